// Links for people without an account, and what they answered.
import "server-only";
import type { ExpertAnswer, ExpertLink, ExpertLinkInput } from "@/lib/domain/experts/link";
import type { Content } from "@/lib/domain/publication";
import { sql, type Tx } from "../engine/sql";

export async function insert(
  tx: Tx,
  link: Omit<ExpertLinkInput, "claims"> & { id: string },
  tokenHash: Buffer,
  createdBy: string,
): Promise<void> {
  await tx.row(sql`
    insert into expert_link (id, token_hash, expert, message, answer_by, created_by)
    values (${link.id}, ${tokenHash}, ${link.expert}, ${link.message ?? null}, ${link.answerBy}::date, ${createdBy})`);
}

export async function addQuestion(tx: Tx, linkId: string, claimId: string): Promise<void> {
  await tx.row(sql`
    insert into expert_question (link_id, claim_id, content_hash)
    select ${linkId}, c.id, c.content_hash from claim c where c.id = ${claimId}`);
}

/** The links that ask about a claim, newest first. */
export function ofClaim(tx: Tx, claimId: string): Promise<ExpertLink[]> {
  return tx.rows<ExpertLink>(sql`
    select l.id, l.expert, l.answer_by as "answerBy", l.created_at as "createdAt",
      json_build_object('id', p.id, 'name', p.name) as "createdBy", l.opened_at as "openedAt", l.revoked_at as "revokedAt",
      q.agrees, q.answered_at as "answeredAt", q.content_hash is distinct from c.content_hash as changed
    from expert_question q join expert_link l on l.id = q.link_id join person p on p.id = l.created_by join claim c on c.id = q.claim_id
    where q.claim_id = ${claimId} order by l.created_at desc, l.id limit 50`);
}

type Standing = { id: string; createdBy: string; revokedAt: string | null; claims: string[] };

/** A link under its lock, with the slugs of its claims in one order for everyone. */
export function lock(tx: Tx, id: string): Promise<Standing | null> {
  return tx.row<Standing>(sql`
    select l.id, l.created_by as "createdBy", l.revoked_at as "revokedAt", array(
      select c.slug from expert_question q join claim c on c.id = q.claim_id where q.link_id = l.id order by c.slug) as claims
    from expert_link l where l.id = ${id} for update`);
}

export async function revoke(tx: Tx, id: string, by: string): Promise<void> {
  await tx.row(sql`
    update expert_link set revoked_at = clock_timestamp(), revoked_by = ${by} where id = ${id}`);
}

export type OpenLink = {
  id: string;
  expert: string;
  message: string | null;
  answerBy: string;
  createdBy: string;
  asker: string;
};

/** The link of a token while it holds; null once it ended, or when there is none. */
export function open(tx: Tx, tokenHash: Buffer): Promise<OpenLink | null> {
  return tx.row<OpenLink>(sql`
    select l.id, l.expert, l.message, l.answer_by as "answerBy", l.created_by as "createdBy", p.name as asker
    from expert_link l join person p on p.id = l.created_by
    where l.token_hash = ${tokenHash} and l.revoked_at is null and l.answer_by >= current_date`);
}

export async function noteOpened(tx: Tx, id: string): Promise<void> {
  await tx.row(
    sql`update expert_link set opened_at = now() where id = ${id} and opened_at is null`,
  );
}

export type Question = {
  slug: string;
  claimId: string;
  content: Content;
  language: string;
  headline: string;
  agrees: boolean | null;
  place: string | null;
  reason: string | null;
};

/** What a link asks, in the order of the text. */
export function questions(tx: Tx, linkId: string): Promise<Question[]> {
  return tx.rows<Question>(sql`
    select c.slug, c.id as "claimId", claim_content(c.id) as content, c.language, a.headline, q.agrees, q.place, q.reason
    from expert_question q join claim c on c.id = q.claim_id join article a on a.id = c.article_id
    where q.link_id = ${linkId} order by a.slug, c.position, c.id`);
}

export async function answer(
  tx: Tx,
  linkId: string,
  claimId: string,
  given: ExpertAnswer,
  noteId: string,
): Promise<void> {
  await tx.row(sql`
    update expert_question set agrees = ${given.agrees === "yes"}, place = ${given.place ?? null}, reason = ${given.reason},
      note_id = ${noteId}, answered_at = clock_timestamp(),
      content_hash = (select c.content_hash from claim c where c.id = claim_id)
    where link_id = ${linkId} and claim_id = ${claimId}`);
}
