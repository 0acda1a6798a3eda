// What the desk is told while it is open: that something changed, and who is where. Ids, codes and
// numbers only; whoever wants the words asks for them, and is asked who they are.
import { z } from "zod";
import { claimPatch } from "../claim";

/** One audit event, as it is announced. Told twice now and then: its id says so. */
export const change = z.object({
  id: z.int(),
  kind: z.string(),
  subject: z.uuid(),
  /** Of the claim or article. */
  slug: z.string().nullable(),
  /** The article that it belongs to, or is. */
  article: z.uuid().nullable(),
  version: z.int(),
  type: z.string(),
  /** The id of who did it; null for the machine. */
  by: z.uuid().nullable(),
});
export type Change = z.infer<typeof change>;

const editing = claimPatch.keyof().nullable();
export type Editing = z.infer<typeof editing>;

/** `tab` is a name that the page makes up for itself. */
export const presenceInput = z.strictObject({ tab: z.uuid(), editing });
export type PresenceInput = z.infer<typeof presenceInput>;

export const present = z.object({ tab: z.uuid(), person: z.uuid(), editing });
/** One page of someone that has the claim open. */
export type Present = z.infer<typeof present>;

/** Someone came, went, or turned to another field. */
export const presenceTold = present.extend({ claim: z.string(), here: z.boolean() });
export type PresenceTold = z.infer<typeof presenceTold>;

/** Seconds between two signs of life of a page, and after which silence means that it is gone. */
export const PRESENCE = { every: 20, until: 45 };

/** Kinds of subjects whose changes the desk is told of; people and settings are nobody's news. */
const TOLD: ReadonlySet<string> = new Set(["claim", "article", "source", "report", "feed"]);

export const isTold = ({ kind }: Change): boolean => TOLD.has(kind);
