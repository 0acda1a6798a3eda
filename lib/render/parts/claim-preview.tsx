// What readers will see of a claim once it is published, for the desk: the same parts in the same
// order as their page, with the verdict drawn hollow.

import { Analysis } from "@/components/claim/analysis";
import { EvidenceList } from "@/components/claim/evidence-list";
import { ReplyList } from "@/components/claim/reply-list";
import { TranslatedWords } from "@/components/claim/translated-words";
import type { ClaimInContext, PublicNewsroom } from "@/lib/domain/view/reader";
import { language } from "@/lib/words/ambient";
import { t } from "@/lib/words/t";
import { ClaimQuote } from "./claim-quote";
import { OnlyIn, partSaid } from "./said";
import { VerdictPanel } from "./verdict-panel";

type Props = { claim: ClaimInContext; newsroom: PublicNewsroom };

export function ClaimPreview({ claim, newsroom }: Props) {
  const { content } = claim.snapshot;
  const [gaps, analysis] = [partSaid(claim, "gaps"), partSaid(claim, "analysis")];
  return (
    <article className="claim-page">
      <ClaimQuote claim={claim} heading="h2" />
      <VerdictPanel claim={claim} newsroom={newsroom} proposed />
      {gaps && (
        <section>
          <h2>{t("What could not be established")}</h2>
          <p className="reading" lang={gaps.lang} dir="auto">
            {gaps.text}
            <OnlyIn lang={gaps.lang} />
          </p>
        </section>
      )}
      {analysis && (
        <section lang={analysis.lang}>
          <h2 lang={language()}>
            {t("Analysis")}
            <OnlyIn lang={analysis.lang} />
          </h2>
          <Analysis text={analysis.text} />
        </section>
      )}
      <section>
        <h2>{t("Evidence")}</h2>
        {content.evidence.length > 0 ? (
          <EvidenceList evidence={content.evidence} />
        ) : (
          <p>
            {t(
              "This rating rests on no evidence: there is nothing here that evidence could decide.",
            )}
          </p>
        )}
      </section>
      {content.replies && (
        <section>
          <h2>{t("Right of reply")}</h2>
          <ReplyList replies={content.replies} />
        </section>
      )}
      {content.translations && (
        <section>
          <h2>{t("In other languages")}</h2>
          {content.translations.map((translation) => (
            <TranslatedWords key={translation.language} translation={translation} />
          ))}
        </section>
      )}
    </article>
  );
}
