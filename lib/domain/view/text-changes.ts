// What the desk shows when a text changed under its claims, and what a person may say about one.
import { z } from "zod";
import type { Health } from "../anchor";
import type { Weighty } from "../anchor/differences";
import type { Article } from "../article";
import type { WayIn } from "../incoming";
import type { BlockKind } from "../writing/blocks";
import { limits } from "../writing/limits";
import { optional, prose } from "../writing/text";
import type { DeskClaimRow, Named } from "./desk";

/** Words of the newest text that come closest, with what stands around them in their paragraph. */
export type NearWords = {
  /** UTF-16 offsets in the newest text. */
  start: number;
  end: number;
  exact: string;
  before: string;
  after: string;
  /** How alike they are, 0 to 1. */
  score: number;
  /** What makes another claim of them; null for a proposal. */
  differs: Weighty | null;
};

/** A claim whose words no longer stand in the text as they were checked. */
export type ChangedClaim = DeskClaimRow & {
  health: Health;
  /** True when readers see a verdict about these words: then it is an editor's act. */
  isLive: boolean;
  /** The state of the text in which the words went, and how it came in. */
  revision: { number: number; at: string; by: Named | null; how: WayIn };
  near: NearWords | null;
};

/** One attempt to find a claim's words in a state of the text. */
export type Attempt = {
  revision: number;
  health: Health;
  method: string;
  score: number | null;
  exact: string;
  confirmedBy: string | null;
  at: string;
};

/** One such claim before the person who settles it. */
export type ChangedClaimScreen = {
  claim: ChangedClaim;
  article: Article;
  text: string;
  blocks: BlockKind[];
  /** What stood around the words where they were last found. */
  stood: { before: string; after: string } | null;
  /** Newest first, 50 at most. */
  attempts: Attempt[];
  /** Slug of the next claim that waits, and how many wait besides this one (50 at most are counted). */
  next: string | null;
  waiting: number;
};

const revision = z.int().min(1);
const place = {
  /** Code points in the text of that revision. */
  start: z.int().min(0),
  end: z.int().min(1),
};

/**
 * `same`: the same claim, at this place. `reword`: back to checking, with the words at this place where
 * one is given. `gone`: no longer in the text. `revision` is the state of the text that the person saw.
 */
export const settleInput = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("same"), revision, ...place }),
  z.strictObject({
    act: z.literal("reword"),
    revision,
    reason: optional(prose, limits.reason, "reason").optional(),
    place: z.strictObject(place).optional(),
  }),
  z.strictObject({ act: z.literal("gone"), revision }),
]);
export type SettleInput = z.output<typeof settleInput>;
