-- What readers tell us of errors. Their words and address are for the desk alone; what came of it is public.
CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" SERIAL NOT NULL,
    "claim_id" UUID NOT NULL,
    "publication_version" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "source" TEXT,
    "contact" TEXT,
    "form" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "outcome" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "report_number_key" ON "report"("number");
CREATE UNIQUE INDEX "report_form_key" ON "report"("form");
CREATE INDEX "report_state_created_at_id_idx" ON "report"("state", "created_at", "id");
CREATE INDEX "report_claim_id_created_at_idx" ON "report"("claim_id", "created_at");

ALTER TABLE "report" ADD CONSTRAINT "report_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

alter table report
  add check (state in ('new', 'accepted', 'rejected', 'duplicate', 'spam')),
  add check ((state = 'new') = (decided_by is null)),
  add check ((decided_by is null) = (decided_at is null)),
  add check ((outcome is not null) = (state in ('accepted', 'rejected'))),
  add check (what <> '' and source ~ '^https?://');

create trigger aa_kept before delete on report for each row execute function forbid();
create trigger aa_kept_whole before truncate on report for each statement execute function forbid();
create constraint trigger recorded_new after insert on report deferrable initially deferred for each row execute function recorded('report', 'id');
create constraint trigger recorded after update on report deferrable initially deferred for each row execute function recorded('report', 'id');

-- A reader's words are never put into another's mouth.
create function report_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.id, new.number, new.claim_id, new.publication_version, new.what, new.source, new.contact, new.form, new.created_at)
    is distinct from (old.id, old.number, old.claim_id, old.publication_version, old.what, old.source, old.contact, old.form, old.created_at) then
    raise exception 'what a reader told us stays as it was told' using errcode = 'SS409';
  end if;
  if new.decided_by is not null then perform require_editor(new.decided_by, 'decide on a report'); end if;
  return new;
end $$;
create trigger guard before update on report for each row execute function report_guard();

grant select on report to ss_app;
grant insert (claim_id, publication_version, what, source, contact, form) on report to ss_app;
grant usage on sequence report_number_seq to ss_app;
grant update (state, outcome, note, version, decided_by, decided_at) on report to ss_app;

create view public_report as
  select r.number, p.slug, r.state, r.outcome, r.created_at, r.decided_at
  from report r join shown_claim p on p.claim_id = r.claim_id
  where r.state in ('accepted', 'rejected');
grant select on public_report to ss_reader;
