-- What articles are about, in the newsroom's own words. One that is in use is archived, never deleted.
CREATE TABLE "topic" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "archived_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "article_topic" (
    "article_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,

    CONSTRAINT "article_topic_pkey" PRIMARY KEY ("article_id", "topic_id")
);

CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");
CREATE INDEX "article_topic_topic_id_idx" ON "article_topic"("topic_id");

ALTER TABLE "article_topic" ADD CONSTRAINT "article_topic_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "article_topic" ADD CONSTRAINT "article_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

alter table topic
  add check (name <> ''), add check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), add check (position between 1 and 999);

create trigger aa_kept before delete on topic for each row execute function forbid();
create trigger aa_kept_whole before truncate on topic for each statement execute function forbid();
create trigger aa_kept_whole before truncate on article_topic for each statement execute function forbid();
grant select, insert on topic to ss_app;
grant update (name, position, archived_at, version) on topic to ss_app;
grant select, insert, delete on article_topic to ss_app;

do $$
declare known text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'audit_event_subject_kind_check');
begin
  alter table audit_event drop constraint audit_event_subject_kind_check;
  execute 'alter table audit_event add constraint audit_event_subject_kind_check ' || replace(known, 'ARRAY[', 'ARRAY[''topic''::text, ');
end $$;

create constraint trigger recorded_new after insert on topic deferrable initially deferred for each row execute function recorded('topic', 'id');
create constraint trigger recorded after update on topic deferrable initially deferred for each row execute function recorded('topic', 'id');

-- `recorded` reads the row as it is; a topic that is taken off an article has only a row as it was.
create function article_topic_recorded() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  subject uuid := coalesce(to_jsonb(new), to_jsonb(old)) ->> 'article_id';
  last timestamptz := (select e.at from audit_event e where e.subject_kind = 'article' and e.subject_id = subject order by e.seq desc limit 1);
begin
  if last is null or last < transaction_timestamp() then
    raise exception 'an article''s topics were changed without its audit event' using errcode = 'SS409';
  end if;
  return null;
end $$;
create constraint trigger recorded after insert or delete on article_topic deferrable initially deferred for each row execute function article_topic_recorded();

-- An article carries five at most.
create function article_topic_limit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from article a where a.id = new.article_id for no key update;
  if (select count(*) from article_topic t where t.article_id = new.article_id) >= 5 then
    raise exception 'an article carries five topics at most' using errcode = 'SS409';
  end if;
  return new;
end $$;
create trigger few before insert on article_topic for each row execute function article_topic_limit();

-- What readers may see: which topics a public article has, and every topic that is offered or that one has.
create view public_article_topic as
  select n.article_id, t.slug, t.name, t.position
  from article_topic n join topic t on t.id = n.topic_id join article a on a.id = n.article_id
  where a.public_at is not null and shown_from_of(a.status, a.embargoed_until) <= now();
create view public_topic as
  select t.slug, t.name, t.position, t.archived_at is not null as archived
  from topic t
  where t.archived_at is null or exists (select from public_article_topic n where n.slug = t.slug);
grant select on public_article_topic, public_topic to ss_reader;
