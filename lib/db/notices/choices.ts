// What each person wants to be told, and when.
import "server-only";
import { type NoticeChoices, noticeChoices, unchosen } from "@/lib/domain/notice/notice";
import { sql, type Tx } from "../engine/sql";

type Row = { choices: unknown; digestHour: number; timeZone: string; language: string };

export async function read(tx: Tx, personId: string): Promise<NoticeChoices> {
  const row = await tx.row<Row>(sql`
    select choices, digest_hour as "digestHour", time_zone as "timeZone", language
    from notice_choice where person_id = ${personId}`);
  return row ? noticeChoices.parse(row) : unchosen;
}

export async function write(tx: Tx, personId: string, wanted: NoticeChoices): Promise<void> {
  await tx.row(sql`
    insert into notice_choice (person_id, choices, digest_hour, time_zone, language)
    values (${personId}, ${JSON.stringify(wanted.choices)}::jsonb, ${wanted.digestHour}, ${wanted.timeZone}, ${wanted.language})
    on conflict (person_id) do update set choices = excluded.choices, digest_hour = excluded.digest_hour, time_zone = excluded.time_zone,
      language = excluded.language`);
}

export type DigestReader = {
  id: string;
  name: string;
  email: string;
  digestHour: number;
  timeZone: string;
  digestOn: string | null;
};

/** Active people for whom something waits for the daily mail. */
export function waitingForDigest(tx: Tx): Promise<DigestReader[]> {
  return tx.rows<DigestReader>(sql`
    select p.id, p.name, p.email, coalesce(w.digest_hour, ${unchosen.digestHour}) as "digestHour",
      coalesce(w.time_zone, ${unchosen.timeZone}) as "timeZone", w.digest_on as "digestOn"
    from person p left join notice_choice w on w.person_id = p.id
    where p.disabled_at is null and exists (
      select from notice n where n.person_id = p.id and n.mail = 'digest' and n.mailed_at is null and n.read_at is null)
    order by p.id`);
}

/** Takes a person's daily mail for a day; false when it was taken already. */
export async function takeDigest(tx: Tx, personId: string, day: string): Promise<boolean> {
  const row = await tx.row(sql`
    insert into notice_choice (person_id, digest_on) values (${personId}, ${day}::date)
    on conflict (person_id) do update set digest_on = excluded.digest_on
      where notice_choice.digest_on is null or notice_choice.digest_on < excluded.digest_on
    returning person_id`);
  return row !== null;
}

export async function addressOf(tx: Tx, personId: string): Promise<string | null> {
  const row = await tx.row<{ email: string }>(
    sql`select email from person where id = ${personId} and disabled_at is null`,
  );
  return row?.email ?? null;
}
