// What people decided about an article's sentences, and what was suggested to them.
import "server-only";
import type {
  AsideDecision,
  AsideReason,
  MadeSuggestion,
  Place,
  SentenceCounts,
} from "@/lib/domain/finding/coverage";
import type { Suggestion } from "@/lib/domain/finding/suggestions";
import { sql, type Tx } from "../engine/sql";
import { enqueue } from "../jobs";

/** What was set aside, by the sentence's hash, which is hex. */
export async function decisionsOf(tx: Tx, articleId: string): Promise<Map<string, AsideDecision>> {
  const rows = await tx.rows<{ hash: string } & AsideDecision>(sql`
    select encode(d.hash, 'hex') as hash, d.decision, d.decided_at as at, json_build_object('id', p.id, 'name', p.name) as by
    from sentence_decision d join person p on p.id = d.decided_by where d.article_id = ${articleId}`);
  return new Map(rows.map(({ hash, ...decision }) => [hash, decision]));
}

export type NewDecision = {
  articleId: string;
  sentence: string;
  decision: AsideReason;
  suggestion: MadeSuggestion | null;
  decidedBy: string;
};

/** Keeps the decision; one that was made before is replaced. */
export async function setDecision(tx: Tx, made: NewDecision): Promise<void> {
  await tx.row(sql`
    insert into sentence_decision (article_id, hash, sentence, decision, suggestion, decided_by)
    values (${made.articleId}, sha256(convert_to(${made.sentence}, 'UTF8')), ${made.sentence}, ${made.decision},
      ${made.suggestion ? JSON.stringify(made.suggestion) : null}::jsonb, ${made.decidedBy})
    on conflict (article_id, hash) do update set decision = excluded.decision, suggestion = excluded.suggestion,
      decided_by = excluded.decided_by, decided_at = clock_timestamp()`);
}

export async function removeDecision(tx: Tx, articleId: string, hash: string): Promise<void> {
  await tx.row(sql`
    delete from sentence_decision where article_id = ${articleId} and hash = decode(${hash}, 'hex')`);
}

/** What was suggested for a revision, by the offset where its sentence begins. */
export async function suggestionsOf(
  tx: Tx,
  articleId: string,
  revision: number,
): Promise<Map<number, MadeSuggestion>> {
  const rows = await tx.rows<{ start: number } & MadeSuggestion>(sql`
    select start, score, reasons, maker from suggestion
    where article_id = ${articleId} and revision = ${revision} order by score desc, ordinal`);
  return new Map(rows.map(({ start, ...made }) => [start, made]));
}

/** The suggestion in whose sentence the place stands; null when nothing was suggested there. */
export async function suggestionAt(
  tx: Tx,
  articleId: string,
  revision: number,
  start: number,
): Promise<MadeSuggestion | null> {
  return tx.row<MadeSuggestion>(sql`
    select score, reasons, maker from suggestion
    where article_id = ${articleId} and revision = ${revision} and start <= ${start} and "end" > ${start}
    order by start desc limit 1`);
}

/** Replaces what was suggested before, for older revisions, too: the trail keeps what came of it. */
export async function replaceSuggestions(
  tx: Tx,
  articleId: string,
  revision: number,
  made: readonly Suggestion[],
): Promise<void> {
  await tx.row(sql`delete from suggestion where article_id = ${articleId}`);
  await tx.row(sql`
    insert into suggestion (article_id, revision, ordinal, start, "end", score, reasons, maker)
    select ${articleId}::uuid, ${revision}, s.ordinal, s.start, s."end", s.score, s.reasons, s.maker
    from json_to_recordset(${JSON.stringify(made)}::json)
      as s(ordinal int, start int, "end" int, score float, reasons text[], maker text)`);
}

/** Where the words of claims that are not dropped stand in a revision. */
export async function placesOf(tx: Tx, articleId: string, revisionId: string): Promise<Place[]> {
  return tx.rows(sql`
    select p.slug, p.start, p."end" from (
      select distinct on (c.id) c.slug, k.start, k."end", k.health from claim c join anchor k on k.claim_id = c.id
      where c.article_id = ${articleId} and c.state <> 'dropped' and k.revision_id = ${revisionId} and k.quote = c.quote
      order by c.id, k.created_at desc, k.id desc) p
    where p.health in ('exact', 'moved') order by p.start, p.slug`);
}

/** Asks the worker to count again: a claim came, went or moved. */
export function askToCount(tx: Tx, articleId: string): Promise<void> {
  return enqueue(tx, {
    kind: "count-sentences",
    payload: { articleId },
    dedupe: `count-sentences ${articleId}`,
  });
}

/** For lists; kept beside the article and no part of its content. */
export async function setCounts(tx: Tx, articleId: string, counts: SentenceCounts): Promise<void> {
  await tx.row(sql`
    update article set sentence_count = ${counts.all}, decided_count = ${counts.decided}, open_count = ${counts.open}
    where id = ${articleId} and (sentence_count, decided_count, open_count) is distinct from (${counts.all}, ${counts.decided}, ${counts.open})`);
}
