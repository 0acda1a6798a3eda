// Who has which claim open right now.
import "server-only";
import {
  PRESENCE,
  type PresenceInput,
  type PresenceTold,
  type Present,
} from "@/lib/domain/view/live";
import { sql, type Tx } from "../engine/sql";

const fresh = sql`seen_at > now() - make_interval(secs => ${PRESENCE.until})`;

/**
 * Notes that the tab is there. `news` says whether that is more than a sign of life; null when the tab
 * is another person's.
 */
export function note(
  tx: Tx,
  claimId: string,
  personId: string,
  { tab, editing }: PresenceInput,
): Promise<{ news: boolean } | null> {
  return tx.row(sql`
    with before as (select claim_id, editing from presence where tab = ${tab}::uuid and ${fresh})
    insert into presence (tab, claim_id, person_id, editing)
    values (${tab}::uuid, ${claimId}::uuid, ${personId}::uuid, ${editing})
    on conflict (tab) do update set claim_id = excluded.claim_id, editing = excluded.editing, seen_at = now()
      where presence.person_id = excluded.person_id
    returning not exists (select from before b where b.claim_id = presence.claim_id
      and b.editing is not distinct from presence.editing) as news`);
}

/** False when it was not there. */
export async function remove(tx: Tx, tab: string, personId: string): Promise<boolean> {
  const row = await tx.row(
    sql`delete from presence where tab = ${tab}::uuid and person_id = ${personId}::uuid returning tab`,
  );
  return row !== null;
}

/** The tabs on a claim, in the order of their names. */
export function list(tx: Tx, claimId: string): Promise<Present[]> {
  return tx.rows(sql`
    select tab, person_id as person, editing from presence
    where claim_id = ${claimId}::uuid and ${fresh} order by tab limit 100`);
}

/** To every instance, on commit. */
export async function tell(tx: Tx, told: PresenceTold): Promise<void> {
  await tx.row(sql`select pg_notify('ss_presence', ${JSON.stringify(told)})`);
}
