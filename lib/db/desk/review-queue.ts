// Claims that wait for review, with what decides who may approve them.
import "server-only";
import type { ClaimUnderDecision } from "@/lib/domain/claim";
import type { Named } from "@/lib/domain/view/desk";
import { sql, type Tx } from "../engine/sql";
import { approvalsJson, claimColumns, contributorsJson, evidenceJson } from "./claim-columns";

/** Reads without locking: a list shows, the move itself decides again. */
export function underDecision(
  tx: Tx,
  slugs: readonly string[],
): Promise<(ClaimUnderDecision & { submitter: Named | null })[]> {
  return tx.rows(sql`
    select ${claimColumns}, ${evidenceJson} as evidence, ${contributorsJson} as contributors,
      ${approvalsJson} as approvals, quorum_for(c.risk) as quorum,
      (select l.rating from publication l where l.claim_id = c.id and l.version = c.published_version) as "lastPublishedRating",
      case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end as submitter
    from claim c left join person b on b.id = c.submitted_by
    where c.slug = any(${slugs}::text[])`);
}
