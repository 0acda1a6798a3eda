// Claims that wait for review, with what decides who may approve them.
import "server-only";
import type { ClaimUnderDecision } from "@/lib/domain/claim";
import type { Named } from "@/lib/domain/view/desk";
import { sql, type Tx } from "../engine/sql";
import { decisionColumns } from "./claim-columns";

/** Reads without locking: a list shows, the move itself decides again. */
export function underDecision(
  tx: Tx,
  slugs: readonly string[],
): Promise<(ClaimUnderDecision & { submitter: Named | null })[]> {
  return tx.rows(sql`
    select ${decisionColumns},
      case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end as submitter
    from claim c left join person b on b.id = c.submitted_by
    where c.slug = any(${slugs}::text[])`);
}
