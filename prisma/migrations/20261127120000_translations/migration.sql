-- A claim's words in other languages: one record, one verdict. Each part knows which words it translates
-- (the hash in `…_of`); when those change, it leaves the content until somebody has looked at it again.
CREATE TABLE "claim_translation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "statement" TEXT,
    "statement_of" BYTEA,
    "summary" TEXT,
    "summary_of" BYTEA,
    "gaps" TEXT,
    "gaps_of" BYTEA,
    "analysis" TEXT,
    "analysis_of" BYTEA,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_translation_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "claim_translation_claim_id_language_key" ON "claim_translation"("claim_id", "language");

ALTER TABLE "claim_translation" ADD CONSTRAINT "claim_translation_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The languages other than its own in which readers have a claim's statement.
ALTER TABLE "public_claim" ADD COLUMN "languages" TEXT[] DEFAULT ARRAY[]::TEXT[];

create or replace view shown_claim as select * from public_claim where shown_from <= now();

alter table claim_translation
  add check (language in ('en', 'es', 'ru', 'uk', 'fr', 'ar')),
  add check (num_nonnulls(statement, summary, gaps, analysis) > 0),
  add check ('' not in (coalesce(statement, '-'), coalesce(summary, '-'), coalesce(gaps, '-'), coalesce(analysis, '-')));

create function words_hash(words text) returns bytea language sql immutable set search_path = public, pg_temp as $$
  select sha256(convert_to(words, 'UTF8'))
$$;

-- ── Content: the translations stand in it only where there is one that fits the words, so that what was
-- approved and published before keeps its hash. ─────────────────────────────────────────────
create or replace function claim_content(wanted uuid) returns jsonb language sql stable set search_path = public, pg_temp as $$
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
          || jsonb_strip_nulls(jsonb_build_object('interests', s.interests, 'unnamed', nullif(s.unnamed, false)))
      ) order by e.position, e.created_at, e.id)
      from evidence e join source s on s.id = e.source_id left join source o on o.id = s.derived_from
      where e.claim_id = c.id), '[]'::jsonb))
    || coalesce((
      select jsonb_build_object('replies', jsonb_agg(jsonb_build_object(
        'id', r.id, 'askedOf', r.asked_of, 'how', r.how, 'askedOn', r.asked_on, 'dueOn', r.due_on,
        'outcome', r.outcome, 'answer', r.answer, 'answeredOn', r.answered_on
      ) order by r.asked_on, r.created_at, r.id))
      from reply_request r where r.claim_id = c.id having count(*) > 0), '{}'::jsonb)
    || coalesce((
      select jsonb_build_object('translations', jsonb_agg(jsonb_build_object(
        'language', t.language, 'statement', t.statement, 'summary', t.summary, 'gaps', t.gaps, 'analysis', t.analysis
      ) order by t.language collate "C"))
      from (
        select w.language,
          case when w.statement_of = words_hash(c.statement) then w.statement end as statement,
          case when w.summary_of = words_hash(c.summary) then w.summary end as summary,
          case when w.gaps_of = words_hash(c.gaps) then w.gaps end as gaps,
          case when w.analysis_of = words_hash(c.analysis) then w.analysis end as analysis
        from claim_translation w where w.claim_id = c.id) as t
      where num_nonnulls(t.statement, t.summary, t.gaps, t.analysis) > 0 having count(*) > 0), '{}'::jsonb)
  from claim c where c.id = wanted
$$;

-- A translation is part of the content as evidence is: the same states, the same lock, the same event.
-- Of which words a part is the translation, the database says: those that stand when it is written.
create function translation_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c claim;
  fresh boolean := tg_op = 'INSERT';
begin
  if tg_op = 'UPDATE' and (new.claim_id, new.language) is distinct from (old.claim_id, old.language) then
    raise exception 'a translation stays with its claim and language' using errcode = 'SS409';
  end if;
  select * into c from claim where id = case when tg_op = 'DELETE' then old.claim_id else new.claim_id end for no key update;
  if c.state not in ('spotted', 'checking', 'in_review', 'approved') then
    raise exception 'the translations of a claim that is % are not edited', c.state using errcode = 'SS409';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if fresh or (new.statement, new.statement_of) is distinct from (old.statement, old.statement_of) then
    new.statement_of := case when new.statement is not null then words_hash(c.statement) end;
  end if;
  if fresh or (new.summary, new.summary_of) is distinct from (old.summary, old.summary_of) then
    new.summary_of := case when new.summary is not null then words_hash(c.summary) end;
  end if;
  if fresh or (new.gaps, new.gaps_of) is distinct from (old.gaps, old.gaps_of) then
    new.gaps_of := case when new.gaps is not null then words_hash(c.gaps) end;
  end if;
  if fresh or (new.analysis, new.analysis_of) is distinct from (old.analysis, old.analysis_of) then
    new.analysis_of := case when new.analysis is not null then words_hash(c.analysis) end;
  end if;
  return new;
end $$;

create trigger guard before insert or update or delete on claim_translation for each row execute function translation_guard();
create trigger touch after insert or update or delete on claim_translation for each row execute function touch_claim();
create trigger aa_kept_whole before truncate on claim_translation for each statement execute function forbid();

grant select, insert, update, delete on claim_translation to ss_app;

-- A reader finds a claim by its words in any of its languages.
create or replace function publication_goes_live() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  content jsonb := new.snapshot::jsonb -> 'content';
  spoken text := (select language from claim where id = new.claim_id);
  found tsvector := search_vector(spoken, content ->> 'statement', content ->> 'quote', concat_ws(' ', content ->> 'claimant', content ->> 'summary'));
  other jsonb;
  others text[] := array[]::text[];
begin
  for other in select * from jsonb_array_elements(coalesce(content -> 'translations', '[]'::jsonb)) loop
    found := found || search_vector(other ->> 'language', other ->> 'statement', null, other ->> 'summary');
    perform learn_words(concat_ws(' ', other ->> 'statement', other ->> 'summary'), true);
    if other ->> 'statement' is not null then others := others || (other ->> 'language'); end if;
  end loop;
  update claim set published_version = new.version, retracted = new.kind = 'retraction' where id = new.claim_id;
  update article set public_at = new.published_at where id = new.article_id and public_at is null;
  insert into public_claim as p (claim_id, publication_id, article_id, slug, version, kind, rating, statement, quote, language, first_published_at, published_at, search, languages)
  values (new.claim_id, new.id, new.article_id, new.slug, new.version, new.kind, new.rating, content ->> 'statement', content ->> 'quote', spoken, new.published_at, new.published_at,
    found, others)
  on conflict (claim_id) do update set publication_id = excluded.publication_id, version = excluded.version, kind = excluded.kind, rating = excluded.rating,
    statement = excluded.statement, quote = excluded.quote, language = excluded.language, published_at = excluded.published_at, search = excluded.search, languages = excluded.languages;
  insert into publication_person (publication_id, person_id, part)
  select new.id, who::uuid, 'checked' from jsonb_array_elements_text(new.snapshot::jsonb #> '{people,checkedBy}') as who
  union select new.id, who::uuid, 'approved' from jsonb_array_elements_text(new.snapshot::jsonb #> '{people,approvedBy}') as who
  union select new.id, new.published_by, 'published';
  perform learn_words(concat_ws(' ', content ->> 'statement', content ->> 'quote', content ->> 'claimant', content ->> 'summary'), true);
  return null;
end $$;
