-- An approval counts while its editor is one, and while the account is open.
create or replace function fresh_approvers(wanted uuid, wanted_hash bytea) returns setof uuid language sql stable set search_path = public, pg_temp as $$
  select distinct r.reviewer_id
  from review r join claim c on c.id = r.claim_id join person p on p.id = r.reviewer_id
  where r.claim_id = wanted and r.decision = 'approve' and r.content_hash = wanted_hash
    and r.created_at > c.submitted_at
    and r.reviewer_id <> c.submitted_by
    and p.role in ('editor', 'admin') and p.disabled_at is null
    and not exists (select from contribution k where k.claim_id = r.claim_id and k.person_id = r.reviewer_id)
$$;
