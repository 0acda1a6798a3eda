-- A person's data goes when an admin asks for it and a second person confirms: names, addresses and
-- words, never that something was done. The database erases by itself at the confirmation, as its
-- owner, so that the application needs no right to remove anything.
CREATE TABLE "erasure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" SERIAL NOT NULL,
    "what" TEXT NOT NULL,
    "person_id" UUID,
    "basis" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "version" INTEGER NOT NULL DEFAULT 0,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "erasure_item" (
    "erasure_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,

    CONSTRAINT "erasure_item_pkey" PRIMARY KEY ("erasure_id","kind","target")
);

CREATE UNIQUE INDEX "erasure_number_key" ON "erasure"("number");
CREATE INDEX "erasure_person_id_idx" ON "erasure"("person_id");
CREATE INDEX "erasure_item_kind_target_idx" ON "erasure_item"("kind", "target");

ALTER TABLE "erasure" ADD CONSTRAINT "erasure_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "erasure_item" ADD CONSTRAINT "erasure_item_erasure_id_fkey" FOREIGN KEY ("erasure_id") REFERENCES "erasure"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

alter table erasure
  add check (what in ('person', 'texts')),
  add check ((what = 'person') = (person_id is not null)),
  add check (basis in ('not_needed', 'consent_withdrawn', 'objection', 'unlawful', 'legal_duty')),
  add check (reason <> ''),
  add check (state in ('asked', 'done', 'declined')),
  add check ((state = 'asked') = (decided_by is null)),
  add check ((decided_by is null) = (decided_at is null));
alter table erasure_item
  add check (kind in ('note', 'report', 'reply', 'event')),
  add check (target ~ case kind when 'event' then '^[0-9]{1,18}$' else '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' end);

create trigger aa_kept before delete on erasure for each row execute function forbid();
create trigger aa_kept_whole before truncate on erasure for each statement execute function forbid();
create trigger aa_kept before update or delete on erasure_item for each row execute function forbid();
create trigger aa_kept_whole before truncate on erasure_item for each statement execute function forbid();

-- Another kind of subject, beside those that there are.
do $$
declare known text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'audit_event_subject_kind_check');
begin
  alter table audit_event drop constraint audit_event_subject_kind_check;
  execute 'alter table audit_event add constraint audit_event_subject_kind_check ' || replace(known, 'ARRAY[', 'ARRAY[''erasure''::text, ');
end $$;
create constraint trigger recorded_new after insert on erasure deferrable initially deferred for each row execute function recorded('erasure', 'id');
create constraint trigger recorded after update on erasure deferrable initially deferred for each row execute function recorded('erasure', 'id');

-- Asked by an admin. Confirmed by another one who is not the person erased, or by an editor where there is none.
create function erasure_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'asked' or not exists (select from person where id = new.asked_by and role = 'admin' and disabled_at is null) then
      raise exception 'an erasure begins when an admin asks for it' using errcode = 'SS403';
    end if;
    new.asked_at := clock_timestamp();
    return new;
  end if;
  if (new.id, new.number, new.what, new.person_id, new.basis, new.reason, new.asked_by, new.asked_at)
    is distinct from (old.id, old.number, old.what, old.person_id, old.basis, old.reason, old.asked_by, old.asked_at) then
    raise exception 'what was asked for stays as it was asked' using errcode = 'SS409';
  end if;
  if old.state <> 'asked' then
    if (new.state, new.decided_by, new.decided_at) is distinct from (old.state, old.decided_by, old.decided_at) then
      raise exception 'this erasure is decided' using errcode = 'SS409';
    end if;
    return new;
  end if;
  if new.state = 'asked' then return new; end if;
  new.decided_at := clock_timestamp();
  perform require_editor(new.decided_by, 'decide on an erasure');
  if new.state = 'done' then
    if new.decided_by = new.asked_by then raise exception 'a second person confirms an erasure' using errcode = 'SS403'; end if;
    if new.decided_by = new.person_id then raise exception 'nobody confirms their own erasure' using errcode = 'SS403'; end if;
    -- Nobody changes roles or leaves between the question and the act.
    perform from person where role = 'admin' order by id for share;
    if not exists (select from person where id = new.decided_by and role = 'admin') and exists (
      select from person where role = 'admin' and disabled_at is null and id <> new.asked_by and id is distinct from new.person_id) then
      raise exception 'a second admin confirms an erasure' using errcode = 'SS403';
    end if;
    if not exists (select from person where role = 'admin' and disabled_at is null and id is distinct from new.person_id) then
      raise exception 'this is the last admin' using errcode = 'SS409';
    end if;
  end if;
  return new;
end $$;
create trigger guard before insert or update on erasure for each row execute function erasure_guard();

create function erasure_item_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from erasure e where e.id = new.erasure_id and e.state = 'asked' and e.what = 'texts' and e.asked_at >= transaction_timestamp()) then
    raise exception 'what is to be erased is named when it is asked for' using errcode = 'SS409';
  end if;
  return new;
