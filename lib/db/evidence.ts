// Evidence of a claim, under the claim's lock.
import "server-only";
import type { EvidenceInput, EvidencePatch } from "@/lib/domain/evidence";
import { Fragment, join, sql, type Tx } from "./engine/sql";

/** Adds evidence at the end; gives its id. */
export async function insert(
  tx: Tx,
  claimId: string,
  sourceId: string,
  input: Omit<EvidenceInput, "source">,
  createdBy: string,
): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into evidence (claim_id, source_id, stance, quote, locator, credibility, decisive, note, position, created_by)
    values (${claimId}, ${sourceId}, ${input.stance}, ${input.quote ?? null}, ${input.locator ?? null}, ${input.credibility ?? 6},
      ${input.decisive ?? false}, ${input.note ?? null},
      (select coalesce(max(position), 0) + 1 from evidence where claim_id = ${claimId}), ${createdBy})
    returning id`);
  return row?.id ?? "";
}

const columns: Record<keyof EvidencePatch, string> = {
  stance: "stance",
  quote: "quote",
  locator: "locator",
  credibility: "credibility",
  decisive: "decisive",
  note: "note",
};

export async function write(tx: Tx, id: string, patch: EvidencePatch): Promise<void> {
  const sets = [sql`updated_at = clock_timestamp()`];
  for (const [field, column] of Object.entries(columns)) {
    const value = patch[field as keyof EvidencePatch];
    if (value !== undefined) sets.push(new Fragment([`${column} = `, ""], [value]));
  }
  await tx.row(sql`update evidence set ${join(sets, ", ")} where id = ${id}`);
}

export async function remove(tx: Tx, id: string): Promise<void> {
  await tx.row(sql`delete from quote_check where evidence_id = ${id}`);
  await tx.row(sql`delete from evidence where id = ${id}`);
}
