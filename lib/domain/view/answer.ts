// What the API answers to a write, where that is more than the thing itself: types for both ends.
import type { Health } from "../anchor";
import type { Claim } from "../claim";
import type { Person, Role } from "../person";
import type { DeskClaim } from "./desk";

/** The claim as it stands after an edit, and how many approvals the edit took away. */
export type ClaimSaved = DeskClaim & { approvalsLost: number };

/** A part of a claim (evidence, note) was written: its id, and the claim as it stands now. */
export type PartWritten = Pick<Claim, "slug" | "state" | "version" | "rating"> & {
  id: string;
  claim: DeskClaim;
};

export type Assigned = { assigned: string[]; skipped: { slug: string; reason: string }[] };

/** A new revision's number, and how each claim's words fared in it. */
export type RevisionAdded = {
  slug: string;
  /** The article's. */
  version: number;
  number: number;
  anchors: { claim: string; health: Health }[];
};

export type Me = { id: string; name: string; role: Role };

/** A person with the one-time link that sets the password. It is shown once and kept nowhere. */
export type PersonWithLink = { person: Person; link: string };
