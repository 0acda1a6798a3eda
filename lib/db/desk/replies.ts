// Replies that were asked for, under the claim's lock.
import "server-only";
import type { Reply, ReplyPatch } from "@/lib/domain/reply";
import { Fragment, join, sql, type Tx } from "../engine/sql";

/** Of claim `c`, in the order of asking, as JSON. */
export const repliesJson = sql`
  coalesce((select json_agg(json_build_object(
    'id', r.id, 'askedOf', r.asked_of, 'how', r.how, 'contact', r.contact, 'askedOn', r.asked_on, 'dueOn', r.due_on,
    'outcome', r.outcome, 'answer', r.answer, 'answeredOn', r.answered_on
  ) order by r.asked_on, r.created_at, r.id) from reply_request r where r.claim_id = c.id), '[]'::json)`;

/** Gives the id. */
export async function insert(
  tx: Tx,
  claimId: string,
  reply: Omit<Reply, "id">,
  createdBy: string,
): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into reply_request (claim_id, asked_of, how, contact, asked_on, due_on, outcome, answer, answered_on, created_by)
    values (${claimId}, ${reply.askedOf}, ${reply.how}, ${reply.contact}, ${reply.askedOn}::date, ${reply.dueOn}::date,
      ${reply.outcome}, ${reply.answer}, ${reply.answeredOn}::date, ${createdBy})
    returning id`);
  return row?.id ?? "";
}

const columns: Record<keyof ReplyPatch, string> = {
  askedOf: "asked_of",
  how: "how",
  contact: "contact",
  askedOn: "asked_on",
  dueOn: "due_on",
  outcome: "outcome",
  answer: "answer",
  answeredOn: "answered_on",
};
const dates: ReadonlySet<string> = new Set(["asked_on", "due_on", "answered_on"]);

export async function write(tx: Tx, id: string, patch: ReplyPatch): Promise<void> {
  const sets = [sql`updated_at = clock_timestamp()`];
  for (const [field, column] of Object.entries(columns)) {
    const value = patch[field as keyof ReplyPatch];
    if (value !== undefined)
      sets.push(new Fragment([`${column} = `, dates.has(column) ? "::date" : ""], [value]));
  }
  await tx.row(sql`update reply_request set ${join(sets, ", ")} where id = ${id}`);
}

export async function remove(tx: Tx, id: string): Promise<void> {
  await tx.row(sql`delete from reply_request where id = ${id}`);
}
