-- A second checker rates without seeing the first rating. Where the two differ, the claim goes nowhere
-- before it is settled.
CREATE TABLE "second_opinion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "claim_id" UUID NOT NULL,
    "asked_of" UUID NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "first_rating" TEXT,
    "rating" TEXT,
    "reason" TEXT,
    "given_at" TIMESTAMPTZ,
    "settled_rating" TEXT,
    "settled_reason" TEXT,
    "settled_by" UUID,
    "settled_at" TIMESTAMPTZ,

    CONSTRAINT "second_opinion_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "second_opinion_claim_id_asked_at_idx" ON "second_opinion"("claim_id", "asked_at");
CREATE INDEX "second_opinion_asked_of_state_idx" ON "second_opinion"("asked_of", "state");

ALTER TABLE "second_opinion" ADD CONSTRAINT "second_opinion_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

alter table second_opinion
  add check (asked_of <> asked_by),
  add check (state in ('asked', 'withdrawn', 'agrees', 'differs', 'settled')),
  add check ((rating is null) = (state in ('asked', 'withdrawn'))),
  add check ((rating is null) = (first_rating is null)),
  add check ((rating is null) = (given_at is null)),
  add check (rating is null or reason <> ''),
  add check (state <> 'agrees' or rating = first_rating),
  add check (state not in ('differs', 'settled') or rating <> first_rating),
  add check ((state = 'settled') = (settled_rating is not null)),
  add check ((settled_rating is null) = (settled_by is null)),
  add check ((settled_rating is null) = (settled_at is null)),
  add check (settled_rating is null or settled_reason <> '');
-- At most one opinion on a claim waits to be given, or to be settled.
create unique index second_opinion_open_key on second_opinion (claim_id) where state in ('asked', 'differs');

create trigger aa_kept before delete on second_opinion for each row execute function forbid();
create trigger aa_kept_whole before truncate on second_opinion for each statement execute function forbid();

-- What was given stays as it was given; who wrote any of the content gives no second opinion on it.
create function opinion_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare c claim;
begin
  select * into c from claim where id = new.claim_id for no key update;
  if tg_op = 'UPDATE' then
    if (new.id, new.claim_id, new.asked_of, new.asked_by, new.asked_at) is distinct from (old.id, old.claim_id, old.asked_of, old.asked_by, old.asked_at)
      or (old.rating is not null and (new.rating, new.first_rating, new.reason, new.given_at) is distinct from (old.rating, old.first_rating, old.reason, old.given_at))
      or (old.state, new.state) not in (('asked', 'withdrawn'), ('asked', 'agrees'), ('asked', 'differs'), ('differs', 'settled')) then
      raise exception 'a second opinion stays as it was given' using errcode = 'SS409';
    end if;
    if new.state in ('agrees', 'differs') and new.first_rating is distinct from c.rating then
      raise exception 'a second opinion is held against the rating that stands' using errcode = 'SS409';
    end if;
  end if;
  if new.state in ('asked', 'agrees', 'differs') and exists (
    select from contribution k where k.claim_id = new.claim_id and k.person_id = new.asked_of) then
    raise exception 'who wrote any part of a claim gives no second opinion on it' using errcode = 'SS403';
  end if;
  return new;
end $$;
create trigger guard before insert or update on second_opinion for each row execute function opinion_guard();
create trigger touch after insert or update on second_opinion for each row execute function touch_claim();

-- What was asked is answered or taken back, and two ratings against each other are settled, before anyone
-- reviews them.
create function opinion_settled() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from second_opinion o where o.claim_id = new.id and o.state in ('asked', 'differs')) then
    raise exception 'the second opinion is given and settled first' using errcode = 'SS409';
  end if;
  return new;
end $$;
create trigger opinion_settled before update of state on claim for each row
  when (old.state = 'checking' and new.state = 'in_review') execute function opinion_settled();

grant select on second_opinion to ss_app;
grant insert (claim_id, asked_of, asked_by) on second_opinion to ss_app;
grant update (state, first_rating, rating, reason, given_at, settled_rating, settled_reason, settled_by, settled_at) on second_opinion to ss_app;

-- ── Precedents ──────────────────────────────────────────────────────────────────────────────
-- Words of a statement in one form: the same claim, however it is punctuated.
create function folded_words(words text) returns text language sql immutable set search_path = public, pg_temp as $$
  select trim(regexp_replace(lower(normalize(words, NFKC)), '[^[:alnum:]]+', ' ', 'g'))
$$;
create index public_claim_words_idx on public_claim (md5(folded_words(statement)));
create index claim_statement_trgm_idx on claim using gin (lower(statement) gin_trgm_ops) where statement is not null;
