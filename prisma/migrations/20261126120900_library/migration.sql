-- A source that was withdrawn, one that was merged into another, and who stands behind one that can't be
-- named: sealed, and in a table of its own that no reader's role and no export sees.
ALTER TABLE "source" ADD COLUMN "merged_into" UUID,
ADD COLUMN "withdrawn_on" DATE,
ADD COLUMN "withdrawn_reason" TEXT;

CREATE TABLE "source_secret" (
    "source_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "nonce" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_secret_pkey" PRIMARY KEY ("source_id")
);

CREATE INDEX "source_merged_into_idx" ON "source"("merged_into");

ALTER TABLE "source" ADD CONSTRAINT "source_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "source_secret" ADD CONSTRAINT "source_secret_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

alter table source
  add check (merged_into <> id),
  add check ((withdrawn_on is null) = (withdrawn_reason is null)),
  add check (withdrawn_reason <> ''),
  -- Its address would name it.
  add check (not unnamed or (url is null and publisher is null));
alter table source_secret add check (octet_length(nonce) = 12), add check (octet_length(sealed) > 16);

drop trigger recorded on source;
create constraint trigger recorded after update on source deferrable initially deferred for each row
  when ((old.title, old.publisher, old.url, old.url_key, old.published_on, old.language, old.level, old.reliability, old.derived_from, old.interests, old.unnamed, old.merged_into, old.withdrawn_on, old.withdrawn_reason, old.version)
    is distinct from (new.title, new.publisher, new.url, new.url_key, new.published_on, new.language, new.level, new.reliability, new.derived_from, new.interests, new.unnamed, new.merged_into, new.withdrawn_on, new.withdrawn_reason, new.version))
  execute function recorded('source', 'id');
create constraint trigger recorded after insert or update on source_secret deferrable initially deferred for each row
  execute function recorded('source', 'source_id');
create trigger aa_kept_whole before truncate on source_secret for each statement execute function forbid();

-- A withdrawal is found by a person, and is no look at an address.
alter table source_finding alter column capture_id drop not null;
alter table source_finding drop constraint source_finding_kind_check;
alter table source_finding
  add check (kind in ('changed', 'moved', 'gone', 'withdrawn')),
  add check ((kind = 'withdrawn') = (capture_id is null));

grant select, insert, update on source_secret to ss_app;

-- Evidence stays with its source, unless that was merged into the other one.
create or replace function evidence_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wanted uuid := case when tg_op = 'DELETE' then old.claim_id else new.claim_id end;
  current_state text;
begin
  if tg_op = 'UPDATE' and (new.claim_id <> old.claim_id or (new.source_id <> old.source_id and not exists (
    select from source s where s.id = old.source_id and s.merged_into = new.source_id))) then
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
