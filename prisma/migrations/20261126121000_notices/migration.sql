-- Who is told what: made by the worker from the trail, so that no act can forget it and none is told twice.
CREATE TABLE "notice_waiting" (
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "notice_waiting_pkey" PRIMARY KEY ("event_id")
);

CREATE TABLE "notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "claim_id" UUID NOT NULL,
    "by_id" UUID,
    "note_id" UUID,
    "shown" BOOLEAN NOT NULL DEFAULT true,
    "mail" TEXT NOT NULL DEFAULT 'off',
    "mailed_at" TIMESTAMPTZ,
    "read_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "notice_choice" (
    "person_id" UUID NOT NULL,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "digest_hour" INTEGER NOT NULL DEFAULT 8,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "digest_on" DATE,

    CONSTRAINT "notice_choice_pkey" PRIMARY KEY ("person_id")
);

CREATE UNIQUE INDEX "notice_person_id_cause_key" ON "notice"("person_id", "cause");
CREATE INDEX "notice_person_id_created_at_id_idx" ON "notice"("person_id", "created_at" DESC, "id" DESC);
CREATE INDEX "notice_claim_id_idx" ON "notice"("claim_id");

ALTER TABLE "notice" ADD CONSTRAINT "notice_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

alter table notice
  add check (kind in ('mention', 'reply', 'assigned', 'handed_over', 'returned', 'approved', 'published', 'retracted', 'review', 'opinion', 'expert', 'source', 'text_changed', 'report', 'due')),
  add check (mail in ('off', 'at_once', 'digest')),
  add check (cause <> '');
alter table notice_choice add check (digest_hour between 0 and 23), add check (time_zone <> '');

-- In the order of commits no sequence can be trusted: an event waits here until someone was told of it.
create function notice_waits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.subject_kind in ('claim', 'source', 'report') then
    insert into notice_waiting (event_id) values (new.id);
  end if;
  return null;
end $$;
create trigger notice_waits after insert on audit_event for each row execute function notice_waits();

create index notice_unread_idx on notice (person_id) where read_at is null and shown;
create index notice_digest_idx on notice (person_id) where mail = 'digest' and mailed_at is null;

grant select, update, delete on notice_waiting to ss_app;
grant select, insert, delete on notice to ss_app;
grant update (read_at, mailed_at) on notice to ss_app;
grant select, insert, update on notice_choice to ss_app;
