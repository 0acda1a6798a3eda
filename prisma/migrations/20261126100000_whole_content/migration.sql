-- What a reader must also know to judge a check: what a source stands to gain, that it can't be named,
-- and what those who are spoken of said when we asked.
ALTER TABLE "source" ADD COLUMN "interests" TEXT,
ADD COLUMN "unnamed" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "reply_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "asked_of" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "contact" TEXT,
    "asked_on" DATE NOT NULL,
    "due_on" DATE,
    "outcome" TEXT NOT NULL DEFAULT 'waiting',
    "answer" TEXT,
    "answered_on" DATE,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reply_request_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "reply_request_claim_id_asked_on_idx" ON "reply_request"("claim_id", "asked_on");

ALTER TABLE "reply_request" ADD CONSTRAINT "reply_request_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

alter table source add check (interests <> '');
alter table reply_request
  add check (asked_of <> ''),
  add check (how in ('email', 'phone', 'letter', 'in_person', 'social_media', 'other')),
  add check (outcome in ('waiting', 'answered', 'declined', 'no_answer')),
  add check ((outcome = 'answered') = (answer is not null and answered_on is not null)),
  add check (due_on >= asked_on),
  add check (answered_on >= asked_on);

-- ── Content: the new parts stand in it only where there is something to say, so that what was
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
  from claim c where c.id = wanted
$$;

drop trigger touch on source;
create trigger touch after update on source for each row
  when ((old.title, old.publisher, old.url, old.published_on, old.language, old.level, old.reliability, old.derived_from, old.interests, old.unnamed)
    is distinct from (new.title, new.publisher, new.url, new.published_on, new.language, new.level, new.reliability, new.derived_from, new.interests, new.unnamed))
  execute function touch_source_claims();
drop trigger recorded on source;
create constraint trigger recorded after update on source deferrable initially deferred for each row
  when ((old.title, old.publisher, old.url, old.url_key, old.published_on, old.language, old.level, old.reliability, old.derived_from, old.interests, old.unnamed, old.version)
    is distinct from (new.title, new.publisher, new.url, new.url_key, new.published_on, new.language, new.level, new.reliability, new.derived_from, new.interests, new.unnamed, new.version))
  execute function recorded('source', 'id');

-- A reply is part of the content as evidence is: the same states, the same lock, the same event.
create function reply_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wanted uuid := case when tg_op = 'DELETE' then old.claim_id else new.claim_id end;
  current_state text;
begin
  if tg_op = 'UPDATE' and new.claim_id <> old.claim_id then
    raise exception 'a reply stays with its claim' using errcode = 'SS409';
  end if;
  select state into current_state from claim where id = wanted for no key update;
  if current_state not in ('spotted', 'checking', 'in_review', 'approved') then
    raise exception 'the replies of a claim that is % are not edited', current_state using errcode = 'SS409';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger guard before insert or update or delete on reply_request for each row execute function reply_guard();
create trigger touch after insert or update or delete on reply_request for each row execute function touch_claim();
create trigger aa_kept_whole before truncate on reply_request for each statement execute function forbid();

grant select, insert, update, delete on reply_request to ss_app;

-- ── What readers tell us has a trail of its own ─────────────────────────────────────────────
alter table audit_event drop constraint audit_event_subject_kind_check;
alter table audit_event add constraint audit_event_subject_kind_check check (subject_kind in ('claim', 'article', 'source', 'person', 'newsroom', 'feed', 'report'));
