// Erasure: an admin asks for it, a second person confirms, and names and words are gone for good.
import { z } from "zod";
import { msg, t } from "@/lib/words/t";
import { prose } from "../writing/text";

export const erasureKinds = ["person", "texts"] as const;
export const erasureStates = ["asked", "done", "declined"] as const;
export type ErasureState = (typeof erasureStates)[number];
export const erasureStateWords: Record<ErasureState, string> = {
  asked: msg("Waits to be confirmed"),
  done: msg("Erased"),
  declined: msg("Declined"),
};

/** The letters (a) to (e) of Article 17(1) GDPR. */
export const erasureBases = [
  "not_needed",
  "consent_withdrawn",
  "objection",
  "unlawful",
  "legal_duty",
] as const;
export type ErasureBasis = (typeof erasureBases)[number];
export const erasureBasisWords: Record<ErasureBasis, string> = {
  not_needed: msg("No longer needed (17(1)(a))"),
  consent_withdrawn: msg("Consent was withdrawn (17(1)(b))"),
  objection: msg("The person objects (17(1)(c))"),
  unlawful: msg("It should never have been kept (17(1)(d))"),
  legal_duty: msg("The law demands it (17(1)(e))"),
};

export const placeKinds = ["note", "report", "reply", "expert", "event"] as const;

export const erasureLimits = { reason: 500, items: 500, query: 200 };

/** One text that can be erased: a note, a report, a reply's contact, an expert's name, the words of an event. */
export const erasureItem = z.strictObject({
  kind: z.enum(placeKinds),
  target: z.string().regex(/^([0-9]{1,18}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/),
});
export type ErasureItem = z.infer<typeof erasureItem>;

const why = {
  basis: z.enum(erasureBases),
  reason: prose(erasureLimits.reason, msg("reason")),
};

export const erasureInput = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("person"), personId: z.uuid(), ...why }),
  z.strictObject({
    what: z.literal("texts"),
    items: z.array(erasureItem).min(1, msg("Choose what to erase.")).max(erasureLimits.items),
    ...why,
  }),
]);
export type ErasureInput = z.infer<typeof erasureInput>;

export const erasureDecision = z.strictObject({ state: z.enum(["done", "declined"]) });
export type ErasureDecision = z.infer<typeof erasureDecision>;

/** A text as it stands where it is found: `where` names the place, `text` what would go. */
export type ErasurePlace = ErasureItem & { where: string; text: string };

export type Erasure = {
  id: string;
  number: number;
  what: (typeof erasureKinds)[number];
  person: { id: string; name: string } | null;
  basis: ErasureBasis;
  reason: string;
  state: ErasureState;
  version: number;
  askedBy: { id: string; name: string };
  askedAt: string;
  decidedBy: { id: string; name: string } | null;
  decidedAt: string | null;
  /** How many texts go, or went. */
  items: number;
  /** Why the one who reads this can't confirm it; null when they can. */
  whyNot: string | null;
};

type Doer = { id: string; role: string };

/**
 * Why this person can't confirm this erasure; null when they can. `otherAdmin`: there is an active admin
 * besides the one who asked and the one erased. The database holds the same rule.
 */
export function whyNotConfirm(
  erasure: Pick<Erasure, "state" | "askedBy" | "person">,
  doer: Doer,
  otherAdmin: boolean,
): string | null {
  if (erasure.state !== "asked") return t("This is decided.");
  if (doer.id === erasure.askedBy.id) return t("A second person confirms what you asked for.");
  if (doer.id === erasure.person?.id) return t("Nobody confirms their own erasure.");
  if (doer.role === "admin") return null;
  if (doer.role !== "editor") return t("Only an admin or an editor may do this.");
  return otherAdmin ? t("A second admin confirms it. Editors do where there is none.") : null;
}
