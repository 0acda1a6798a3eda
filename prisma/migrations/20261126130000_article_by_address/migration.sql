-- A publisher's page knows the address of its article, and not our name for it.
create or replace view public_article as
  select a.id, a.slug, a.headline, a.byline, a.publisher, a.url, a.language, a.direction, a.published_on, a.origin, a.public_at,
    r.number as revision_number, r.text, r.blocks, r.sha256, r.created_at as revised_at, a.url_key
  from article a join revision r on r.article_id = a.id and r.number = a.revision_number
  where a.public_at is not null and shown_from_of(a.status, a.embargoed_until) <= now();
