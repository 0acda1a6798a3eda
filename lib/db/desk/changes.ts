// The trail as the desk is told of it: what happened last, in ids and codes.
import "server-only";
import type { Change } from "@/lib/domain/view/live";
import { sql, type Tx } from "../engine/sql";

/** Events with an id above `after`, oldest first; without it the newest `limit` ids. */
export function recent(tx: Tx, after: number | null, limit: number): Promise<Change[]> {
  return tx.rows(sql`
    select e.id, e.subject_kind as kind, e.subject_id as subject, coalesce(c.slug, a.slug) as slug,
      coalesce(c.article_id, a.id) as article, e.seq as version, e.type, e.actor_id as by
    from audit_event e
      left join claim c on e.subject_kind = 'claim' and c.id = e.subject_id
      left join article a on e.subject_kind = 'article' and a.id = e.subject_id
    where e.id > coalesce(${after}::bigint, (select max(id) from audit_event) - ${limit}::bigint)
    order by e.id limit ${limit}`);
}
