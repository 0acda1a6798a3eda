-- A chain per subject does not show that its tail, or a whole subject, was taken away. So every event
-- also gets a place in one log, and signed checkpoints say how long it was and what its root hash is.
CREATE TABLE "log_waiting" (
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "log_waiting_pkey" PRIMARY KEY ("event_id")
);

CREATE TABLE "log_entry" (
    "index" BIGINT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "log_entry_pkey" PRIMARY KEY ("index")
);

CREATE UNIQUE INDEX "log_entry_event_id_key" ON "log_entry"("event_id");

CREATE TABLE "checkpoint" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "origin" TEXT NOT NULL,
    "events" BIGINT NOT NULL,
    "root" BYTEA NOT NULL,
    "previous" BYTEA,
    "frontier" BYTEA NOT NULL,
    "public_key" BYTEA NOT NULL,
    "signature" BYTEA NOT NULL,

    CONSTRAINT "checkpoint_pkey" PRIMARY KEY ("number")
);

alter table checkpoint
  add check (number > 0 and events >= 0 and length(root) = 32 and length(public_key) = 32 and length(signature) = 64),
  add check ((number = 1) = (previous is null)),
  add check (length(frontier) % 32 = 0);
alter table log_entry add check (index >= 0 and length(hash) = 32);

do $$
declare t text;
begin
  foreach t in array array['log_entry', 'checkpoint'] loop
    execute format('create trigger aa_kept before update or delete on %I for each row execute function forbid()', t);
    execute format('create trigger aa_kept_whole before truncate on %I for each statement execute function forbid()', t);
  end loop;
end $$;

-- In the order of commits no sequence can be trusted: an event waits here until it is given its place.
create function log_waits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into log_waiting (event_id) values (new.id);
  return null;
end $$;
create trigger log_waits after insert on audit_event for each row execute function log_waits();
insert into log_waiting (event_id) select id from audit_event;

-- An entry is the event's own hash, and the next place.
create function log_entry_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from audit_event e where e.id = new.event_id and e.hash = new.hash) then
    raise exception 'the log holds the hashes of events' using errcode = 'SS409';
  end if;
  return new;
end $$;
create trigger guard before insert on log_entry for each row execute function log_entry_guard();

grant select on log_waiting, log_entry, checkpoint to ss_app;
grant delete on log_waiting to ss_app;
grant insert on log_entry, checkpoint to ss_app;

-- A checkpoint is public; its frontier is our own shortcut.
create view public_checkpoint as
  select number, at, origin, events, root, previous, public_key, signature from checkpoint;
grant select on public_checkpoint to ss_reader;
