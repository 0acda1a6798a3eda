// Corrections that were asked of others, under the claim's lock.
import "server-only";
import type { OutletPatch, OutletRequest } from "@/lib/domain/outlet/outlet-request";
import { Fragment, join, sql, type Tx } from "../engine/sql";

const columns = sql`id, asked_of as "askedOf", how, contact, asked_on as "askedOn", outcome, settled_on as "settledOn", address, note`;

/** Of claim `c`, in the order of asking, as JSON. */
export const requestsJson = sql`
  coalesce((select json_agg(json_build_object(
    'id', r.id, 'askedOf', r.asked_of, 'how', r.how, 'contact', r.contact, 'askedOn', r.asked_on,
    'outcome', r.outcome, 'settledOn', r.settled_on, 'address', r.address, 'note', r.note
  ) order by r.asked_on, r.created_at, r.id) from outlet_request r where r.claim_id = c.id), '[]'::json)`;

export function find(tx: Tx, claimId: string, id: string): Promise<OutletRequest | null> {
  return tx.row<OutletRequest>(
    sql`select ${columns} from outlet_request where claim_id = ${claimId} and id = ${id}`,
  );
}

/** Gives the id. */
export async function insert(
  tx: Tx,
  claimId: string,
  request: Omit<OutletRequest, "id">,
  createdBy: string,
): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into outlet_request (claim_id, asked_of, how, contact, asked_on, outcome, settled_on, address, note, created_by)
    values (${claimId}, ${request.askedOf}, ${request.how}, ${request.contact}, ${request.askedOn}::date, ${request.outcome},
      ${request.settledOn}::date, ${request.address}, ${request.note}, ${createdBy})
    returning id`);
  return row?.id ?? "";
}

const names: Record<keyof OutletPatch, string> = {
  askedOf: "asked_of",
  how: "how",
  contact: "contact",
  askedOn: "asked_on",
  outcome: "outcome",
  settledOn: "settled_on",
  address: "address",
  note: "note",
};
const dates: ReadonlySet<string> = new Set(["asked_on", "settled_on"]);

export async function write(tx: Tx, id: string, patch: OutletPatch): Promise<void> {
  const sets = Object.entries(names).flatMap(([field, column]) => {
    const value = patch[field as keyof OutletPatch];
    return value === undefined
      ? []
      : [new Fragment([`${column} = `, dates.has(column) ? "::date" : ""], [value])];
  });
  await tx.row(sql`update outlet_request set ${join(sets, ", ")} where id = ${id}`);
}

export async function remove(tx: Tx, id: string): Promise<void> {
  await tx.row(sql`delete from outlet_request where id = ${id}`);
}
