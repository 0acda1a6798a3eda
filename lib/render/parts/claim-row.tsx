// One claim in a list: verdict, place on the scale, what was claimed, and why in one sentence.
import type { ReactNode } from "react";
import { VerdictMeter } from "@/components/claim/verdict-meter";
import { VerdictTag } from "@/components/claim/verdict-tag";
import type { PublicClaimRow } from "@/lib/domain/publication";
import { here } from "@/lib/words/ambient";

type Props = {
  claim: PublicClaimRow;
  /** The words of the article, where the list stands away from them. */
  quote?: string;
  /** Statement and summary with the searched words marked. */
  statement?: ReactNode;
  summary?: ReactNode;
  /** One below the heading that the list stands under. */
  heading?: "h2" | "h3";
};

export function ClaimRow({ claim, quote, statement, summary, heading: Heading = "h3" }: Props) {
  const { language } = claim.article;
  return (
    <article className="claim-row">
      <p className="claim-row-verdict">
        <VerdictTag rating={claim.rating} />
        <VerdictMeter rating={claim.rating} />
      </p>
      <div>
        <Heading className="claim-row-title" lang={language} dir="auto">
          <a href={here(`/claims/${claim.slug}`)}>{statement ?? claim.statement}</a>
        </Heading>
        {quote && (
          <p className="claim-row-quote" lang={language} dir="auto">
            <q>{quote}</q>
          </p>
        )}
        <p className="claim-row-why" lang={language} dir="auto">
          {summary ?? claim.summary}
        </p>
      </div>
    </article>
  );
}
