-- The rules that hold whoever asks: the application, a person with psql, or the owner.
-- Refusals carry a SQLSTATE of our own: SS403 actor may not, SS404 no such thing, SS409 not in this
-- state, SS412 stale version, SS422 malformed. None of them is one that retry code repeats.

-- ── Roles ───────────────────────────────────────────────────────────────────────────────────
do $$
declare wanted text;
begin
  foreach wanted in array array['ss_app', 'ss_reader'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
    execute format('grant %I to current_user', wanted);
  end loop;
end $$;

grant usage on schema public to ss_app, ss_reader;

-- ── Values ──────────────────────────────────────────────────────────────────────────────────
alter table person add check (role in ('checker', 'editor', 'admin')), add check (email = lower(email) and email <> ''), add check (name <> '');
alter table newsroom add check (id = 1), add check (quorum between 1 and 3), add check (quorum_high between quorum and 3);
alter table rating add check (number between 1 and 5), add check (tone in ('true', 'mostly-true', 'mixed', 'mostly-false', 'false', 'unproven'));
alter table article add check (direction in ('ltr', 'rtl')), add check (origin in ('own', 'other')), add check (headline <> ''), add check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table revision add check (text <> ''), add check (number > 0), add check (sha256 = sha256(convert_to(text, 'UTF8')));
alter table claim
  add check (state in ('spotted', 'checking', 'in_review', 'approved', 'published', 'retracted', 'dropped')),
  add check (kind in ('quote', 'statistic', 'date', 'event', 'attribution', 'name', 'prediction', 'opinion')),
  add check (risk in ('low', 'normal', 'high')),
  add check (rating in ('true', 'mostly_true', 'half_true', 'missing_context', 'mostly_false', 'misleading', 'false', 'altered', 'outdated', 'unproven', 'satire', 'not_checkable')),
  add check (quote <> ''),
  add check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  add check (state not in ('in_review', 'approved', 'published') or (statement is not null and rating is not null and summary is not null));
alter table anchor
  add check (health in ('exact', 'moved', 'changed', 'lost')),
  add check ((health in ('exact', 'moved')) = (start is not null and "end" is not null)),
  add check ("end" > start);
alter table source add check (level in ('primary', 'secondary')), add check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')), add check (derived_from <> id), add check (url ~ '^https?://');
alter table evidence add check (stance in ('supports', 'undermines', 'context')), add check (credibility between 1 and 6);
alter table note add check (body <> '');
alter table review add check (decision in ('approve', 'return', 'retract')), add check (decision = 'approve' or reason <> '');
alter table publication
  add check (kind in ('verdict', 'retraction')),
  add check (correction_class in ('minor', 'update', 'substantial')),
  add check (octet_length(snapshot) <= 1048576);
alter table publication_person add check (part in ('checked', 'approved', 'published'));
alter table audit_event add check (subject_kind in ('claim', 'article', 'source', 'person', 'newsroom')), add check (octet_length(facts) <= 65536);

insert into newsroom (id) values (1);

-- ── Content: what readers would see, and its hash ───────────────────────────────────────────
create function claim_content(wanted uuid) returns jsonb language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'quote', c.quote, 'statement', c.statement, 'claimant', c.claimant, 'claimDate', c.claim_date,
    'kind', c.kind, 'risk', c.risk, 'rating', c.rating, 'summary', c.summary, 'gaps', c.gaps,
    'analysis', c.analysis,
    'evidence', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', e.id, 'stance', e.stance, 'quote', e.quote, 'locator', e.locator,
        'credibility', e.credibility, 'decisive', e.decisive, 'note', e.note,
        'source', jsonb_build_object(
          'id', s.id, 'title', s.title, 'publisher', s.publisher, 'url', s.url,
          'publishedOn', s.published_on, 'language', s.language, 'level', s.level,
          'reliability', s.reliability, 'derivedFrom', s.derived_from, 'derivedFromTitle', o.title)
      ) order by e.position, e.created_at, e.id)
      from evidence e join source s on s.id = e.source_id left join source o on o.id = s.derived_from
      where e.claim_id = c.id), '[]'::jsonb))
  from claim c where c.id = wanted
$$;

create function content_hash_of(content jsonb) returns bytea language sql immutable set search_path = public, pg_temp as $$
  select sha256(convert_to(content::text, 'UTF8'))
$$;

