// Topics and the articles that carry them.
import "server-only";
import { NotFound } from "@/lib/domain/errors";
import type { Topic, TopicPatch } from "@/lib/domain/topic/topic";
import { type Fragment, nothing, sql, type Tx } from "../engine/sql";

const columns = sql`
  t.id, t.slug, t.name, t.position, t.archived_at is not null as archived, t.version,
  (select count(*)::int from article_topic n where n.topic_id = t.id) as articles`;

/** The topics of article `a`, in the newsroom's order. */
export const topicsOf = sql`coalesce((
  select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.position, t.name)
  from article_topic n join topic t on t.id = n.topic_id where n.article_id = a.id), '[]'::json)`;

/** Every topic in the newsroom's order, archived ones last. */
export function list(tx: Tx): Promise<Topic[]> {
  return tx.rows(
    sql`select ${columns} from topic t order by t.archived_at is not null, t.position, t.name, t.id`,
  );
}

export async function read(tx: Tx, slug: string): Promise<Topic> {
  const row = await tx.row<Topic>(sql`select ${columns} from topic t where t.slug = ${slug}`);
  if (!row) throw new NotFound("This topic");
  return row;
}

/** Reads and locks a topic until the transaction ends. */
export async function load(tx: Tx, slug: string): Promise<Topic> {
  const row = await tx.row<Topic>(
    sql`select ${columns} from topic t where t.slug = ${slug} for no key update`,
  );
  if (!row) throw new NotFound("This topic");
  return row;
}

/** Gives the new topic's id, or null when its slug is taken. Without a place it comes last. */
export async function insert(
  tx: Tx,
  topic: { slug: string; name: string; position: number | null },
): Promise<string | null> {
  const row = await tx.row<{ id: string }>(sql`
    insert into topic (slug, name, position)
    values (${topic.slug}, ${topic.name},
      coalesce(${topic.position}::int, (select least(coalesce(max(position), 0) + 1, 999) from topic)))
    on conflict (slug) do nothing returning id`);
  return row?.id ?? null;
}

/** Writes what changed, with the number of its event. */
export async function write(
  tx: Tx,
  id: string,
  { name, position, archived }: TopicPatch,
  version: number,
): Promise<void> {
  await tx.row(sql`
    update topic set version = ${version}
      ${name === undefined ? nothing : sql`, name = ${name}`}
      ${position === undefined ? nothing : sql`, position = ${position}`}
      ${archived === undefined ? nothing : sql`, archived_at = case when ${archived} then clock_timestamp() end`}
    where id = ${id}`);
}

/** Gives an article these topics and no others. */
export async function setOf(tx: Tx, articleId: string, slugs: readonly string[]): Promise<void> {
  await tx.row(sql`
    delete from article_topic n using topic t
    where n.article_id = ${articleId} and t.id = n.topic_id and t.slug <> all(${[...slugs]}::text[])`);
  await tx.row(sql`
    insert into article_topic (article_id, topic_id)
    select ${articleId}::uuid, t.id from topic t where t.slug = any(${[...slugs]}::text[])
    on conflict do nothing`);
}

/** True of an article that carries a topic. */
export function hasTopic(articleId: Fragment, topic: string): Fragment {
  return sql`${articleId} in (
    select n.article_id from article_topic n join topic f on f.id = n.topic_id where f.slug = ${topic})`;
}
