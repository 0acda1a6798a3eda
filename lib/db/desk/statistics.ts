// How the work goes, counted from the trail and from what stands now.
import "server-only";
import { queueAges, type Statistics } from "@/lib/domain/view/statistics";
import { sql, type Tx } from "../engine/sql";

/**
 * How long claims stayed in each state that they left since then. An edit that takes approvals away
 * puts an approved claim back into review, and is told as such; the same state twice is one stay.
 */
export function spells(tx: Tx, since: Date): Promise<Statistics["spells"]> {
  return tx.rows(sql`
    with touched as materialized (
      select distinct subject_id from audit_event
      where subject_kind = 'claim' and type in ('claim.moved', 'claim.published', 'claim.retracted') and at >= ${since}),
    told as (
      select e.subject_id, e.seq, e.at, case e.type when 'claim.created' then 'spotted' when 'claim.published' then 'published'
        when 'claim.retracted' then 'retracted' when 'claim.moved' then e.facts::jsonb ->> 'to'
        else case when (e.facts::jsonb ->> 'approvalsLost')::int > 0 then 'in_review' end end as state
      from touched join audit_event e on e.subject_kind = 'claim' and e.subject_id = touched.subject_id),
    changes as (
      select subject_id, seq, at, state, lag(state) over (partition by subject_id order by seq) as before
      from told where state is not null),
    stays as (
      select state, at, lead(at) over (partition by subject_id order by seq) as until
      from changes where before is distinct from state)
    select state, count(*)::int as spells,
      percentile_cont(0.5) within group (order by extract(epoch from until - at)) as "medianSeconds",
      percentile_cont(0.9) within group (order by extract(epoch from until - at)) as "ninthSeconds"
    from stays where until >= ${since} and state in ('spotted', 'checking', 'in_review', 'approved')
    group by state order by array_position(array['spotted', 'checking', 'in_review', 'approved'], state)`);
}

/** Claims in review by whole days of waiting, and how long the oldest has waited. */
export async function queue(tx: Tx): Promise<Statistics["queue"]> {
  const rows = await tx.rows<{ days: number; claims: number; oldest: number | null }>(sql`
    with waiting as (select extract(epoch from now() - state_since)::float8 as age from claim where state = 'in_review')
    select bound as days, (select max(age) from waiting) as oldest,
      (select count(*)::int from waiting where age >= bound * 86400 and age < coalesce(next * 86400, 'infinity'::float8)) as claims
    from (select bound, lead(bound) over (order by bound) as next from unnest(${[...queueAges]}::int[]) as bound) as bounds
    order by bound`);
  return {
    oldestSeconds: rows[0]?.oldest ?? null,
    ages: rows.map(({ days, claims }) => ({ days, claims })),
  };
}

export async function decisions(tx: Tx, since: Date): Promise<Statistics["decisions"]> {
  const rows = await tx.rows<Statistics["decisions"]>(sql`
    select count(*) filter (where decision = 'approve')::int as approvals,
      count(*) filter (where decision = 'return')::int as returns
    from review where created_at >= ${since}`);
  return rows[0] ?? { approvals: 0, returns: 0 };
}

const MOST_RETURNS = 50;

export function returns(tx: Tx, since: Date): Promise<Statistics["returns"]> {
  return tx.rows(sql`
    select c.slug, coalesce(c.statement, c.quote) as statement, r.reason, p.name as reviewer, r.created_at as at
    from review r join claim c on c.id = r.claim_id join person p on p.id = r.reviewer_id
    where r.decision = 'return' and r.created_at >= ${since}
    order by r.created_at desc, r.id desc limit ${MOST_RETURNS}`);
}

/** Everyone who is active, most open claims first. */
export function people(tx: Tx, since: Date, today: string): Promise<Statistics["people"]> {
  return tx.rows(sql`
    with held as (
      select assignee_id as id, count(*)::int as open, (count(*) filter (where due_on < ${today}::date))::int as overdue
      from claim where assignee_id is not null and state in ('spotted', 'checking') group by assignee_id),
    sent as (
      select actor_id as id, count(*)::int as submitted from audit_event
      where subject_kind = 'claim' and type = 'claim.moved' and at >= ${since} and facts::jsonb ->> 'move' = 'submit' group by actor_id),
    decided as (
      select reviewer_id as id, count(*)::int as reviewed from review
      where decision in ('approve', 'return') and created_at >= ${since} group by reviewer_id)
    select p.id, p.name, coalesce(held.open, 0) as open, coalesce(held.overdue, 0) as overdue,
      coalesce(sent.submitted, 0) as submitted, coalesce(decided.reviewed, 0) as reviewed
    from person p left join held using (id) left join sent using (id) left join decided using (id)
    where p.disabled_at is null order by open desc, p.name, p.id`);
}

export function weeks(tx: Tx, since: Date): Promise<Statistics["weeks"]> {
  return tx.rows(sql`
    with made as (
      select date_trunc('week', published_at at time zone 'UTC')::date as week, version, kind
      from publication where published_at >= date_trunc('week', ${since}::timestamptz at time zone 'UTC') at time zone 'UTC')
    select to_char(w, 'YYYY-MM-DD') as week, (count(made.week) filter (where version = 1))::int as first,
      (count(made.week) filter (where version > 1 and kind = 'verdict'))::int as corrected,
      (count(made.week) filter (where kind = 'retraction'))::int as retracted
    from generate_series(date_trunc('week', ${since}::timestamptz at time zone 'UTC'), date_trunc('week', now() at time zone 'UTC'), interval '1 week') as w
      left join made on made.week = w::date
    group by w order by w`);
}
