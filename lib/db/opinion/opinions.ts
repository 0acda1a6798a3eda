// Second opinions, under the claim's lock.
import "server-only";
import type { Pair } from "@/lib/domain/opinion/agreement";
import type { Opinion, OpinionInput, OpinionSettling } from "@/lib/domain/opinion/opinion";
import type { RatingCode } from "@/lib/domain/rating";
import type { DeskClaimRow } from "@/lib/domain/view/desk";
import { rowColumns, rowTables } from "../desk/claim-columns";
import { sql, type Tx } from "../engine/sql";
import { opinionsJson } from "./columns";

export async function ofClaim(tx: Tx, claimId: string): Promise<Opinion[]> {
  const row = await tx.row<{ opinions: Opinion[] }>(
    sql`select ${opinionsJson} as opinions from claim c where c.id = ${claimId}`,
  );
  return row?.opinions ?? [];
}

export async function ask(
  tx: Tx,
  claimId: string,
  askedOf: string,
  askedBy: string,
): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into second_opinion (claim_id, asked_of, asked_by) values (${claimId}, ${askedOf}, ${askedBy}) returning id`);
  return row?.id ?? "";
}

export async function withdraw(tx: Tx, id: string): Promise<void> {
  await tx.row(sql`update second_opinion set state = 'withdrawn' where id = ${id}`);
}

export async function give(
  tx: Tx,
  id: string,
  first: RatingCode,
  { rating, reason }: OpinionInput,
): Promise<void> {
  await tx.row(sql`
    update second_opinion set state = ${rating === first ? "agrees" : "differs"}, first_rating = ${first}, rating = ${rating},
      reason = ${reason}, given_at = clock_timestamp()
    where id = ${id}`);
}

export async function settle(
  tx: Tx,
  id: string,
  { rating, reason }: OpinionSettling,
  by: string,
): Promise<void> {
  await tx.row(sql`
    update second_opinion set state = 'settled', settled_rating = ${rating}, settled_reason = ${reason}, settled_by = ${by},
      settled_at = clock_timestamp()
    where id = ${id}`);
}

/** Claims on which a person was asked and has not answered: their rating is hidden from that person. */
export async function pendingOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.rows<{ slug: string }>(sql`
    select c.slug from second_opinion s join claim c on c.id = s.claim_id
    where s.asked_of = ${personId} and s.state = 'asked' and c.state = 'checking'`);
  return rows.map(({ slug }) => slug);
}

/** True when this person was asked about this claim and has not answered. */
export async function isPending(tx: Tx, slug: string, personId: string): Promise<boolean> {
  const row = await tx.row(sql`
    select from second_opinion s join claim c on c.id = s.claim_id
    where c.slug = ${slug} and s.asked_of = ${personId} and s.state = 'asked' and c.state = 'checking'`);
  return row !== null;
}

/** What a person was asked, and what waits to be settled between two ratings of which one is theirs. */
export function waitingFor(tx: Tx, personId: string): Promise<DeskClaimRow[]> {
  return tx.rows(sql`
    select ${rowColumns} from second_opinion s join claim c on c.id = s.claim_id ${rowTables}
    where s.asked_of = ${personId} and s.state = 'asked' and c.state = 'checking' order by s.asked_at, c.id limit 50`);
}

/** Both ratings of every opinion that was given in the last `days` days. */
export function pairs(tx: Tx, since: Date): Promise<(Pair & { slug: string; at: string })[]> {
  return tx.rows(sql`
    select s.first_rating as first, s.rating as second, c.slug, s.given_at as at
    from second_opinion s join claim c on c.id = s.claim_id
    where s.given_at >= ${since} order by s.given_at desc, s.id limit 1000`);
}
