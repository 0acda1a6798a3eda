-- Lists of readers to which only a few of many rows belong: found without walking past all others.
create index publication_correction_idx on publication (published_at desc, id desc) where version > 1;
create index publication_correction_class_idx on publication (correction_class, published_at desc, id desc) where version > 1;
create index article_public_idx on article (public_at desc, id desc) where public_at is not null;

-- Whether a search is for words so common that walking a list in its order fills a page sooner than
-- collecting and sorting the matches. Asked from the planner's own statistics, since counting would
-- read the words' whole posting lists. A word that the statistics don't know is taken as rare: it is
-- put at less than 0.5 per cent. Volatile, since EXPLAIN is not allowed otherwise.
create function is_common(searched regclass, query tsquery) returns boolean language plpgsql volatile set search_path = public, pg_temp as $$
declare plan json;
begin
  execute format('explain (format json) select from %s where search @@ %L::tsquery', searched, query) into plan;
  return (plan #>> '{0,Plan,Plan Rows}')::float > greatest(3000, 0.005 * (select reltuples from pg_class where oid = searched));
end $$;
