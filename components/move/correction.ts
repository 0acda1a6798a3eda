// What kind of correction a later publication most likely is. The editor decides; this only proposes.

import type { Content, CorrectionClass } from "@/lib/domain/publication";
import { diffContent, isUnchanged } from "@/lib/domain/view/content-diff";

/** True when readers will meet another rating than before: that always is a substantial correction. */
export function isRatingChanged(before: Content, after: Content): boolean {
  return before.rating !== after.rating;
}

/**
 * Substantial when the rating changed, update when what was found or what it rests on changed, minor
 * for the rest; null when nothing changed, since then nothing can be proposed.
 */
export function proposedClass(before: Content, after: Content): CorrectionClass | null {
  if (isRatingChanged(before, after)) return "substantial";
  const change = diffContent(before, after);
  if (isUnchanged(change)) return null;
  const found = ["statement", "summary", "gaps", "analysis"];
  const matters =
    change.evidence.length > 0 ||
    change.replies.length > 0 ||
    change.translations.length > 0 ||
    change.fields.some(({ field }) => found.includes(field));
  return matters ? "update" : "minor";
}
