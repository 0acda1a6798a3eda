// Claims whose publication is in question: being checked again, or waiting to be retracted.
import "server-only";
import type { OpenCorrections } from "@/lib/domain/open-corrections";
import { rowColumns, rowTables } from "./claim-columns";
import { sql, type Tx } from "./sql";

const MOST = 50;

/** Reopened, with a publication that readers still see; what waits longest first, 50 at most. */
export function rechecks(tx: Tx): Promise<OpenCorrections["rechecks"]> {
  return tx.rows(sql`
    select ${rowColumns}, c.returned_reason as reason from claim c ${rowTables}
    where c.published_version > 0 and not c.retracted and c.state in ('checking', 'in_review', 'approved')
    order by c.state_since, c.id limit ${MOST}`);
}

/** Retractions that one editor asked for, oldest first, 50 at most. */
export function retractions(tx: Tx): Promise<OpenCorrections["retractions"]> {
  return tx.rows(sql`
    select ${rowColumns}, c.retraction_reason as reason,
      json_build_object('id', k.id, 'name', k.name) as "askedBy"
    from claim c ${rowTables} join person k on k.id = c.retraction_asked_by
    where c.retraction_asked_by is not null and not c.retracted
    order by c.state_since, c.id limit ${MOST}`);
}
