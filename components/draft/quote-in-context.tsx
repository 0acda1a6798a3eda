// The words that are checked, the largest thing on the page, between the words around them.
import Link from "next/link";
import { PartialDate } from "@/components/ui/date";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { t } from "@/lib/words/t";

/** Characters above which the words are set smaller: the page still has to show more than them. */
const LONG = 160;

/** Characters of context on each side: enough to understand, not the whole article. */
const NEAR = 280;

/** Whole words next to the quote; nothing where only punctuation stands. */
function nearby(text: string, side: "before" | "after"): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  // The stop behind the quote says nothing on a line of its own.
  const words = side === "after" ? text.replace(/^[\p{P}\s]+(?=\s)/u, "").trimStart() : text;
  if (words.length <= NEAR) return words;
  return side === "before"
    ? `… ${words.slice(-NEAR).replace(/^\S*\s/u, "")}`
    : `${words.slice(0, NEAR).replace(/\s\S*$/u, "")} …`;
}

type Quoted = Pick<DeskClaim, "quote" | "language" | "context" | "article"> &
  Partial<Pick<DeskClaim, "anchor">>;

export function QuoteInContext({ claim }: { claim: Quoted }) {
  const { context, article } = claim;
  const before = context && nearby(context.before, "before");
  const after = context && nearby(context.after, "after");
  const place = { lang: claim.language, dir: "auto" as const };
  return (
    <figure
      className="claim-quote"
      dir={article.direction}
      data-long={claim.quote.length > LONG || undefined}
    >
      {before && (
        <p className="claim-around" {...place}>
          {before}
        </p>
      )}
      <h1 {...place}>{claim.quote}</h1>
      {after && (
        <p className="claim-around" {...place}>
          {after}
        </p>
      )}
      <figcaption>
        <Link href={`/desk/articles/${article.slug}`} lang={article.language}>
          <bdi>{article.headline}</bdi>
        </Link>
        {article.publisher && (
          <>
            , <bdi>{article.publisher}</bdi>
          </>
        )}
        {article.publishedAt && (
          <>
            , <PartialDate date={article.publishedAt} />
          </>
        )}
      </figcaption>
      {!context && (
        <p className="claim-lost">
          {t(
            "These words no longer stand in the newest text of the article, so readers see no mark there.",
          )}
        </p>
      )}
      {context && claim.anchor?.health === "moved" && (
        <p className="claim-lost">
          {t("The words stand in another place than where they were marked.")}
        </p>
      )}
    </figure>
  );
}
