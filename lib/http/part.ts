import "server-only";
// The answer to a write of a part of a claim.
import type { PartWritten } from "@/lib/domain/view/answer";
import type { DeskClaim } from "@/lib/domain/view/desk";

export function partOf(id: string, claim: DeskClaim): PartWritten {
  const { slug, state, version, rating } = claim;
  return { id, slug, state, version, rating, claim };
}
