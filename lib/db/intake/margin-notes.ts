// Footnotes and comments of documents, on the words that they stand at.
import "server-only";
import type { MarginNote } from "@/lib/domain/view/margin-notes";
import { join, sql, type Tx } from "../engine/sql";

export type NewMarginNote = Omit<MarginNote, "id" | "health" | "start" | "end"> & {
  prefix: string;
  suffix: string;
  start: number;
  end: number;
};

/** Adds those of a document; one that the article has already, on the same words, is left alone. */
export async function insertAll(
  tx: Tx,
  articleId: string,
  notes: readonly NewMarginNote[],
): Promise<void> {
  if (notes.length === 0) return;
  const rows = notes.map(
    (note) =>
      sql`(${note.kind}::text, ${note.author}::text, ${note.body}::text, ${note.exact}::text, ${note.prefix}::text, ${note.suffix}::text, ${note.start}::int, ${note.end}::int)`,
  );
  await tx.row(sql`
    insert into margin_note (article_id, kind, author, body, exact, prefix, suffix, start, "end")
    select ${articleId}::uuid, v.* from (values ${join(rows, ", ")}) as v (kind, author, body, exact, prefix, suffix, start, "end")
    where not exists (select from margin_note m where m.article_id = ${articleId} and m.kind = v.kind and m.body = v.body and m.exact = v.exact
      and m.start = v.start)`);
}

export type NotePlace = Pick<MarginNote, "id" | "exact" | "start" | "end" | "health"> & {
  prefix: string;
  suffix: string;
};

/** Where each note of an article stands, or stood when it was last there. */
export async function placesOf(tx: Tx, articleId: string): Promise<NotePlace[]> {
  return tx.rows(sql`
    select id, exact, prefix, suffix, start, "end", health from margin_note where article_id = ${articleId}`);
}

/** Puts notes where their words stand in a later text. */
export async function carry(tx: Tx, notes: readonly NotePlace[]): Promise<void> {
  if (notes.length === 0) return;
  const rows = JSON.stringify(notes);
  await tx.row(sql`
    update margin_note m set health = v.health, start = v.start, "end" = v."end", exact = v.exact, prefix = v.prefix, suffix = v.suffix
    from jsonb_to_recordset(${rows}::jsonb) as v (id uuid, health text, start int, "end" int, exact text, prefix text, suffix text)
    where m.id = v.id`);
}

/** Every note of an article, in the order of the text; those whose words are gone come last. */
export async function listOf(tx: Tx, articleId: string): Promise<MarginNote[]> {
  return tx.rows(sql`
    select m.id, m.kind, m.author, m.body, m.exact, m.start, m."end", m.health
    from margin_note m where m.article_id = ${articleId} order by m.start nulls last, m.created_at, m.id`);
}