-- How many must approve: the newsroom's setting, by the claim's risk.
create function quorum_for(wanted_risk text) returns int language sql stable set search_path = public, pg_temp as $$
  select case when wanted_risk = 'high' then quorum_high else quorum end from newsroom
$$;

-- Approvals that count: of exactly this content, since it was last submitted or edited, by editors who
-- neither wrote any part of it nor submitted it. Who left the newsroom since has approved all the same.
create function fresh_approvers(wanted uuid, wanted_hash bytea) returns setof uuid language sql stable set search_path = public, pg_temp as $$
  select distinct r.reviewer_id
  from review r join claim c on c.id = r.claim_id join person p on p.id = r.reviewer_id
  where r.claim_id = wanted and r.decision = 'approve' and r.content_hash = wanted_hash
    and r.created_at > c.submitted_at
    and r.reviewer_id <> c.submitted_by
    and p.role in ('editor', 'admin')
    and not exists (select from contribution k where k.claim_id = r.claim_id and k.person_id = r.reviewer_id)
$$;

create function fresh_approvals(wanted uuid, wanted_hash bytea) returns int language sql stable set search_path = public, pg_temp as $$
  select count(*)::int from fresh_approvers(wanted, wanted_hash)
$$;

create function require_editor(wanted uuid, act text) returns void language plpgsql stable set search_path = public, pg_temp as $$
begin
  if not exists (select from person where id = wanted and role in ('editor', 'admin') and disabled_at is null) then
    raise exception 'only an active editor may %', act using errcode = 'SS403';
  end if;
end $$;

-- ── Append only ─────────────────────────────────────────────────────────────────────────────
create function forbid() returns trigger language plpgsql as $$
begin
  raise exception '% of % is forbidden: kept for good', lower(tg_op), tg_table_name using errcode = 'SS403';
end $$;

do $$
declare t text;
begin
  foreach t in array array['publication', 'publication_person', 'audit_event', 'audit_detail', 'review', 'revision', 'contribution', 'anchor'] loop
    execute format('create trigger aa_kept before update or delete on %I for each row execute function forbid()', t);
    execute format('create trigger aa_kept_whole before truncate on %I for each statement execute function forbid()', t);
  end loop;
  foreach t in array array['claim', 'article', 'source', 'note', 'person', 'newsroom', 'chain_head', 'public_claim', 'rating', 'rating_scale'] loop
    execute format('create trigger aa_kept before delete on %I for each row execute function forbid()', t);
    execute format('create trigger aa_kept_whole before truncate on %I for each statement execute function forbid()', t);
  end loop;
  foreach t in array array['rating', 'rating_scale'] loop
    execute format('create trigger aa_frozen before update on %I for each row execute function forbid()', t);
  end loop;
end $$;

-- ── The trail ───────────────────────────────────────────────────────────────────────────────
-- Length-prefixed, so that no two different rows give the same bytes; null has the length -1.
create function lp(part bytea) returns bytea language sql immutable as $$
  select int4send(coalesce(length(part), -1)) || coalesce(part, '\x'::bytea)
$$;

create function audit_hash(e audit_event) returns bytea language sql stable set search_path = public, pg_temp as $$
  select sha256(lp(e.prev_hash) || lp(convert_to(e.subject_kind, 'UTF8')) || lp(uuid_send(e.subject_id))
    || lp(int4send(e.seq)) || lp(convert_to(e.type, 'UTF8')) || lp(uuid_send(e.actor_id))
    || lp(convert_to(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'UTF8'))
    || lp(convert_to(e.facts, 'UTF8')) || lp(e.content_hash) || lp(e.detail_hash))
$$;

-- The only place where an event gets its number, its time and its hashes, under the subject's lock.
create function audit_append() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c claim;
  move text;
