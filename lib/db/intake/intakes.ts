// Files and addresses that the worker brings in, and what came of each.
import "server-only";
import type { DeskIntake, IntakeArticle, IntakeKind } from "@/lib/domain/view/intakes";
import { nothing, sql, type Tx } from "../engine/sql";

/** What was asked for. `article` is the slug of the article whose next revision it is to be. */
export type IntakeWish = { article: string | null; mediaType: string | null };

const columns = sql`
  i.id, i.batch_id as batch, i.kind, i.name, i.state, i.done, i.total,
  coalesce(i.result -> 'articles', '[]'::jsonb) as articles, i.problem, i.place, i.result ->> 'remedy' as remedy,
  i.created_at as "createdAt", i.finished_at as "finishedAt"`;

export type NewIntake = {
  batch: string;
  kind: IntakeKind;
  name: string;
  wish: IntakeWish;
  originalId: string | null;
  createdBy: string;
};

export async function insert(tx: Tx, intake: NewIntake): Promise<DeskIntake> {
  const row = await tx.row<DeskIntake>(sql`
    insert into intake as i (batch_id, kind, name, payload, original_id, created_by)
    values (${intake.batch}, ${intake.kind}, ${intake.name}, ${JSON.stringify(intake.wish)}::jsonb, ${intake.originalId}, ${intake.createdBy})
    returning ${columns}`);
  if (!row) throw new RangeError("An intake that was not written");
  return row;
}

/** A person's own, oldest first: those of a batch, else what came in last. */
export async function listOf(
  tx: Tx,
  createdBy: string,
  batch: string | null,
  limit: number,
): Promise<DeskIntake[]> {
  const rows = await tx.rows<DeskIntake>(sql`
    select ${columns} from intake i where i.created_by = ${createdBy} and i.kind in ('file', 'address')
    ${batch ? sql`and i.batch_id = ${batch}` : nothing}
    order by i.created_at desc, i.id desc limit ${limit}`);
  return rows.reverse();
}

/** Makes a failed one wait again; null when this person has no failed one with this id. */
export async function putBack(tx: Tx, id: string, createdBy: string): Promise<DeskIntake | null> {
  return tx.row<DeskIntake>(sql`
    update intake i set state = 'waiting', problem = null, place = null, result = result - 'remedy', finished_at = null
    where i.id = ${id} and i.created_by = ${createdBy} and i.state = 'failed' and i.kind in ('file', 'address')
    returning ${columns}`);
}

export type BegunIntake = {
  id: string;
  kind: IntakeKind;
  name: string;
  wish: IntakeWish;
  done: number;
  originalId: string | null;
  createdBy: string;
  bytes: Buffer | null;
};

/** Begins, or begins again after a death; null when it is over. */
export async function begin(tx: Tx, id: string): Promise<BegunIntake | null> {
  return tx.row<BegunIntake>(sql`
    update intake i set state = 'working' where i.id = ${id} and i.state in ('waiting', 'working')
    returning i.id, i.kind, i.name, i.payload as wish, i.done, i.original_id as "originalId", i.created_by as "createdBy",
      (select o.bytes from original o where o.id = i.original_id) as bytes`);
}

export async function setTotal(tx: Tx, id: string, total: number): Promise<void> {
  await tx.row(sql`update intake set total = ${total} where id = ${id}`);
}

export async function setOriginal(tx: Tx, id: string, originalId: string): Promise<void> {
  await tx.row(sql`update intake set original_id = ${originalId} where id = ${id}`);
}

/**
 * Counts one article, in the transaction that brought it in. False when another worker has counted it
 * already: then nothing may be kept.
 */
export async function countOne(
  tx: Tx,
  id: string,
  nth: number,
  article: IntakeArticle & { id: string | null },
): Promise<boolean> {
  const { id: articleId, ...shown } = article;
  const row = await tx.row(sql`
    update intake set done = ${nth}, outcome = coalesce(outcome, ${shown.outcome}), article_id = coalesce(article_id, ${articleId}),
      result = jsonb_set(result, '{articles}', coalesce(result -> 'articles', '[]'::jsonb) || ${JSON.stringify([shown])}::jsonb)
    where id = ${id} and state = 'working' and done = ${nth - 1} returning id`);
  return row !== null;
}

export async function finish(tx: Tx, id: string): Promise<void> {
  await tx.row(
    sql`update intake set state = 'done', finished_at = clock_timestamp() where id = ${id} and state = 'working'`,
  );
}

export type Failure = { problem: string; place: string | null; remedy: string };

export async function fail(tx: Tx, id: string, failure: Failure): Promise<void> {
  await tx.row(sql`
    update intake set state = 'failed', problem = ${failure.problem}, place = ${failure.place}, finished_at = clock_timestamp(),
      result = result || jsonb_build_object('remedy', ${failure.remedy}::text)
    where id = ${id} and state in ('waiting', 'working')`);
}
