"use client";
// The checks beside the form, asked of what is being typed.
import { useId } from "react";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { lint } from "@/lib/domain/lint/lint";
import { ratingCodes } from "@/lib/domain/rating";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { CheckList } from "./check-list";

export function ChecksSection() {
  const { claim, typing, editable } = useClaimDesk();
  const titleId = useId();
  if (!editable) return null;
  const { statement, summary, rating, claimant } = typing.values;
  const checks = lint(
    {
      ...claim,
      statement: statement || null,
      summary: summary || null,
      claimant: claimant || null,
      rating: ratingCodes.find((code) => code === rating) ?? null,
    },
    claim.lintChoice,
  );
  return (
    <section className="claim-part on-screen" aria-labelledby={titleId}>
      <h2 id={titleId} className="section-title">
        {rich("Checks {count}", { count: <span className="count">{checks.length}</span> })}
      </h2>
      <div aria-live="polite">
        {checks.length > 0 ? (
          <CheckList checks={checks} />
        ) : (
          <p className="muted">{t("Nothing to say against it as it stands.")}</p>
        )}
      </div>
    </section>
  );
}
