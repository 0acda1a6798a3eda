-- An expert has no account, and a name all the same: an erasure can name the link. Their name goes from
-- it and from their notes, the link ends, and what they answered stays only where a note has it. A note
-- that is erased takes the answer along from which it came.
alter table erasure_item drop constraint erasure_item_kind_check;
alter table erasure_item add check (kind in ('note', 'report', 'reply', 'expert', 'event'));

create or replace function erase() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from audit_detail where event_id in (select erasure_events(new.id));
  update note set body = '[Erased]' where id in (select target::uuid from erasure_item where erasure_id = new.id and kind = 'note');
  update report set what = '[Erased]', source = null, contact = null, note = null
  where id in (select target::uuid from erasure_item where erasure_id = new.id and kind = 'report');
  update reply_request set contact = null where id in (select target::uuid from erasure_item where erasure_id = new.id and kind = 'reply');
  update expert_link set expert = '[Erased]', message = null, revoked_at = coalesce(revoked_at, new.decided_at), revoked_by = coalesce(revoked_by, new.decided_by)
  where id in (select target::uuid from erasure_item where erasure_id = new.id and kind = 'expert');
  update note set guest = '[Erased]' where guest is not null and id in (
    select q.note_id from expert_question q join erasure_item i on i.kind = 'expert' and i.target = q.link_id::text where i.erasure_id = new.id);
  update expert_question q set place = null, reason = case when q.reason is not null then '[Erased]' end
  where exists (select from erasure_item i where i.erasure_id = new.id
    and ((i.kind = 'expert' and i.target = q.link_id::text) or (i.kind = 'note' and i.target = q.note_id::text)));
  if new.what = 'person' then
    delete from session where person_id = new.person_id;
    delete from credential where person_id = new.person_id;
    delete from two_factor where person_id = new.person_id;
    delete from verification where value = new.person_id::text;
    delete from idempotency_key where person_id = new.person_id;
    update person set name = 'Erased person ' || new.number, email = 'erased-' || new.number || '@erased.invalid', image = null,
      two_factor_enabled = false, disabled_at = coalesce(disabled_at, new.decided_at), updated_at = new.decided_at
    where id = new.person_id;
  end if;
  return null;
end $$;

create or replace function expert_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.place is null and new.reason is not distinct from (case when old.reason is not null then '[Erased]' end)
    and to_jsonb(new) - array['place', 'reason'] = to_jsonb(old) - array['place', 'reason']
    and (is_erased('expert', old.link_id::text) or is_erased('note', old.note_id::text)) then
    return new;
  end if;
  -- The content that an answer is about is the one that stood when it was given.
  if old.agrees is not null or (new.link_id, new.claim_id) is distinct from (old.link_id, old.claim_id)
    or (new.agrees is null and new.content_hash is distinct from old.content_hash) then
    raise exception 'an answer stays as it was given' using errcode = 'SS409';
  end if;
  if exists (select from expert_link l where l.id = new.link_id and (l.revoked_at is not null or l.answer_by < current_date)) then
    raise exception 'this link has ended' using errcode = 'SS409';
  end if;
  return new;
end $$;

create or replace function note_place_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.body = '[Erased]' and old.body <> '[Erased]' then
    new.about := null;
    new.suggestion := null;
    new.settled := null;
    new.guest := null;
  elsif (new.about, new.suggestion) is distinct from (old.about, old.suggestion)
    or (old.settled is not null and new.settled is distinct from old.settled)
    or (new.guest is distinct from old.guest and not (new.guest = '[Erased]' and exists (
      select from expert_question q where q.note_id = old.id and is_erased('expert', q.link_id::text)))) then
    raise exception 'a note stays as it was written' using errcode = 'SS409';
  end if;
  return new;
end $$;

grant update (content_hash) on expert_question to ss_app;

-- Who stands behind a source that can't be named is forgotten when nobody needs to know any more.
grant delete on source_secret to ss_app;