begin
  if new.subject_kind = 'claim' and new.actor_id is null and new.type <> 'claim.anchored' then
    raise exception 'an event of a claim names who did it' using errcode = 'SS403';
  end if;
  if new.actor_id is not null and not exists (select from person where id = new.actor_id and disabled_at is null) then
    raise exception 'the actor is not active' using errcode = 'SS403';
  end if;
  new.at := clock_timestamp();
  if new.subject_kind = 'claim' then
    select * into c from claim where id = new.subject_id for no key update;
    if not found then raise exception 'no such claim' using errcode = 'SS404'; end if;
    new.seq := c.version + 1;
    new.prev_hash := c.head_hash;
    new.content_hash := content_hash_of(claim_content(c.id));
    move := case when new.type = 'claim.moved' then new.facts::jsonb ->> 'move' end;
    if move in ('approve', 'return', 'reopen') or new.type in ('claim.published', 'claim.retraction_asked', 'claim.retracted') then
      perform require_editor(new.actor_id, coalesce(move, new.type));
    end if;
    if move = 'submit' and (c.state <> 'in_review' or c.submitted_by is distinct from new.actor_id) then
      raise exception 'submitting is recorded of the one who submits' using errcode = 'SS403';
    end if;
    new.hash := audit_hash(new);
    if new.content_hash is distinct from c.content_hash then
      insert into contribution (claim_id, person_id, first_seq) values (c.id, new.actor_id, new.seq) on conflict do nothing;
    end if;
    update claim set version = new.seq, head_hash = new.hash, content_hash = new.content_hash, updated_at = new.at,
      submitted_at = case when c.state in ('in_review', 'approved') and new.content_hash is distinct from c.content_hash then new.at else submitted_at end
    where id = c.id;
  else
    new.content_hash := null;
    insert into chain_head (subject_kind, subject_id, seq, hash) values (new.subject_kind, new.subject_id, 0, '\x00') on conflict do nothing;
    select h.seq + 1, h.hash into new.seq, new.prev_hash from chain_head h
    where h.subject_kind = new.subject_kind and h.subject_id = new.subject_id for update;
    new.hash := audit_hash(new);
    update chain_head h set seq = new.seq, hash = new.hash where h.subject_kind = new.subject_kind and h.subject_id = new.subject_id;
  end if;
  return new;
end $$;

create trigger append before insert on audit_event for each row execute function audit_append();

-- Writes an event with its texts; gives the sequence number, which for a claim is its new version.
create function record_event(kind text, subject uuid, type text, actor uuid, facts text, texts text) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  salt bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
  event_id bigint;
  number int;
begin
  insert into audit_event (subject_kind, subject_id, seq, type, actor_id, facts, detail_hash, prev_hash, hash)
  values (kind, subject, 0, type, actor, facts, sha256(salt || convert_to(texts, 'UTF8')), '\x', '\x')
  returning id, seq into event_id, number;
  insert into audit_detail (event_id, salt, texts) values (event_id, salt, texts);
  return number;
end $$;

-- ── A claim and its event ───────────────────────────────────────────────────────────────────
create function claim_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.id, new.slug, new.article_id, new.created_by, new.created_at) is distinct from (old.id, old.slug, old.article_id, old.created_by, old.created_at) then
    raise exception 'id, slug, article and origin of a claim stay' using errcode = 'SS409';
  end if;
  -- Depth 2 and more: the event, publication and touch triggers; depth 1: whoever asks.
  if pg_trigger_depth() = 1 then
    if (new.version, new.head_hash, new.content_hash, new.published_version, new.retracted)
      is distinct from (old.version, old.head_hash, old.content_hash, old.published_version, old.retracted) then
      raise exception 'version, hashes and publication of a claim come from its events and publications' using errcode = 'SS409';
    end if;
    if new.submitted_at is distinct from old.submitted_at then
      raise exception 'when a claim was submitted is written by submitting it' using errcode = 'SS409';
    end if;
  end if;
  if (new.quote, new.statement, new.claimant, new.claim_date, new.kind, new.risk, new.rating, new.summary, new.gaps, new.analysis)
    is distinct from (old.quote, old.statement, old.claimant, old.claim_date, old.kind, old.risk, old.rating, old.summary, old.gaps, old.analysis)
    and old.state not in ('spotted', 'checking', 'in_review', 'approved') then
    raise exception 'a claim that is % is not edited', old.state using errcode = 'SS409';
  end if;
  if new.state = 'in_review' and old.state = 'checking' then
    -- Approvals count from here on.
    new.submitted_at := clock_timestamp();
  elsif new.submitted_by is distinct from old.submitted_by then
    raise exception 'who submitted a claim is written by submitting it' using errcode = 'SS409';
  end if;
  if new.retraction_asked_by is distinct from old.retraction_asked_by and new.retraction_asked_by is not null and not exists (
    select from review r where r.claim_id = new.id and r.decision = 'retract' and r.reviewer_id = new.retraction_asked_by and r.created_at >= transaction_timestamp()) then
    raise exception 'a retraction is asked for by an editor, with a reason' using errcode = 'SS409';
  end if;
  if new.state <> old.state then
    new.state_since := clock_timestamp();
    if (old.state, new.state) not in (('spotted', 'checking'), ('checking', 'in_review'), ('in_review', 'approved'),
      ('in_review', 'checking'), ('approved', 'checking'), ('approved', 'in_review'), ('approved', 'published'),
      ('published', 'checking'), ('spotted', 'dropped'), ('checking', 'dropped'))
      and not (new.state = 'retracted' and old.state <> 'dropped') then
      raise exception 'no move leads from % to %', old.state, new.state using errcode = 'SS409';
    end if;
    if new.state = 'in_review' and old.state = 'checking' and new.submitted_by is null then
      raise exception 'a submitted claim names who submitted it' using errcode = 'SS409';
    end if;
    if new.state = 'dropped' and new.published_version > 0 and not new.retracted then
      raise exception 'a claim with a live publication is retracted, not dropped' using errcode = 'SS409';
    end if;
    if new.state = 'retracted' and not new.retracted then
      raise exception 'a retraction is published first' using errcode = 'SS409';
    end if;
    if new.state = 'published' and not exists (
      select from publication p where p.claim_id = new.id and p.version = new.published_version and p.kind = 'verdict'
        and p.content_hash = content_hash_of(claim_content(new.id))) then
      raise exception 'a claim is published by its publication' using errcode = 'SS409';
    end if;
  end if;
  return new;
