-- What holds for texts that come in from outside, and for words that stand elsewhere later.

-- ── Values ──────────────────────────────────────────────────────────────────────────────────
alter table article
  add check (status in ('usable', 'withheld', 'cancelled')),
  add check (external_id <> ''),
  add check (sentence_count >= 0 and decided_count between 0 and sentence_count and open_count between 0 and sentence_count);
alter table revision
  add check (how in ('text', 'rich', 'address', 'file', 'feed', 'api')),
  add check (blocks <@ array['paragraph', 'heading', 'subheading', 'item', 'numbered', 'quote']);
alter table original add check (sha256 = sha256(bytes)), add check (octet_length(bytes) <= 20971520);
alter table intake
  add check (kind in ('address', 'file', 'sheet')),
  add check (state in ('waiting', 'working', 'done', 'failed')),
  add check (outcome in ('created', 'revised', 'unchanged', 'imported')),
  add check (state <> 'failed' or problem <> '');
alter table feed add check (url ~ '^https?://'), add check (every_minutes between 5 and 10080), add check (title <> '');
alter table sentence_decision add check (decision in ('opinion', 'nothing_checkable', 'not_worth')), add check (hash = sha256(convert_to(sentence, 'UTF8')));
alter table suggestion add check (start >= 0 and "end" > start), add check (score between 0 and 1);
alter table margin_note
  add check (kind in ('footnote', 'comment')), add check (body <> ''),
  add check (health in ('exact', 'moved', 'lost')),
  add check ((health = 'lost') = (start is null)), add check ((start is null) = ("end" is null)), add check ("end" >= start);
alter table job add check (attempts >= 0);

-- A proposal names a place, too: where its words were found, which are not those that were checked.
alter table anchor drop constraint anchor_check;
alter table anchor
  add check ((health = 'lost') = (start is null)),
  add check ((start is null) = ("end" is null)),
  add check (score between 0 and 1),
  add check ((confirmed_by is null) = (confirmed_at is null));

alter table audit_event drop constraint audit_event_subject_kind_check;
alter table audit_event add constraint audit_event_subject_kind_check check (subject_kind in ('claim', 'article', 'source', 'person', 'newsroom', 'feed'));

-- ── Kept for good ───────────────────────────────────────────────────────────────────────────
do $$
declare t text;
begin
  create trigger aa_kept before update or delete on original for each row execute function forbid();
  create trigger aa_kept_whole before truncate on original for each statement execute function forbid();
  foreach t in array array['feed', 'intake', 'margin_note'] loop
    execute format('create trigger aa_kept before delete on %I for each row execute function forbid()', t);
    execute format('create trigger aa_kept_whole before truncate on %I for each statement execute function forbid()', t);
  end loop;
end $$;

-- ── Recorded ────────────────────────────────────────────────────────────────────────────────
drop trigger recorded on article;
create constraint trigger recorded after update on article deferrable initially deferred for each row
  when ((old.slug, old.headline, old.byline, old.publisher, old.url, old.url_key, old.external_id, old.status, old.embargoed_until, old.language, old.direction, old.published_on, old.origin, old.version, old.revision_number, old.created_by)
    is distinct from (new.slug, new.headline, new.byline, new.publisher, new.url, new.url_key, new.external_id, new.status, new.embargoed_until, new.language, new.direction, new.published_on, new.origin, new.version, new.revision_number, new.created_by)
    or (old.public_at is distinct from new.public_at and pg_trigger_depth() = 0))
  execute function recorded('article', 'id');
drop trigger recorded on newsroom;
create constraint trigger recorded after update on newsroom deferrable initially deferred for each row
  when ((old.name, old.url, old.email, old.about, old.corrections_policy, old.quorum, old.quorum_high, old.public_names, old.decide_all, old.version)
    is distinct from (new.name, new.url, new.email, new.about, new.corrections_policy, new.quorum, new.quorum_high, new.public_names, new.decide_all, new.version))
  execute function recorded('newsroom', '');
create constraint trigger recorded_new after insert on feed deferrable initially deferred for each row execute function recorded('feed', 'id');
create constraint trigger recorded after update on feed deferrable initially deferred for each row
  when ((old.url, old.title, old.language, old.active, old.every_minutes, old.version) is distinct from (new.url, new.title, new.language, new.active, new.every_minutes, new.version))
  execute function recorded('feed', 'id');
create constraint trigger recorded_new after insert or update on sentence_decision deferrable initially deferred for each row execute function recorded('article', 'article_id');

