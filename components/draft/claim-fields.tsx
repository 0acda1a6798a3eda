"use client";
// What readers will get to see of a claim, in the order in which they will read it.
import { LiveNote } from "@/components/live/live-note";
import { OthersLikeThis } from "@/components/others/like-this";
import { Precedents } from "@/components/precedent/precedents";
import { RatingPicker } from "@/components/rating/rating-picker";
import { limits } from "@/lib/domain/writing/limits";
import { t } from "@/lib/words/t";
import { AnalysisEditor } from "./analysis-editor";
import { ClaimFacts } from "./claim-facts";
import { SavedArea, useSavedField } from "./saved-field";

export function ClaimFields() {
  const rating = useSavedField("rating");
  return (
    <section className="claim-fields" aria-label={t("Claim and verdict")}>
      <SavedArea
        field="statement"
        limit={limits.statement}
        rows={2}
        counted
        hint={t("What is rated, in words that stand on their own: who, what, where, when.")}
      />
      <ClaimFacts />
      {/* Arrow keys pass over ratings on the way to one: so it saves after a pause, like a text. */}
      <RatingPicker {...rating} />
      <LiveNote field="rating" />
      <Precedents />
      <OthersLikeThis />
      <SavedArea
        field="summary"
        limit={limits.summary}
        rows={2}
        counted
        hint={t("One line: why this rating.")}
      />
      <SavedArea
        field="gaps"
        limit={limits.gaps}
        rows={2}
        hint={t("What you looked for and did not find. Readers see this.")}
      />
      <AnalysisEditor />
    </section>
  );
}
