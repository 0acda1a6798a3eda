// What a row asks of a claim that exists: only what its cells say otherwise, only on the version that
// the sheet was made from, and only while the claim is being worked on.

import { msg } from "@/lib/words/t";
import { type ClaimPatch, stateWords } from "../claim";
import { claimCell, noteCell, type SheetClaim } from "./claim-cells";
import type { CellIssue, SheetCells, SheetTarget } from "./columns";
import type { SheetProposal } from "./proposal";
import { type SheetSource, sourceKey } from "./source-lines";

export type SheetPatch = Pick<
  ClaimPatch,
  "quote" | "claimant" | "claimDate" | "statement" | "kind" | "rating" | "summary" | "analysis"
>;

/** What is to be written on a claim. Nothing when all of it is empty. */
export type SheetChange = {
  patch: SheetPatch;
  newSources: SheetSource[];
  note: string | null;
  starts: boolean;
};

const FIELDS = [
  "quote",
  "claimant",
  "claimDate",
  "statement",
  "kind",
  "rating",
  "summary",
  "analysis",
] as const;

/** Compares a row with the claim that it names. */
export function differences(
  cells: SheetCells,
  found: SheetProposal,
  claim: SheetClaim,
): { change: SheetChange; issues: CellIssue[] } {
  const issues: CellIssue[] = [];
  const patch: SheetPatch = {};
  for (const field of FIELDS) {
    if (cells[field] === undefined || found[field] === claim[field]) continue;
    // Exactly what an export writes of it: nobody typed here.
    if (field !== "claimDate" && cells[field] === claimCell(claim, field)) continue;
    if (field === "kind" && found.kind === null) continue;
    // A label that is no rating of ours says nothing against the one that stands.
    if (field === "rating" && found.rating === null && cells.rating?.trim() !== "") continue;
    Object.assign(patch, { [field]: found[field] });
  }
  const known = new Set(claim.sources.map(sourceKey));
  const change = {
    patch,
    newSources: found.sources.filter((source) => !known.has(sourceKey(source))),
    note: newNote(cells, found, claim),
    starts: claim.state === "spotted" && cells.state !== undefined && found.state === "checking",
  };
  const columns = changedColumns(change);
  const [first] = columns;
  if (first === undefined) return { change, issues };
  const reason = whyNot(found, claim);
  if (reason) issues.push({ column: first, level: "error", text: reason });
  return { change, issues };
}

/** True when the row says what the claim says already. */
export function isUnchanged(change: SheetChange): boolean {
  return changedColumns(change).length === 0;
}

function changedColumns(change: SheetChange): SheetTarget[] {
  return [
    ...(Object.keys(change.patch) as (keyof SheetPatch)[]),
    ...(change.newSources.length > 0 ? (["sources"] as const) : []),
    ...(change.note ? (["note"] as const) : []),
    ...(change.starts ? (["state"] as const) : []),
  ];
}

function whyNot(found: SheetProposal, claim: SheetClaim): string | null {
  if (claim.state !== "spotted" && claim.state !== "checking")
    return `The claim is ${stateWords[claim.state].toLowerCase()}; a sheet changes it only while it is spotted or checking. Take this change out, or make it on the claim's page.`;
  if (found.version === null)
    return msg(
      "A claim that exists is changed only from a sheet with its version. Export it again, change it there.",
    );
  if (found.version !== claim.version)
    return `Someone changed this claim since the sheet was made (version ${claim.version} stands, the sheet has ${found.version}). Export it again.`;
  return null;
}

// What stands after the notes that are there is a new note; a text of its own is one, too.
function newNote(cells: SheetCells, found: SheetProposal, claim: SheetClaim): string | null {
  if (cells.note === undefined || found.note === null) return null;
  const before = noteCell(claim.notes);
  if (found.note === before || claim.notes.includes(found.note)) return null;
  const rest =
    before && found.note.startsWith(before) ? found.note.slice(before.length) : found.note;
  return rest.trim() || null;
}