end $$;
create trigger guard before insert on erasure_item for each row execute function erasure_item_guard();

-- Events whose words go: those that were named, those about a named report, those about the person.
create function erasure_events(wanted uuid) returns setof bigint language sql stable set search_path = public, pg_temp as $$
  select target::bigint from erasure_item where erasure_id = wanted and kind = 'event'
  union
  select v.id from erasure_item i join audit_event v on v.subject_kind = 'report' and v.subject_id = i.target::uuid
  where i.erasure_id = wanted and i.kind = 'report'
  union
  select v.id from erasure e join audit_event v on v.subject_kind = 'person' and v.subject_id = e.person_id
  where e.id = wanted and (e.decided_at is null or v.at <= e.decided_at)
$$;

create function is_erased(wanted_kind text, wanted text) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from erasure_item i join erasure e on e.id = i.erasure_id where i.kind = wanted_kind and i.target = wanted and e.state = 'done')
$$;

create function erase() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from audit_detail where event_id in (select erasure_events(new.id));
  update note set body = '[Erased]' where id in (select target::uuid from erasure_item where erasure_id = new.id and kind = 'note');
  update report set what = '[Erased]', source = null, contact = null, note = null
  where id in (select target::uuid from erasure_item where erasure_id = new.id and kind = 'report');
  update reply_request set contact = null where id in (select target::uuid from erasure_item where erasure_id = new.id and kind = 'reply');
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
create trigger erases after update on erasure for each row when (old.state = 'asked' and new.state = 'done') execute function erase();

-- ── What stays as it is unless a confirmed erasure names it ─────────────────────────────────
drop trigger aa_kept on audit_detail;
create trigger aa_kept before update on audit_detail for each row execute function forbid();
create function audit_detail_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_erased('event', old.event_id::text) or exists (
    select from audit_event v where v.id = old.event_id
      and ((v.subject_kind = 'report' and is_erased('report', v.subject_id::text))
        or (v.subject_kind = 'person' and exists (select from erasure e where e.person_id = v.subject_id and e.state = 'done' and v.at <= e.decided_at)))) then
    return old;
  end if;
  raise exception 'delete of audit_detail is forbidden: kept for good' using errcode = 'SS403';
end $$;
create trigger ab_erased before delete on audit_detail for each row execute function audit_detail_guard();

create function note_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.id, new.claim_id, new.parent_id, new.author_id, new.created_at) is distinct from (old.id, old.claim_id, old.parent_id, old.author_id, old.created_at)
    or (new.body <> old.body and not (new.body = '[Erased]' and is_erased('note', old.id::text))) then
    raise exception 'a note stays as it was written' using errcode = 'SS409';
  end if;
  return new;
end $$;
create trigger guard before update on note for each row execute function note_guard();

create or replace function report_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.id, new.number, new.claim_id, new.publication_version, new.form, new.created_at)
    is distinct from (old.id, old.number, old.claim_id, old.publication_version, old.form, old.created_at)
    or ((new.what, new.source, new.contact) is distinct from (old.what, old.source, old.contact)
      and not (new.what = '[Erased]' and new.source is null and new.contact is null and is_erased('report', old.id::text))) then
    raise exception 'what a reader told us stays as it was told' using errcode = 'SS409';
  end if;
  if new.decided_by is not null and (new.state, new.outcome, new.decided_by, new.decided_at) is distinct from (old.state, old.outcome, old.decided_by, old.decided_at) then
    perform require_editor(new.decided_by, 'decide on a report');
  end if;
  return new;
end $$;

-- Where we asked is no content: it may be forgotten whatever became of the claim.
create or replace function reply_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wanted uuid := case when tg_op = 'DELETE' then old.claim_id else new.claim_id end;
  current_state text;
begin
  if tg_op = 'UPDATE' and new.claim_id <> old.claim_id then
    raise exception 'a reply stays with its claim' using errcode = 'SS409';
  end if;
  select state into current_state from claim where id = wanted for no key update;
  if tg_op = 'UPDATE' and new.contact is null and to_jsonb(new) - 'contact' = to_jsonb(old) - 'contact' and is_erased('reply', old.id::text) then
    return new;
  end if;
  if current_state not in ('spotted', 'checking', 'in_review', 'approved') then
    raise exception 'the replies of a claim that is % are not edited', current_state using errcode = 'SS409';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create function erased_person_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  raise exception 'an erased person stays erased' using errcode = 'SS409';
end $$;
create trigger erased before update on person for each row
  when (old.email ~ '^erased-[0-9]+@erased[.]invalid$'
    and (old.email, old.name, old.disabled_at) is distinct from (new.email, new.name, new.disabled_at))
  execute function erased_person_guard();

grant select, insert (what, person_id, basis, reason, asked_by) on erasure to ss_app;
grant update (state, version, decided_by) on erasure to ss_app;
grant select, insert on erasure_item to ss_app;
grant usage on sequence erasure_number_seq to ss_app;
