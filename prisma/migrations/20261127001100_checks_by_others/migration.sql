-- Checks by other publishers, as their ClaimReview says them. In tables of their own, which no reader's role
-- sees: nothing here is ever taken for a verdict of the newsroom's.
CREATE TABLE "other_feed" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "url" TEXT NOT NULL,
    "url_key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "every_minutes" INTEGER NOT NULL DEFAULT 1440,
    "etag" TEXT,
    "last_modified" TEXT,
    "seen_sha256" BYTEA,
    "next_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_looked_at" TIMESTAMPTZ,
    "last_new_at" TIMESTAMPTZ,
    "fails" INTEGER NOT NULL DEFAULT 0,
    "last_problem" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "other_feed_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "other_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "feed_id" UUID,
    "bytes" BYTEA,
    "media_type" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "replaced" INTEGER NOT NULL DEFAULT 0,
    "same" INTEGER NOT NULL DEFAULT 0,
    "withdrawn" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB NOT NULL DEFAULT '{}',
    "problem" TEXT,
    "place" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ,

    CONSTRAINT "other_import_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "other_check" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "place_key" TEXT NOT NULL,
    "claim_key" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "claim_reviewed" TEXT NOT NULL,
    "claimant" TEXT,
    "claim_date" TEXT,
    "published_on" TEXT,
    "modified_on" TEXT,
    "label" TEXT,
    "rating_value" TEXT,
    "best_rating" TEXT,
    "worst_rating" TEXT,
    "rating_code" TEXT,
    "language" TEXT,
    "repairs" JSONB NOT NULL DEFAULT '[]',
    "doubts" JSONB NOT NULL DEFAULT '[]',
    "raw" TEXT NOT NULL,
    "earlier" INTEGER NOT NULL DEFAULT 0,
    "withdrawn_on" TEXT,
    "import_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ,
    "removed_by" UUID,
    "removed_reason" TEXT,

    CONSTRAINT "other_check_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "other_check_past" (
    "check_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "raw" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "other_check_past_pkey" PRIMARY KEY ("check_id", "number")
);

CREATE UNIQUE INDEX "other_feed_url_key_key" ON "other_feed"("url_key");
CREATE INDEX "other_feed_next_at_idx" ON "other_feed"("next_at");
CREATE INDEX "other_import_created_by_created_at_idx" ON "other_import"("created_by", "created_at" DESC);
CREATE INDEX "other_import_feed_id_created_at_idx" ON "other_import"("feed_id", "created_at" DESC);
CREATE UNIQUE INDEX "other_check_place_key_claim_key_key" ON "other_check"("place_key", "claim_key");
CREATE INDEX "other_check_changed_at_id_idx" ON "other_check"("changed_at" DESC, "id" DESC);
CREATE INDEX "other_check_publisher_changed_at_id_idx" ON "other_check"("publisher", "changed_at" DESC, "id" DESC);
CREATE INDEX "other_check_language_changed_at_id_idx" ON "other_check"("language", "changed_at" DESC, "id" DESC);
CREATE INDEX "other_check_import_id_idx" ON "other_check"("import_id");

ALTER TABLE "other_import" ADD CONSTRAINT "other_import_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "other_feed"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "other_check" ADD CONSTRAINT "other_check_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "other_import"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "other_check_past" ADD CONSTRAINT "other_check_past_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "other_check"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

alter table other_feed
  add check (url ~ '^https?://'), add check (title <> ''), add check (fails >= 0),
  add check (every_minutes in (15, 30, 60, 360, 1440));
alter table other_import
  add check (kind in ('file', 'address', 'feed')),
  add check (state in ('waiting', 'working', 'done', 'failed')),
  add check ((state in ('done', 'failed')) = (finished_at is not null)),
  add check ((kind = 'feed') = (feed_id is not null)),
  -- A look by the clock has nobody who asked for it.
  add check (created_by is not null or kind = 'feed'),
  add check (state <> 'failed' or problem <> ''),
  -- The bytes of a file are kept until they are read; each record keeps its own part of them.
  add check (bytes is null or (kind = 'file' and state in ('waiting', 'working', 'failed'))),
  add check (done between 0 and total);
alter table other_check
  add check (url ~ '^https?://'), add check (publisher <> '' and claim_reviewed <> ''),
  add check (rating_code in ('true', 'mostly_true', 'half_true', 'missing_context', 'mostly_false', 'misleading', 'false', 'altered', 'outdated', 'unproven', 'satire', 'not_checkable')),
  -- Ours only where their own label says so.
  add check (rating_code is null or label is not null),
  add check ((removed_at is null) = (removed_by is null)),
  add check ((removed_at is null) = (removed_reason is null));

-- The nearest by words, in order of likeness and no more than are asked for.
create index other_check_near_idx on other_check using gist (lower(claim_reviewed) gist_trgm_ops (siglen = 64))
  where removed_at is null and withdrawn_on is null;
-- What the list is searched by.
create function other_check_words(claim_reviewed text, publisher text, claimant text, label text) returns text
  language sql immutable set search_path = public, pg_temp as $$
  select lower(claim_reviewed || ' ' || publisher || ' ' || coalesce(claimant, '') || ' ' || coalesce(label, ''))
$$;
create index other_check_words_idx on other_check using gin (other_check_words(claim_reviewed, publisher, claimant, label) gin_trgm_ops);

do $$
declare t text;
begin
  foreach t in array array['other_feed', 'other_import', 'other_check'] loop
    execute format('create trigger aa_kept before delete on %I for each row execute function forbid()', t);
    execute format('create trigger aa_kept_whole before truncate on %I for each statement execute function forbid()', t);
    execute format('grant select, insert, update on %I to ss_app', t);
  end loop;
end $$;
create trigger aa_kept before update or delete on other_check_past for each row execute function forbid();
create trigger aa_kept_whole before truncate on other_check_past for each statement execute function forbid();
grant select, insert on other_check_past to ss_app;

-- Kinds of subject beside those that there are.
do $$
declare known text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'audit_event_subject_kind_check');
begin
  alter table audit_event drop constraint audit_event_subject_kind_check;
  execute 'alter table audit_event add constraint audit_event_subject_kind_check '
    || replace(known, 'ARRAY[', 'ARRAY[''other_feed''::text, ''other_import''::text, ''other_check''::text, ');
end $$;

create constraint trigger recorded_new after insert on other_feed deferrable initially deferred for each row execute function recorded('other_feed', 'id');
create constraint trigger recorded after update on other_feed deferrable initially deferred for each row
  when ((old.url, old.title, old.active, old.every_minutes, old.version) is distinct from (new.url, new.title, new.active, new.every_minutes, new.version))
  execute function recorded('other_feed', 'id');
create constraint trigger recorded after update on other_import deferrable initially deferred for each row
  when (old.state <> 'done' and new.state = 'done') execute function recorded('other_import', 'id');
create constraint trigger recorded after update on other_check deferrable initially deferred for each row
  when (old.removed_at is null and new.removed_at is not null) execute function recorded('other_check', 'id');
