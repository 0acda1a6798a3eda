"use client";
// A claim that is not edited now, as text: nothing here looks as if it could be written in.
import { Analysis } from "@/components/claim/analysis";
import { VerdictMeter } from "@/components/claim/verdict-meter";
import { VerdictTag } from "@/components/claim/verdict-tag";
import { PartialDate } from "@/components/ui/date";
import { fieldWords, kindWords, riskWords } from "@/lib/domain/claim";
import { stepOf } from "@/lib/domain/rating";
import { t } from "@/lib/words/t";
import { useClaimDesk } from "./claim-desk";

export function ClaimReading() {
  const { claim } = useClaimDesk();
  const rating = claim.rating ? stepOf(claim.rating) : null;
  const text = { lang: claim.language, dir: "auto" as const };
  return (
    <section className="claim-reading" aria-label={t("What was found")}>
      {claim.statement && (
        <p className="claim-statement" {...text}>
          {claim.statement}
        </p>
      )}
      {rating && (
        <p className="claim-verdict">
          <VerdictTag rating={rating} proposed={claim.state !== "published"} size="large" />
          {claim.state === "published" && <VerdictMeter rating={rating} />}
        </p>
      )}
      {claim.summary && (
        <p className="claim-summary" {...text}>
          {claim.summary}
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{t(fieldWords.claimant)}</dt>
          <dd>
            <bdi>{claim.claimant ?? t("The article itself")}</bdi>
          </dd>
        </div>
        {claim.claimDate && (
          <div>
            <dt>{t(fieldWords.claimDate)}</dt>
            <dd>
              <PartialDate date={claim.claimDate} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t(fieldWords.kind)}</dt>
          <dd>{t(kindWords[claim.kind])}</dd>
        </div>
        <div>
          <dt>{t(fieldWords.risk)}</dt>
          <dd>{t(riskWords[claim.risk])}</dd>
        </div>
      </dl>
      {claim.gaps && (
        <div className="claim-gaps">
          <h2>{t(fieldWords.gaps)}</h2>
          <p {...text}>{claim.gaps}</p>
        </div>
      )}
      {claim.analysis && (
        <div>
          <h2>{t(fieldWords.analysis)}</h2>
          <Analysis text={claim.analysis} />
        </div>
      )}
    </section>
  );
}
