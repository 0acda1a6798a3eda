-- A note can stand at words of the check, or at a piece of evidence, and can propose other words.
ALTER TABLE "note" ADD COLUMN "about" JSONB,
ADD COLUMN "suggestion" JSONB,
ADD COLUMN "settled" TEXT;

alter table note
  add check (settled in ('accepted', 'declined')),
  add check (settled is null or suggestion is not null);

-- What a note stands at and proposes stays as it was written; what is erased takes it along.
create function note_place_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.body = '[Erased]' and old.body <> '[Erased]' then
    new.about := null;
    new.suggestion := null;
    new.settled := null;
    new.guest := null;
  elsif (new.about, new.suggestion, new.guest) is distinct from (old.about, old.suggestion, old.guest)
    or (old.settled is not null and new.settled is distinct from old.settled) then
    raise exception 'a note stays as it was written' using errcode = 'SS409';
  end if;
  return new;
end $$;
create trigger place_guard before update on note for each row execute function note_place_guard();
grant update (settled) on note to ss_app;

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
      -- Who proposed the words wrote them, too.
      if new.type = 'suggestion.accepted' then
        insert into contribution (claim_id, person_id, first_seq)
        select c.id, n.author_id, new.seq from note n where n.id = (new.facts::jsonb ->> 'noteId')::uuid and n.claim_id = c.id
        on conflict do nothing;
      end if;
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
