// What the newsroom is putting right at the moment.
import type { DeskClaimRow, Named } from "./desk";

export type OpenCorrections = {
  /** Being checked again; `reason` is why it was reopened or returned. */
  rechecks: (DeskClaimRow & { reason: string | null })[];
  /** Wait for a second editor. */
  retractions: (DeskClaimRow & { reason: string | null; askedBy: Named })[];
};
