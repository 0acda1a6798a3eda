// The three kinds of correction in the words of the desk, each with what readers get to see of it.
import { type CorrectionClass, correctionWords } from "@/lib/domain/publication";
import { msg, t } from "@/lib/words/t";

export const correctionMeanings: Record<CorrectionClass, string> = {
  minor: msg("A slip that changes nothing of what was found. Stands in the log only."),
  update: msg("New facts or a clearer wording. Readers see a dated note."),
  substantial: msg("Something that mattered was wrong. Readers see a prominent notice."),
};

/** Readers call it a correction; beside the other two the desk needs the whole name. */
export function kindOfCorrection(name: CorrectionClass): string {
  return name === "substantial" ? t("Substantial correction") : t(correctionWords[name]);
}
