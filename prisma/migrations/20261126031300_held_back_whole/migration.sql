-- A verdict that is published while its article is being held back is held back with it: the one waits
-- for the other, whichever comes first.
create or replace function publication_shown_from() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select shown_from_of(a.status, a.embargoed_until) into new.shown_from from article a where a.id = new.article_id for no key update;
  return new;
end $$;

-- A word that only verdicts of held back articles have is not offered to readers either. Each word is
-- looked for only while anything is held back.
create index public_claim_held_idx on public_claim (shown_from) where shown_from > '-infinity';
create or replace view public_word as
  select w.word from word w
  where w.public and (
    not exists (select from public_claim c where c.shown_from > now() and c.shown_from > '-infinity')
    or exists (select from public_claim c where c.search @@ search_query(w.word) and c.shown_from <= now()));
