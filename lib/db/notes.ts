// Notes of a claim. They are resolved, not deleted.
import "server-only";
import type { Note, NoteAbout, Suggestion } from "@/lib/domain/note";
import { sql, type Tx } from "./engine/sql";

export type NewNote = {
  claimId: string;
  parentId: string | null;
  body: string;
  mentions: string[];
  authorId: string;
  /** Who wrote it by a link; the author is then who made that link. */
  guest?: string;
  about?: NoteAbout | null;
  suggestion?: Suggestion | null;
};

export async function insert(tx: Tx, note: NewNote): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into note (claim_id, parent_id, body, mentions, author_id, guest, about, suggestion)
    values (${note.claimId}, ${note.parentId}, ${note.body}, ${note.mentions}, ${note.authorId}, ${note.guest ?? null},
      ${note.about ? JSON.stringify(note.about) : null}::jsonb, ${note.suggestion ? JSON.stringify(note.suggestion) : null}::jsonb) returning id`);
  return row?.id ?? "";
}

export async function find(
  tx: Tx,
  claimId: string,
  id: string,
): Promise<
  | (Pick<Note, "id" | "parentId" | "resolvedAt" | "suggestion" | "settled"> & {
      authorId: string;
    })
  | null
> {
  return tx.row(sql`
    select id, parent_id as "parentId", resolved_at as "resolvedAt", suggestion, settled, author_id as "authorId" from note where id = ${id} and claim_id = ${claimId}`);
}

export async function setResolved(tx: Tx, id: string, by: string | null): Promise<void> {
  await tx.row(sql`
    update note set resolved_at = case when ${by}::uuid is null then null else clock_timestamp() end, resolved_by = ${by}
    where id = ${id}`);
}

export async function setSettled(
  tx: Tx,
  id: string,
  outcome: NonNullable<Note["settled"]>,
  by: string,
): Promise<void> {
  await tx.row(sql`
    update note set settled = ${outcome}, resolved_at = clock_timestamp(), resolved_by = ${by} where id = ${id}`);
}