end $$;

create trigger guard before update on claim for each row execute function claim_guard();

create function claim_begins() returns trigger language plpgsql as $$
begin
  if new.state <> 'spotted' or new.version <> 0 or new.published_version <> 0 or new.retracted or new.content_hash is not null
    or new.head_hash <> '\x00' or new.submitted_by is not null or new.retraction_asked_by is not null then
    raise exception 'a claim begins as spotted, with nothing public' using errcode = 'SS409';
  end if;
  return new;
end $$;

create trigger begins before insert on claim for each row execute function claim_begins();

-- Runs at commit for each change that was not itself an event: an event must have come after it.
create function claim_settled() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c claim;
  seen int := case when tg_op = 'INSERT' then 0 else old.version end;
begin
  select * into c from claim where id = new.id;
  if c.version <= seen then
    raise exception 'a claim was changed without its audit event' using errcode = 'SS409';
  end if;
  -- Asked when it becomes approved or its content changes, and not again when the quorum is raised or an
  -- approver changes roles: then it can't be published, but a note can be written on it still.
  if tg_op = 'UPDATE' and c.state = 'approved' and (old.state <> 'approved' or old.content_hash is distinct from c.content_hash)
    and fresh_approvals(c.id, c.content_hash) < quorum_for(c.risk) then
    raise exception 'this text does not have the approvals it needs' using errcode = 'SS409';
  end if;
  return null;
end $$;

create constraint trigger settled_new after insert on claim deferrable initially deferred
  for each row execute function claim_settled();
create constraint trigger settled after update on claim deferrable initially deferred
  for each row when (old.version = new.version) execute function claim_settled();

-- What belongs to a claim changes the claim: it takes the claim's lock and asks for an event.
create function touch_claim() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    update claim set updated_at = clock_timestamp() where id = old.claim_id;
  end if;
  if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.claim_id <> old.claim_id) then
    update claim set updated_at = clock_timestamp() where id = new.claim_id;
  end if;
  return null;
end $$;

create trigger touch after insert or update or delete on evidence for each row execute function touch_claim();
create trigger touch after insert or update or delete on note for each row execute function touch_claim();
create trigger touch after insert on anchor for each row execute function touch_claim();
create trigger touch after insert on review for each row execute function touch_claim();
create trigger touch after insert on publication for each row execute function touch_claim();

create function evidence_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wanted uuid := case when tg_op = 'DELETE' then old.claim_id else new.claim_id end;
  current_state text;
begin
  if tg_op = 'UPDATE' and (new.claim_id, new.source_id) is distinct from (old.claim_id, old.source_id) then
    raise exception 'evidence stays with its claim and source' using errcode = 'SS409';
  end if;
  select state into current_state from claim where id = wanted for no key update;
  if current_state not in ('spotted', 'checking', 'in_review', 'approved') then
    raise exception 'the evidence of a claim that is % is not edited', current_state using errcode = 'SS409';
  end if;
  if tg_op = 'INSERT' then
    -- The source's words become part of the content: nobody changes them until this is committed.
    perform from source where id in (select s.id from source s where s.id = new.source_id union select s.derived_from from source s where s.id = new.source_id)
    order by id for share;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger guard before insert or update or delete on evidence for each row execute function evidence_guard();

