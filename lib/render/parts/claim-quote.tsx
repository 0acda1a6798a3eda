// The words that were checked, in the words around them: the largest thing on the page.
import { PartialDate } from "@/components/ui/date";
import type { ClaimInContext } from "@/lib/domain/view/reader";
import { here } from "@/lib/words/ambient";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { OnlyIn, partSaid } from "./said";

/** Characters beyond which a quote is set smaller, so that the verdict stays in sight. */
const LONG = 130;
const VERY_LONG = 300;

function lengthOf(quote: string): "long" | "very-long" | undefined {
  if (quote.length > VERY_LONG) return "very-long";
  return quote.length > LONG ? "long" : undefined;
}

type Props = {
  claim: ClaimInContext /** The desk's preview stands in a page with its own h1. */;
  heading?: "h1" | "h2";
};

export function ClaimQuote({ claim, heading: Heading = "h1" }: Props) {
  const { content, article } = claim.snapshot;
  const words = { lang: article.language, dir: article.direction };
  const statement = partSaid(claim, "statement");
  return (
    <header className="claim-head">
      <p className="kicker">
        {content.claimant
          ? rich("Claimed by {claimant}", { claimant: <bdi>{content.claimant}</bdi> })
          : t("Claimed in the article’s own voice")}
        {content.claimDate && (
          <>
            {", "}
            <PartialDate date={content.claimDate} />
          </>
        )}
      </p>
      {claim.context?.before && (
        <p className="claim-context" {...words}>
          {claim.context.before}
        </p>
      )}
      <Heading className="claim-quote" data-length={lengthOf(content.quote)} {...words}>
        <q>{content.quote}</q>
      </Heading>
      {claim.context?.after && (
        <p className="claim-context" {...words}>
          {claim.context.after}
        </p>
      )}
      <p className="claim-origin">
        {rich("From {headline}", {
          headline: (
            <a
              href={here(
                claim.place?.is === "here" ? claim.place.address : `/articles/${article.slug}`,
              )}
              lang={article.language}
              dir="auto"
            >
              {article.headline}
            </a>
          ),
        })}
        {article.publisher && (
          <>
            , <bdi>{article.publisher}</bdi>
          </>
        )}
        {article.publishedOn && (
          <>
            , <PartialDate date={article.publishedOn} />
          </>
        )}
      </p>
      {statement && statement.text !== content.quote && (
        <p className="claim-statement">
          <span className="label">{t("What we checked")}</span>
          <span lang={statement.lang} dir="auto">
            {statement.text}
            <OnlyIn lang={statement.lang} />
          </span>
        </p>
      )}
    </header>
  );
}
