-- A person without an account is asked about chosen claims: a link that ends, shows these alone, and
-- brings back a yes or no with its place and reason.
CREATE TABLE "expert_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" BYTEA NOT NULL,
    "expert" TEXT NOT NULL,
    "message" TEXT,
    "answer_by" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ,
    "revoked_at" TIMESTAMPTZ,
    "revoked_by" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "expert_link_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "expert_question" (
    "link_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "agrees" BOOLEAN,
    "place" TEXT,
    "reason" TEXT,
    "note_id" UUID,
    "answered_at" TIMESTAMPTZ,

    CONSTRAINT "expert_question_pkey" PRIMARY KEY ("link_id", "claim_id")
);

ALTER TABLE "note" ADD COLUMN "guest" TEXT;

CREATE UNIQUE INDEX "expert_link_token_hash_key" ON "expert_link"("token_hash");
CREATE INDEX "expert_question_claim_id_idx" ON "expert_question"("claim_id");

ALTER TABLE "expert_question" ADD CONSTRAINT "expert_question_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "expert_link"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "expert_question" ADD CONSTRAINT "expert_question_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

alter table expert_link
  add check (expert <> ''),
  add check (octet_length(token_hash) = 32),
  add check ((revoked_at is null) = (revoked_by is null));
alter table expert_question
  add check ((agrees is null) = (answered_at is null)),
  add check ((agrees is null) = (note_id is null)),
  add check (agrees is null or reason <> '');
alter table note add check (guest <> '');

create trigger aa_kept before delete on expert_link for each row execute function forbid();
create trigger aa_kept_whole before truncate on expert_link for each statement execute function forbid();
create trigger aa_kept before delete on expert_question for each row execute function forbid();
create trigger aa_kept_whole before truncate on expert_question for each statement execute function forbid();

-- An answer is given once, while the link holds, and stays as it was given.
create function expert_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.agrees is not null or (new.link_id, new.claim_id, new.content_hash) is distinct from (old.link_id, old.claim_id, old.content_hash) then
    raise exception 'an answer stays as it was given' using errcode = 'SS409';
  end if;
  if exists (select from expert_link l where l.id = new.link_id and (l.revoked_at is not null or l.answer_by < current_date)) then
    raise exception 'this link has ended' using errcode = 'SS409';
  end if;
  return new;
end $$;
create trigger guard before update on expert_question for each row execute function expert_guard();
create trigger touch after insert or update on expert_question for each row execute function touch_claim();

grant select, insert on expert_link, expert_question to ss_app;
grant update (opened_at, revoked_at, revoked_by) on expert_link to ss_app;
grant update (agrees, place, reason, note_id, answered_at) on expert_question to ss_app;

-- Who answers by a link has no account: the event names the link.
create or replace function audit_append() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c claim;
  move text;
begin
  if new.subject_kind = 'claim' and new.actor_id is null and new.type not in ('claim.anchored', 'expert.answered') then
    raise exception 'an event of a claim names who did it' using errcode = 'SS403';
  end if;
  if new.actor_id is not null and not exists (select from person where id = new.actor_id and disabled_at is null) then
    raise exception 'the actor is not active' using errcode = 'SS403';
  end if;
  new.at := clock_timestamp();
  if new.subject_kind = 'claim' then
    select * into c from claim where id = new.subject_id for no key update;
    if not found then raise exception 'no such claim' using errcode = 'SS404'; end if;
    new.seq := c.version + 1;
    new.prev_hash := c.head_hash;
    new.content_hash := content_hash_of(claim_content(c.id));
    move := case when new.type = 'claim.moved' then new.facts::jsonb ->> 'move' end;
    if move in ('approve', 'return', 'reopen') or new.type in ('claim.published', 'claim.retraction_asked', 'claim.retracted') then
      perform require_editor(new.actor_id, coalesce(move, new.type));
    end if;
    if move = 'submit' and (c.state <> 'in_review' or c.submitted_by is distinct from new.actor_id) then
      raise exception 'submitting is recorded of the one who submits' using errcode = 'SS403';
    end if;
    new.hash := audit_hash(new);
    if new.content_hash is distinct from c.content_hash then
      insert into contribution (claim_id, person_id, first_seq) values (c.id, new.actor_id, new.seq) on conflict do nothing;
    end if;
    update claim set version = new.seq, head_hash = new.hash, content_hash = new.content_hash, updated_at = new.at,
      submitted_at = case when c.state in ('in_review', 'approved') and new.content_hash is distinct from c.content_hash then new.at else submitted_at end
    where id = c.id;
  else
    new.content_hash := null;
    insert into chain_head (subject_kind, subject_id, seq, hash) values (new.subject_kind, new.subject_id, 0, '\x00') on conflict do nothing;
    select h.seq + 1, h.hash into new.seq, new.prev_hash from chain_head h
    where h.subject_kind = new.subject_kind and h.subject_id = new.subject_id for update;
    new.hash := audit_hash(new);
    update chain_head h set seq = new.seq, hash = new.hash where h.subject_kind = new.subject_kind and h.subject_id = new.subject_id;
  end if;
  return new;
end $$;
