// One claim in a list: verdict, place on the scale, what was claimed, and why in one sentence.
import type { ReactNode } from "react";
import { VerdictMeter } from "@/components/claim/verdict-meter";
import { VerdictTag } from "@/components/claim/verdict-tag";
import type { PublicClaimRow } from "@/lib/domain/publication";
import { here } from "@/lib/words/ambient";
import { OnlyIn, rowSaid } from "./said";

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
  const [title, why] = [rowSaid(claim, "statement"), rowSaid(claim, "summary")];
  return (
    <article className="claim-row">
      <p className="claim-row-verdict">
        <VerdictTag rating={claim.rating} />
        <VerdictMeter rating={claim.rating} />
      </p>
      <div>
        <Heading className="claim-row-title" lang={title.lang} dir="auto">
          <a href={here(`/claims/${claim.slug}`)}>{statement ?? title.text}</a>
        </Heading>
        {quote && (
          <p className="claim-row-quote" lang={language} dir="auto">
            <q>{quote}</q>
          </p>
        )}
        <p className="claim-row-why" lang={why.lang} dir="auto">
          {summary ?? why.text}
          <OnlyIn lang={why.lang} />
        </p>
      </div>
    </article>
  );
}
