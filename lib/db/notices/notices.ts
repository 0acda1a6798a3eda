// What people are told.
import "server-only";
import {
  type MailWay,
  type Notice,
  type NoticeChoices,
  type NoticeKind,
  unchosen,
} from "@/lib/domain/notice/notice";
import { join, sql, type Tx } from "../engine/sql";

export type NewNotice = {
  personId: string;
  kind: NoticeKind;
  cause: string;
  claimId: string;
  byId: string | null;
  noteId: string | null;
  shown: boolean;
  mail: MailWay;
};

/** Gives the id; null when the person was told already. */
export async function insert(tx: Tx, notice: NewNotice): Promise<string | null> {
  const row = await tx.row<{ id: string }>(sql`
    insert into notice (person_id, kind, cause, claim_id, by_id, note_id, shown, mail)
    values (${notice.personId}, ${notice.kind}, ${notice.cause}, ${notice.claimId}, ${notice.byId}, ${notice.noteId}, ${notice.shown}, ${notice.mail})
    on conflict (person_id, cause) do nothing returning id`);
  return row?.id ?? null;
}

const columns = sql`
  n.id, n.kind, case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as by,
  json_build_object('slug', c.slug, 'statement', coalesce(c.statement, c.quote), 'language', c.language) as claim,
  n.read_at as "readAt", n.created_at as "createdAt"`;
const tables = sql`notice n join claim c on c.id = n.claim_id left join person p on p.id = n.by_id`;

/** Of one person, newest first. */
export function list(
  tx: Tx,
  personId: string,
  after: { key: string; id: string } | null,
  limit: number,
): Promise<(Notice & { key: string })[]> {
  const parts = [sql`n.person_id = ${personId}`, sql`n.shown`];
  if (after)
    parts.push(
      sql`(n.created_at, n.id) < (${after.key}::timestamp at time zone 'UTC', ${after.id}::uuid)`,
    );
  return tx.rows(sql`
    select ${columns}, to_char(n.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as key
    from ${tables} where ${join(parts, " and ")} order by n.created_at desc, n.id desc limit ${limit}`);
}

/** Unread ones; counts no further than `most`. */
export async function countUnread(tx: Tx, personId: string, most: number): Promise<number> {
  const row = await tx.row<{ count: number }>(sql`
    select count(*)::int as count from (
      select from notice where person_id = ${personId} and read_at is null and shown limit ${most}) as unread`);
  return row?.count ?? 0;
}

/** Marks as read, or unread again; all unread ones when no ids are given. Gives the ids that changed. */
export async function setRead(
  tx: Tx,
  personId: string,
  read: boolean,
  ids: readonly string[] | null,
): Promise<string[]> {
  const parts = [sql`person_id = ${personId}`, sql`(read_at is null) = ${read}`];
  if (ids) parts.push(sql`id = any(${[...ids]}::uuid[])`);
  const rows = await tx.rows<{ id: string }>(sql`
    update notice set read_at = case when ${read} then now() end where ${join(parts, " and ")} returning id`);
  return rows.map(({ id }) => id);
}

export type Mailed = Notice & { email: string; name: string; language: NoticeChoices["language"] };

/** A notice that is to be mailed and was not, with where to; null when there is nothing to send. */
export function toMail(tx: Tx, id: string): Promise<Mailed | null> {
  return tx.row<Mailed>(sql`
    select ${columns}, r.email, r.name, coalesce(w.language, ${unchosen.language}) as language
    from ${tables} join person r on r.id = n.person_id left join notice_choice w on w.person_id = r.id
    where n.id = ${id} and n.mail = 'at_once' and n.mailed_at is null and r.disabled_at is null`);
}

/** What waits for a person's daily mail, newest first. */
export function forDigest(tx: Tx, personId: string): Promise<Notice[]> {
  return tx.rows<Notice>(sql`
    select ${columns} from ${tables}
    where n.person_id = ${personId} and n.mail = 'digest' and n.mailed_at is null and n.read_at is null
    order by n.created_at desc, n.id limit 100`);
}

export async function setMailed(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.row(sql`
    update notice set mailed_at = now() where id = any(${[...ids]}::uuid[]) and mailed_at is null`);
}

/** Claims of a person that are due by a day and not done. */
export function dueClaims(
  tx: Tx,
  today: string,
): Promise<{ claimId: string; personId: string; dueOn: string }[]> {
  return tx.rows(sql`
    select c.id as "claimId", c.assignee_id as "personId", c.due_on as "dueOn"
    from claim c join person p on p.id = c.assignee_id
    where c.due_on <= ${today}::date + 1 and c.state in ('spotted', 'checking') and p.disabled_at is null
    order by c.due_on, c.id limit 5000`);
}
