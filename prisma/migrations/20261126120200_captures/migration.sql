-- What a source said when we looked, kept byte for byte; what became of it since; and when a published
-- claim is to be looked at again.
CREATE TABLE "capture" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "source_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "address" TEXT,
    "name" TEXT,
    "original_id" UUID,
    "final_address" TEXT,
    "redirects" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "status" INTEGER,
    "headers" JSONB NOT NULL DEFAULT '[]',
    "kind" TEXT,
    "text" TEXT,
    "text_problem" TEXT,
    "outcome" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "tool" TEXT NOT NULL,
    "asked_by" UUID,
    "asked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "captured_at" TIMESTAMPTZ,
    "copy_state" TEXT,
    "copy_address" TEXT,
    "copy_problem" TEXT,

    CONSTRAINT "capture_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "source_watch" (
    "source_id" UUID NOT NULL,
    "every_days" INTEGER,
    "next_at" TIMESTAMPTZ,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_problem" TEXT,

    CONSTRAINT "source_watch_pkey" PRIMARY KEY ("source_id")
);

CREATE TABLE "quote_check" (
    "evidence_id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "result" TEXT NOT NULL,

    CONSTRAINT "quote_check_pkey" PRIMARY KEY ("evidence_id")
);

CREATE TABLE "source_finding" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "source_id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "before_id" UUID,
    "kind" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_finding_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "claim_finding" (
    "finding_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "outcome" TEXT,
    "settled_by" UUID,
    "settled_at" TIMESTAMPTZ,

    CONSTRAINT "claim_finding_pkey" PRIMARY KEY ("finding_id", "claim_id")
);

CREATE INDEX "capture_source_id_asked_at_idx" ON "capture"("source_id", "asked_at" DESC);
CREATE INDEX "capture_original_id_idx" ON "capture"("original_id");
CREATE INDEX "source_watch_next_at_idx" ON "source_watch"("next_at");
CREATE INDEX "quote_check_capture_id_idx" ON "quote_check"("capture_id");
CREATE INDEX "source_finding_source_id_found_at_idx" ON "source_finding"("source_id", "found_at");
CREATE INDEX "source_finding_capture_id_idx" ON "source_finding"("capture_id");
CREATE INDEX "claim_finding_claim_id_idx" ON "claim_finding"("claim_id");

ALTER TABLE "capture" ADD CONSTRAINT "capture_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "capture" ADD CONSTRAINT "capture_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "original"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "source_watch" ADD CONSTRAINT "source_watch_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "quote_check" ADD CONSTRAINT "quote_check_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "quote_check" ADD CONSTRAINT "quote_check_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "capture"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "source_finding" ADD CONSTRAINT "source_finding_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "source_finding" ADD CONSTRAINT "source_finding_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "capture"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "claim_finding" ADD CONSTRAINT "claim_finding_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "source_finding"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "claim_finding" ADD CONSTRAINT "claim_finding_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "claim" ADD COLUMN "recheck_on" DATE;

alter table capture
  add check (cause in ('evidence', 'asked', 'watch', 'upload')),
  add check (state in ('waiting', 'done', 'failed')),
  add check ((cause = 'upload') = (address is null)),
  add check (state <> 'done' or (original_id is not null and captured_at is not null and kind is not null and outcome is not null)),
  add check (state <> 'failed' or problem <> ''),
  add check (outcome in ('first', 'same', 'changed', 'moved')),
  add check (copy_state in ('waiting', 'done', 'failed')),
  add check (tool <> '');
alter table source_watch add check (every_days between 1 and 365), add check ((every_days is null) = (next_at is null));
alter table quote_check add check (result in ('exact', 'loose', 'missing', 'unreadable'));
alter table source_finding add check (kind in ('changed', 'moved', 'gone'));
alter table claim_finding
  add check (outcome in ('no_matter', 'taken_up')),
  add check ((outcome is null) = (settled_by is null)),
  add check ((outcome is null) = (settled_at is null));

create trigger aa_kept before delete on capture for each row execute function forbid();
create trigger aa_kept_whole before truncate on capture for each statement execute function forbid();
create trigger aa_kept before update or delete on source_finding for each row execute function forbid();
create trigger aa_kept_whole before truncate on source_finding for each statement execute function forbid();
create trigger aa_kept before delete on claim_finding for each row execute function forbid();
create trigger aa_kept_whole before truncate on claim_finding for each statement execute function forbid();

-- What was captured stays as it was captured; only the second copy's fate is written later.
create function capture_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.source_id, new.cause, new.address, new.name, new.asked_by, new.asked_at)
    is distinct from (old.id, old.source_id, old.cause, old.address, old.name, old.asked_by, old.asked_at)
    or (old.state <> 'waiting' and to_jsonb(new) - array['copy_state', 'copy_address', 'copy_problem']
      is distinct from to_jsonb(old) - array['copy_state', 'copy_address', 'copy_problem']) then
    raise exception 'a capture stays as it was captured' using errcode = 'SS409';
  end if;
  return new;
end $$;
create trigger guard before update on capture for each row execute function capture_guard();

-- A person settles a finding, on the claim's own trail.
create trigger touch after update on claim_finding for each row execute function touch_claim();

create index claim_recheck_on_idx on claim (recheck_on, id) where recheck_on is not null;
create index claim_finding_open_idx on claim_finding (claim_id) where outcome is null;

grant select, insert on capture, source_watch, source_finding, claim_finding to ss_app;
grant select, insert, update, delete on quote_check to ss_app;
grant update on capture, source_watch to ss_app;
grant update (outcome, settled_by, settled_at) on claim_finding to ss_app;
grant update (recheck_on) on claim to ss_app;
