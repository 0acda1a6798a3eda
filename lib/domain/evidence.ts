// Evidence is one use of a source for one claim. Here stands when it fits a rating.
import { z } from "zod";
import { msg } from "@/lib/words/t";
import type { EvidenceCapture } from "./capture/quote-check";
import { isDecisive, type RatingCode } from "./rating";
import { type Source, sourceInput } from "./source";
import { line, optional, prose } from "./writing/text";

export const stances = ["supports", "undermines", "context"] as const;
export type Stance = (typeof stances)[number];
export const stanceWords: Record<Stance, string> = {
  supports: msg("Supports"),
  undermines: msg("Undermines"),
  context: msg("Context"),
};

export const credibilityWords = [
  msg("Confirmed by other sources"),
  msg("Probably true"),
  msg("Possibly true"),
  msg("Doubtful"),
  msg("Improbable"),
  msg("Cannot be judged"),
] as const;

const fields = {
  stance: z.enum(stances),
  quote: optional(prose, 2000, "quote").optional(),
  locator: optional(line, 200, msg("place in the source")).optional(),
  /** Admiralty credibility of this information, 1 (confirmed) to 6 (cannot be judged). */
  credibility: z.int().min(1).max(6).optional(),
  decisive: z.boolean().optional(),
  note: optional(prose, 2000, "note").optional(),
};

/** `source` is an id, or an object that is found again by its address or made. */
export const evidenceInput = z.strictObject({
  source: z.union([z.uuid(), sourceInput]),
  ...fields,
});
export type EvidenceInput = z.infer<typeof evidenceInput>;

export const evidencePatch = z.strictObject(fields).partial();
export type EvidencePatch = z.infer<typeof evidencePatch>;

export type Evidence = {
  id: string;
  stance: Stance;
  quote: string | null;
  locator: string | null;
  credibility: number;
  decisive: boolean;
  note: string | null;
  position: number;
  source: Source & { derivedFromTitle: string | null; derivedFromWithdrawn: boolean };
  createdBy: string;
  /** Null when nobody has looked at its source yet. */
  capture: EvidenceCapture | null;
};

const BOTH: readonly Stance[] = ["supports", "undermines"];
const AGREES: Partial<Record<RatingCode, readonly Stance[]>> = {
  true: ["supports"],
  mostly_true: ["supports"],
  half_true: BOTH,
  missing_context: BOTH,
  misleading: BOTH,
  mostly_false: ["undermines"],
  false: ["undermines"],
  altered: ["undermines"],
  outdated: ["undermines"],
};

type Weighed = {
  stance: Stance;
  decisive: boolean;
  source: {
    id: string;
    derivedFrom: string | null;
    withdrawnOn?: string | null;
    derivedFromWithdrawn?: boolean;
  };
};

/** True when the evidence can carry the rating (domain rule "evidence that fits"). */
export function evidenceFits(rating: RatingCode, evidence: readonly Weighed[]): boolean {
  if (rating === "not_checkable") return true;
  if (!isDecisive(rating)) return evidence.length > 0;
  const agreeing = AGREES[rating] ?? [];
  return evidence.some((item) => item.decisive && agreeing.includes(item.stance));
}

/** Decisive evidence whose stance speaks against the rating. */
export function evidenceAgainst<T extends Weighed>(
  rating: RatingCode,
  evidence: readonly T[],
): T[] {
  const agreeing = AGREES[rating];
  if (!agreeing) return [];
  return evidence.filter(
    (item) => item.decisive && item.stance !== "context" && !agreeing.includes(item.stance),
  );
}

/** Sources that stand on their own: whatever was taken from one another counts once, what was withdrawn not at all. */
export function independentSources(evidence: readonly Weighed[]): number {
  let origins: Set<string>[] = [];
  for (const { source } of evidence) {
    if (source.withdrawnOn || source.derivedFromWithdrawn) continue;
    const own = new Set([source.id, source.derivedFrom ?? source.id]);
    const kin = origins.filter((origin) => [...own].some((id) => origin.has(id)));
    origins = origins.filter((origin) => !kin.includes(origin));
    origins.push(new Set([...own, ...kin.flatMap((origin) => [...origin])]));
  }
  return origins.length;
}
