// Acts on the library of sources: two records are one, a source was withdrawn, who can't be named.
import { z } from "zod";
import { msg, t } from "@/lib/words/t";
import type { State } from "../claim";
import type { FieldError } from "../errors";
import { reliabilities, type Source, sourceLevels } from "../source";
import { fullDate } from "../writing/partial-date";
import { languageTag, prose } from "../writing/text";

/** What the list of sources can be narrowed to; each lives in the address. */
export const sourceFilter = z.strictObject({
  q: z.string().max(200).optional(),
  level: z.enum(sourceLevels).optional(),
  reliability: z.enum(reliabilities).optional(),
  language: languageTag.optional(),
  only: z.enum(["withdrawn", "unnamed", "used", "unused"]).optional(),
  cursor: z.string().max(400).optional(),
  limit: z.int().min(1).max(200).optional(),
});
export type SourceFilter = z.infer<typeof sourceFilter>;
export const onlyWords = {
  withdrawn: msg("Withdrawn"),
  unnamed: msg("Can’t be named"),
  used: msg("Used by claims"),
  unused: msg("Used by no claim"),
} as const;

export const identityInput = z.strictObject({ identity: prose(2000, msg("identity")) });

export const mergeInput = z.strictObject({ into: z.uuid() });

export const withdrawalInput = z.strictObject({
  on: fullDate,
  reason: prose(2000, msg("reason")),
  /** What becomes of published claims that rest on it decisively: back to work, or a task alone. */
  published: z.enum(["reopen", "flag"]),
});
export type WithdrawalInput = z.infer<typeof withdrawalInput>;

/** A claim that rests on a source, or on a copy of it. */
export type Resting = {
  slug: string;
  statement: string;
  state: State;
  version: number;
  decisive: boolean;
  /** Pieces of evidence. */
  uses: number;
};

/** What a withdrawal does to a claim: back to work by reopening or returning, or a task alone. */
export type WithdrawalEffect = "reopen" | "return" | "flag";

export function effectOf(
  claim: Pick<Resting, "state" | "decisive">,
  published: WithdrawalInput["published"],
): WithdrawalEffect {
  if (claim.state === "in_review" || claim.state === "approved") return "return";
  return claim.state === "published" && claim.decisive && published === "reopen"
    ? "reopen"
    : "flag";
}

/** States whose evidence moves with a merge; what is public or over keeps the record that it was published with. */
export function movesWithMerge(state: State): boolean {
  return ["spotted", "checking", "in_review", "approved"].includes(state);
}

/** Why two records can't be merged; null when they can. */
export function mergeFault(from: Source, into: Source, fromIsCopied: boolean): string | null {
  if (from.id === into.id) return t("Choose another record than this one.");
  if (from.mergedInto) return t("This record was merged already.");
  if (into.mergedInto)
    return t("That record was itself merged into another. Choose the one that stayed.");
  if (from.unnamed !== into.unnamed) return t("One of the two can’t be named, and the other is.");
  if ((from.withdrawnOn === null) !== (into.withdrawnOn === null))
    return t(
      "One of the two was withdrawn, and the other was not. Mark the other as withdrawn first, or take the withdrawal back.",
    );
  if (into.derivedFrom === from.id)
    return t("That one was taken from this one. They are two sources.");
  if (fromIsCopied && into.derivedFrom)
    return t(
      "Others were taken from this source, and that one is itself a copy. Change that first.",
    );
  return null;
}

/** What does not fit together in a source, each at its field. */
export function sourceFaults(source: Pick<Source, "unnamed" | "url" | "publisher">): FieldError[] {
  if (!source.unnamed) return [];
  const detail = t("It would name the source. Take it out, or let the source be named.");
  return [
    ...(source.url ? [{ pointer: "/url", detail }] : []),
    ...(source.publisher ? [{ pointer: "/publisher", detail }] : []),
  ];
}