-- A source's words are part of every claim that rests on it, or on a copy of it.
create function touch_source_claims() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update claim set updated_at = clock_timestamp() where id in (
    select e.claim_id from evidence e join source s on s.id = e.source_id where s.id = new.id or s.derived_from = new.id);
  return null;
end $$;

create trigger touch after update on source for each row
  when ((old.title, old.publisher, old.url, old.published_on, old.language, old.level, old.reliability, old.derived_from)
    is distinct from (new.title, new.publisher, new.url, new.published_on, new.language, new.level, new.reliability, new.derived_from))
  execute function touch_source_claims();

-- ── Articles, sources, people, settings, and their events ───────────────────────────────────
-- Runs at commit: what changed leaves an event of its subject in the same transaction. The arguments
-- name the kind of subject and the column that has its id.
create function recorded() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  subject uuid := coalesce(to_jsonb(new) ->> tg_argv[1], '00000000-0000-0000-0000-000000000001');
  last timestamptz := (select e.at from audit_event e where e.subject_kind = tg_argv[0] and e.subject_id = subject order by e.seq desc limit 1);
begin
  if last is null or last < transaction_timestamp() then
    raise exception '% was changed without its audit event', tg_argv[0] using errcode = 'SS409';
  end if;
  return null;
end $$;

create constraint trigger recorded_new after insert on article deferrable initially deferred for each row execute function recorded('article', 'id');
create constraint trigger recorded_text after insert on revision deferrable initially deferred for each row execute function recorded('article', 'article_id');
-- Made public by its first publication it needs none: the claim's event says so.
create constraint trigger recorded after update on article deferrable initially deferred for each row
  when ((old.slug, old.headline, old.byline, old.publisher, old.url, old.language, old.direction, old.published_on, old.origin, old.version, old.revision_number, old.created_by)
    is distinct from (new.slug, new.headline, new.byline, new.publisher, new.url, new.language, new.direction, new.published_on, new.origin, new.version, new.revision_number, new.created_by)
    or (old.public_at is distinct from new.public_at and pg_trigger_depth() = 0))
  execute function recorded('article', 'id');
create constraint trigger recorded_new after insert on source deferrable initially deferred for each row execute function recorded('source', 'id');
create constraint trigger recorded after update on source deferrable initially deferred for each row
  when ((old.title, old.publisher, old.url, old.url_key, old.published_on, old.language, old.level, old.reliability, old.derived_from, old.version)
    is distinct from (new.title, new.publisher, new.url, new.url_key, new.published_on, new.language, new.level, new.reliability, new.derived_from, new.version))
  execute function recorded('source', 'id');
create constraint trigger recorded_new after insert on person deferrable initially deferred for each row execute function recorded('person', 'id');
create constraint trigger recorded after update on person deferrable initially deferred for each row
  when ((old.email, old.name, old.role, old.disabled_at) is distinct from (new.email, new.name, new.role, new.disabled_at))
  execute function recorded('person', 'id');
create constraint trigger recorded after update on newsroom deferrable initially deferred for each row
  when ((old.name, old.url, old.email, old.about, old.corrections_policy, old.quorum, old.quorum_high, old.public_names, old.version)
    is distinct from (new.name, new.url, new.email, new.about, new.corrections_policy, new.quorum, new.quorum_high, new.public_names, new.version))
  execute function recorded('newsroom', '');

