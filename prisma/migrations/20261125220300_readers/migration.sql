-- What readers see: publications and what was made public with them, and nothing else.

-- A publication becomes the newest public state of its claim and makes its article public.
create function publication_goes_live() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  content jsonb := new.snapshot::jsonb -> 'content';
  spoken text := (select language from claim where id = new.claim_id);
begin
  update claim set published_version = new.version, retracted = new.kind = 'retraction' where id = new.claim_id;
  update article set public_at = new.published_at where id = new.article_id and public_at is null;
  insert into public_claim as p (claim_id, publication_id, article_id, slug, version, kind, rating, statement, quote, language, first_published_at, published_at, search)
  values (new.claim_id, new.id, new.article_id, new.slug, new.version, new.kind, new.rating, content ->> 'statement', content ->> 'quote', spoken, new.published_at, new.published_at,
    search_vector(spoken, content ->> 'statement', content ->> 'quote', concat_ws(' ', content ->> 'claimant', content ->> 'summary')))
  on conflict (claim_id) do update set publication_id = excluded.publication_id, version = excluded.version, kind = excluded.kind, rating = excluded.rating,
    statement = excluded.statement, quote = excluded.quote, language = excluded.language, published_at = excluded.published_at, search = excluded.search;
  insert into publication_person (publication_id, person_id, part)
  select new.id, who::uuid, 'checked' from jsonb_array_elements_text(new.snapshot::jsonb #> '{people,checkedBy}') as who
  union select new.id, who::uuid, 'approved' from jsonb_array_elements_text(new.snapshot::jsonb #> '{people,approvedBy}') as who
  union select new.id, new.published_by, 'published';
  perform learn_words(concat_ws(' ', content ->> 'statement', content ->> 'quote', content ->> 'claimant', content ->> 'summary'), true);
  return null;
end $$;

create trigger goes_live after insert on publication for each row execute function publication_goes_live();
revoke insert on publication_person from ss_app;

create view public_article as
  select a.id, a.slug, a.headline, a.byline, a.publisher, a.url, a.language, a.direction, a.published_on, a.origin, a.public_at,
    r.number as revision_number, r.text, r.sha256, r.created_at as revised_at
  from article a join revision r on r.article_id = a.id and r.number = a.revision_number
  where a.public_at is not null;

-- Where the words of the newest publication stand in the newest revision, while they do.
create view public_anchor as
  select p.claim_id, p.article_id, p.slug, n.exact, n.start, n."end", n.health
  from public_claim p
    join article a on a.id = p.article_id
    join revision r on r.article_id = a.id and r.number = a.revision_number
    cross join lateral (
      select k.exact, k.start, k."end", k.health from anchor k
      where k.claim_id = p.claim_id and k.revision_id = r.id and k.exact = p.quote
      order by k.created_at desc, k.id desc limit 1) n
  where p.kind = 'verdict' and n.health in ('exact', 'moved');

-- Names of those who stand under a publication, unless the newsroom shows none.
create view public_person as
  select p.id, p.name from person p cross join newsroom n
  where n.public_names and exists (select from publication_person k where k.person_id = p.id);

create view public_newsroom as
  select name, url, email, about, corrections_policy, public_names, quorum, quorum_high from newsroom;

create view public_word as select word from word where public;

grant select on publication, public_claim, rating, rating_scale, public_article, public_anchor, public_person, public_newsroom, public_word to ss_reader;
grant select on public_article, public_anchor, public_person, public_newsroom, public_word to ss_app;
