-- Who has which claim open right now. Of use for a minute only, so it is neither logged nor kept.
CREATE UNLOGGED TABLE "presence" (
    "tab" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "editing" TEXT,
    "seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("tab")
);

CREATE INDEX "presence_claim_id_idx" ON "presence"("claim_id");

grant select, insert, update, delete on presence to ss_app;

-- Each event is announced when its transaction commits, to every instance: ids and codes, never words.
create function tell_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  slug text;
  article uuid;
begin
  if new.subject_kind = 'claim' then
    select c.slug, c.article_id into slug, article from claim c where c.id = new.subject_id;
  elsif new.subject_kind = 'article' then
    select a.slug, a.id into slug, article from article a where a.id = new.subject_id;
  end if;
  perform pg_notify('ss_change', json_build_object('id', new.id, 'kind', new.subject_kind, 'subject', new.subject_id,
    'slug', slug, 'article', article, 'version', new.seq, 'type', new.type, 'by', new.actor_id)::text);
  return null;
end $$;
create trigger tell_change after insert on audit_event for each row execute function tell_change();