-- ── Words that stand elsewhere later ────────────────────────────────────────────────────────
-- Quotation marks, dashes and blanks of one shape each: what counts as equal when words are compared
-- (lib/domain/anchor). What is shown is never changed.
create function plain_shapes(words text) returns text language sql immutable set search_path = public, pg_temp as $$
  select regexp_replace(translate(normalize(words, NFC),
    '“”„‟«»″‘’‚‛‹›′`´‐‑‒–—―−' || chr(160) || chr(8239) || chr(8199) || chr(8201),
    '"""""""' || repeat('''', 9) || '-------' || '    '), '\s+', ' ', 'g')
$$;

-- A mark stands on the words that were checked, or on words of which an editor said that they are the
-- same claim. A machine never decides that.
create function anchor_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.quote := coalesce(new.quote, new.exact);
  new.created_at := clock_timestamp();
  if new.health in ('exact', 'moved') and new.exact <> new.quote and plain_shapes(new.exact) <> plain_shapes(new.quote) then
    if new.confirmed_by is null then
      raise exception 'a claim stands on other words only when a person says so' using errcode = 'SS403';
    end if;
    if not exists (select from anchor k where k.claim_id = new.claim_id and k.quote = new.quote and k.confirmed_by = new.confirmed_by
        and plain_shapes(k.exact) = plain_shapes(new.exact) and k.health in ('exact', 'moved'))
      and exists (select from public_claim p where p.claim_id = new.claim_id and p.quote = new.quote and p.kind = 'verdict') then
      perform require_editor(new.confirmed_by, 'confirm the place of a published claim');
    end if;
  end if;
  return new;
end $$;

create trigger guard before insert on anchor for each row execute function anchor_guard();

create index claim_text_changed_idx on claim (updated_at desc, id desc) where text_changed;

-- ── What readers see ────────────────────────────────────────────────────────────────────────
-- Nothing of an article that is withheld, cancelled or under embargo.
create function shown_from_of(status text, embargo timestamptz) returns timestamptz language sql immutable as $$
  select case when status <> 'usable' then 'infinity'::timestamptz else coalesce(embargo, '-infinity'::timestamptz) end
$$;

create function publication_shown_from() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.shown_from := (select shown_from_of(a.status, a.embargoed_until) from article a where a.id = new.article_id);
  return new;
end $$;
create trigger shown_from before insert on public_claim for each row execute function publication_shown_from();

create function article_shown_from() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update public_claim set shown_from = shown_from_of(new.status, new.embargoed_until) where article_id = new.id;
  return null;
end $$;
create trigger shown_from after update on article for each row
  when ((old.status, old.embargoed_until) is distinct from (new.status, new.embargoed_until)) execute function article_shown_from();

create view shown_claim as select * from public_claim where shown_from <= now();
create view shown_publication as
  select p.* from publication p where exists (select from public_claim c where c.claim_id = p.claim_id and c.shown_from <= now());

drop view public_article;
drop view public_anchor;

create view public_article as
  select a.id, a.slug, a.headline, a.byline, a.publisher, a.url, a.language, a.direction, a.published_on, a.origin, a.public_at,
    r.number as revision_number, r.text, r.blocks, r.sha256, r.created_at as revised_at
  from article a join revision r on r.article_id = a.id and r.number = a.revision_number
  where a.public_at is not null and shown_from_of(a.status, a.embargoed_until) <= now();

-- The last that is known of the words of each verdict in the newest text of its article. `stands` is
-- true only where they are the words that were checked, shapes of marks and blanks aside, or words of
-- which an editor said that they are the same claim.
create view public_place as
  select p.claim_id, p.article_id, p.slug, n.exact, n.start, n."end", n.health, n.confirmed_at, r.number as revision_number, r.created_at as revised_at,
    n.health in ('exact', 'moved') and (n.exact = p.quote or n.confirmed_by is not null or plain_shapes(n.exact) = plain_shapes(p.quote)) as stands
  from shown_claim p
    join article a on a.id = p.article_id
    join revision r on r.article_id = a.id and r.number = a.revision_number
    cross join lateral (
      select k.exact, k.start, k."end", k.health, k.confirmed_by, k.confirmed_at from anchor k
      where k.claim_id = p.claim_id and k.revision_id = r.id and k.quote = p.quote
      order by k.created_at desc, k.id desc limit 1) n
  where p.kind = 'verdict';

create view public_anchor as
  select claim_id, article_id, slug, exact, start, "end", health from public_place where stands;

-- The estimate is asked of what readers see, and the table's size of the table under it.
create or replace function is_common(searched regclass, query tsquery) returns boolean language plpgsql volatile set search_path = public, pg_temp as $$
declare plan json;
begin
  execute format('explain (format json) select from %s where search @@ %L::tsquery', searched, query) into plan;
  return (plan #>> '{0,Plan,Plan Rows}')::float > greatest(3000, 0.005 * (select reltuples from pg_class
    where oid = case when searched = 'shown_claim'::regclass then 'public_claim'::regclass else searched end));
end $$;

revoke select on publication, public_claim from ss_reader;
grant select on shown_claim, shown_publication, public_article, public_anchor, public_place to ss_reader;
grant select on shown_claim, shown_publication, public_article, public_anchor, public_place to ss_app;

-- ── What the worker has to do ───────────────────────────────────────────────────────────────
create function job_waits() returns trigger language plpgsql as $$
begin
  perform pg_notify('job', '');
  return null;
end $$;
create trigger waits after insert on job for each statement execute function job_waits();

-- ── What the application may do ─────────────────────────────────────────────────────────────
grant select on original, intake, feed, feed_item, sentence_decision, suggestion, margin_note, sheet_mapping, job to ss_app;
grant insert on original to ss_app;
grant insert, update on intake, feed, margin_note to ss_app;
grant insert, update, delete on feed_item, sentence_decision, suggestion, sheet_mapping, job to ss_app;
grant update (text_changed) on claim to ss_app;
grant usage on all sequences in schema public to ss_app;
