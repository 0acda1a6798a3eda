// The three kinds of correction in the words of the desk, each with what readers get to see of it.
import { type CorrectionClass, correctionWords } from "@/lib/domain/publication";

export const correctionMeanings: Record<CorrectionClass, string> = {
  minor: "A slip that changes nothing of what was found. Stands in the log only.",
  update: "New facts or a clearer wording. Readers see a dated note.",
  substantial: "Something that mattered was wrong. Readers see a prominent notice.",
};

/** Readers call it a correction; beside the other two the desk needs the whole name. */
export function kindOfCorrection(name: CorrectionClass): string {
  return name === "substantial" ? "Substantial correction" : correctionWords[name];
}
