// The words that are checked, the largest thing on the page, between the words around them.
import Link from "next/link";
import { PartialDate } from "@/components/ui/date";
import type { DeskClaim } from "@/lib/domain/desk";

/** Characters above which the words are set smaller: the page still has to show more than them. */
const LONG = 160;

export function QuoteInContext({ claim }: { claim: DeskClaim }) {
  const { context, article } = claim;
  const place = { lang: claim.language, dir: "auto" as const };
  return (
    <figure className="claim-quote" data-long={claim.quote.length > LONG || undefined}>
      {context?.before && (
        <p className="claim-around" {...place}>
          {context.before}
        </p>
      )}
      <h1 {...place}>{claim.quote}</h1>
      {context?.after && (
        <p className="claim-around" {...place}>
          {context.after}
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
          These words no longer stand in the newest text of the article, so readers see no mark
          there.
        </p>
      )}
      {context && claim.anchor?.health === "moved" && (
        <p className="claim-lost">The words stand in another place than where they were marked.</p>
      )}
    </figure>
  );
}
