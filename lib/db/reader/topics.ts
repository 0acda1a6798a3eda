// Topics, read with the readers' role.
import "server-only";
import type { TopicName } from "@/lib/domain/topic/topic";
import { sql, type Tx } from "../engine/sql";

/** A topic that is offered, or that a public article has; null when there is none of that name. */
export function read(tx: Tx, slug: string): Promise<TopicName | null> {
  return tx.row(sql`select t.slug, t.name from public_topic t where t.slug = ${slug}`);
}

/** Those that a public article has. */
export function list(tx: Tx): Promise<TopicName[]> {
  return tx.rows(sql`
    select t.slug, t.name from public_topic t
    where t.slug in (select n.slug from public_article_topic n) order by t.archived, t.position, t.name`);
}