-- ── Fresh eyes ──────────────────────────────────────────────────────────────────────────────
create function review_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare c claim;
begin
  select * into c from claim where id = new.claim_id for no key update;
  if not found then raise exception 'no such claim' using errcode = 'SS404'; end if;
  perform require_editor(new.reviewer_id, new.decision);
  new.created_at := clock_timestamp();
  new.content := claim_content(c.id)::text;
  if new.decision = 'approve' then
    if c.state <> 'in_review' then raise exception 'only a claim in review is approved' using errcode = 'SS409'; end if;
    if new.reviewer_id = c.submitted_by or exists (select from contribution k where k.claim_id = c.id and k.person_id = new.reviewer_id) then
      raise exception 'fresh eyes: who wrote or submitted this version does not approve it' using errcode = 'SS403';
    end if;
    if exists (select from audit_event e where e.subject_kind = 'claim' and e.subject_id = c.id and e.type = 'claim.moved' and e.actor_id = new.reviewer_id
      and e.content_hash = new.content_hash and e.facts::jsonb ->> 'move' = 'submit') then
      raise exception 'fresh eyes: who submitted this version before does not approve it' using errcode = 'SS403';
    end if;
    if new.content_hash is distinct from content_hash_of(claim_content(c.id)) then
      raise exception 'the text changed since it was read' using errcode = 'SS412';
    end if;
    if exists (select from review r where r.claim_id = c.id and r.reviewer_id = new.reviewer_id and r.decision = 'approve' and r.content_hash = new.content_hash and r.created_at > c.submitted_at) then
      raise exception 'this editor has approved this version' using errcode = 'SS409';
    end if;
  elsif new.decision = 'return' then
    if c.state not in ('in_review', 'approved') then raise exception 'only a claim in review or approved is returned' using errcode = 'SS409'; end if;
    new.content_hash := content_hash_of(new.content::jsonb);
  elsif new.decision = 'retract' and (c.published_version = 0 or c.retracted) then
    raise exception 'nothing of this claim is public' using errcode = 'SS409';
  end if;
  return new;
end $$;

create trigger guard before insert on review for each row execute function review_guard();

-- ── Publishing ──────────────────────────────────────────────────────────────────────────────
create function same_people(named jsonb, people uuid[]) returns boolean language sql immutable set search_path = public, pg_temp as $$
  select array(select who::uuid from jsonb_array_elements_text(named) as who order by 1) = array(select who from unnest(people) as who order by 1)
$$;

create function publication_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c claim;
  last publication;
  content jsonb;
  frozen jsonb := new.snapshot::jsonb;
