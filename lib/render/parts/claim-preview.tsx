// What readers will see of a claim once it is published, for the desk: the same parts in the same
// order as their page, with the verdict drawn hollow.

import { Analysis } from "@/components/claim/analysis";
import { EvidenceList } from "@/components/claim/evidence-list";
import { ReplyList } from "@/components/claim/reply-list";
import type { ClaimInContext, PublicNewsroom } from "@/lib/domain/view/reader";
import { language } from "@/lib/words/ambient";
import { t } from "@/lib/words/t";
import { ClaimQuote } from "./claim-quote";
import { VerdictPanel } from "./verdict-panel";

type Props = { claim: ClaimInContext; newsroom: PublicNewsroom };

export function ClaimPreview({ claim, newsroom }: Props) {
  const { content, article } = claim.snapshot;
  return (
    <article className="claim-page">
      <ClaimQuote claim={claim} heading="h2" />
      <VerdictPanel claim={claim} newsroom={newsroom} proposed />
      {content.gaps && (
        <section>
          <h2>{t("What could not be established")}</h2>
          <p className="reading" lang={article.language} dir="auto">
            {content.gaps}
          </p>
        </section>
      )}
      {content.analysis && (
        <section lang={article.language}>
          <h2 lang={language()}>{t("Analysis")}</h2>
          <Analysis text={content.analysis} />
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
    </article>
  );
}