begin
  select * into c from claim where id = new.claim_id for no key update;
  if not found then raise exception 'no such claim' using errcode = 'SS404'; end if;
  perform require_editor(new.published_by, 'publish');
  select * into last from publication where claim_id = c.id and version = c.published_version;
  if new.version is distinct from c.published_version + 1 then raise exception 'publications are numbered one by one' using errcode = 'SS412'; end if;
  if c.retracted then raise exception 'a retraction is the last publication' using errcode = 'SS409'; end if;
  new.slug := c.slug;
  new.article_id := c.article_id;
  new.published_at := clock_timestamp();
  new.snapshot_hash := sha256(convert_to(new.snapshot, 'UTF8'));
  new.previous_rating := last.rating;
  if frozen #>> '{people,publishedBy}' is distinct from new.published_by::text then
    raise exception 'a publication names who published it' using errcode = 'SS409';
  end if;
  if new.kind = 'verdict' then
    content := claim_content(c.id);
    if c.state <> 'approved' then raise exception 'only an approved claim is published' using errcode = 'SS409'; end if;
    if new.content_hash is distinct from content_hash_of(content) or frozen -> 'content' is distinct from content then
      raise exception 'what is published is exactly what stands' using errcode = 'SS409';
    end if;
    if fresh_approvals(c.id, new.content_hash) < quorum_for(c.risk) then
      raise exception 'this text does not have the approvals it needs' using errcode = 'SS409';
    end if;
    if frozen ->> 'retractionReason' is not null or not same_people(frozen #> '{people,approvedBy}', array(select fresh_approvers(c.id, new.content_hash)))
      or not same_people(frozen #> '{people,checkedBy}', array(select k.person_id from contribution k where k.claim_id = c.id)) then
      raise exception 'a publication names those who checked and approved it' using errcode = 'SS409';
    end if;
    new.rating := c.rating;
    if not exists (
      select from rating r where r.code = c.rating and r.scale_version = (select max(version) from rating_scale)
        and r.scale_version = (frozen #>> '{rating,scaleVersion}')::int and r.code = frozen #>> '{rating,code}' and r.label = frozen #>> '{rating,label}'
        and r.definition = frozen #>> '{rating,definition}' and r.tone = frozen #>> '{rating,tone}'
        and r.number is not distinct from (frozen #>> '{rating,number}')::int) then
      raise exception 'a publication keeps the label and definition of the scale in force' using errcode = 'SS409';
    end if;
    if new.version = 1 and (new.correction_class is not null or new.correction is not null) then
      raise exception 'a first publication corrects nothing' using errcode = 'SS422';
    end if;
    if new.version > 1 and (new.correction_class is null or coalesce(new.correction, '') = '') then
      raise exception 'a later publication says what was wrong' using errcode = 'SS422';
    end if;
    if new.version > 1 and new.rating <> last.rating and new.correction_class <> 'substantial' then
      raise exception 'a changed rating is a substantial correction' using errcode = 'SS422';
    end if;
  else
    if c.published_version = 0 then raise exception 'nothing of this claim is public' using errcode = 'SS409'; end if;
    if c.retraction_asked_by is null or c.retraction_asked_by = new.published_by then
      raise exception 'a retraction needs two editors' using errcode = 'SS403';
    end if;
    perform require_editor(c.retraction_asked_by, 'ask for a retraction');
    if not exists (select from review r where r.claim_id = c.id and r.decision = 'retract' and r.reviewer_id = c.retraction_asked_by and r.content_hash = last.content_hash and r.created_at > last.published_at) then
      raise exception 'a retraction is asked for and confirmed, each by an editor' using errcode = 'SS409';
    end if;
    if coalesce(frozen ->> 'retractionReason', '') = '' then raise exception 'a retraction says why' using errcode = 'SS422'; end if;
    if frozen -> 'content' is distinct from last.snapshot::jsonb -> 'content' or frozen -> 'rating' is distinct from last.snapshot::jsonb -> 'rating' then
      raise exception 'a retraction names what it takes back' using errcode = 'SS409';
    end if;
    if not same_people(frozen #> '{people,approvedBy}', array[c.retraction_asked_by]) or frozen #> '{people,checkedBy}' is distinct from last.snapshot::jsonb #> '{people,checkedBy}' then
      raise exception 'a retraction names who asked for it' using errcode = 'SS409';
    end if;
    new.content_hash := last.content_hash;
    new.rating := last.rating;
    new.correction_class := null;
    new.correction := null;
  end if;
  return new;
end $$;

create trigger guard before insert on publication for each row execute function publication_guard();

-- Publishing is a move: at commit the claim stands where its publication puts it.
create function publication_settled() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from claim c where c.id = new.claim_id and c.state = case new.kind when 'verdict' then 'published' else 'retracted' end) then
    raise exception 'what is published is no longer in work' using errcode = 'SS409';
  end if;
  return null;
end $$;

create constraint trigger settled after insert on publication deferrable initially deferred
  for each row execute function publication_settled();

-- ── Counts by state, kept and not counted ───────────────────────────────────────────────────
create function tally_claim() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- In the order of the state's name, so that two moves in one article can't wait for each other.
  insert into article_tally as t (article_id, state, count)
  select new.article_id, change.state, change.step
  from (values (new.state, 1), (case when tg_op = 'UPDATE' then old.state end, -1)) as change(state, step)
  where change.state is not null order by change.state
  on conflict (article_id, state) do update set count = t.count + excluded.count;
  return null;
end $$;

create trigger tally after insert on claim for each row execute function tally_claim();
create trigger tally_moved after update of state on claim for each row when (old.state <> new.state) execute function tally_claim();

-- ── What the application may do ─────────────────────────────────────────────────────────────
grant select on all tables in schema public to ss_app;
grant insert, update on person, session, credential, verification, two_factor, attempt_limit, article, source, evidence, idempotency_key to ss_app;
grant delete on session, credential, verification, two_factor, attempt_limit, evidence, idempotency_key to ss_app;
grant insert on revision, anchor, review, publication, publication_person to ss_app;
-- Columns are named where the rest comes from triggers alone: no trick with the depth of triggers reaches it.
grant insert (slug, article_id, language, quote, statement, claimant, claim_date, kind, risk, reason, assignee_id, due_on, position, created_by) on claim to ss_app;
grant update (state, quote, statement, claimant, claim_date, kind, risk, reason, rating, summary, gaps, analysis, assignee_id, due_on, position,
  submitted_by, submit_reason, returned_reason, retraction_asked_by, retraction_reason) on claim to ss_app;
grant insert on note to ss_app;
grant update (resolved_at, resolved_by) on note to ss_app;
grant update on newsroom to ss_app;
grant usage on all sequences in schema public to ss_app;
revoke execute on function record_event(text, uuid, text, uuid, text, text) from public;
grant execute on function record_event(text, uuid, text, uuid, text, text) to ss_app;
