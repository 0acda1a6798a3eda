-- Search: each language with its own stems, accents folded, and a word list that offers the nearest
-- word for a misspelt one. The list grows with the vocabulary, not with the number of claims.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

do $$
declare pair text[];
begin
  foreach pair slice 1 in array array[['simple', 'simple'], ['english', 'english_stem'], ['spanish', 'spanish_stem'], ['russian', 'russian_stem'], ['french', 'french_stem'], ['arabic', 'arabic_stem']] loop
    execute format('create text search configuration ss_%s (copy = pg_catalog.%s)', pair[1], pair[1]);
    execute format('alter text search configuration ss_%s alter mapping for hword, hword_part, word with unaccent, %s', pair[1], pair[2]);
  end loop;
end $$;

create function search_config(language text) returns regconfig language sql immutable set search_path = public, pg_temp as $$
  select case split_part(lower(language), '-', 1)
    when 'en' then 'ss_english'::regconfig when 'es' then 'ss_spanish'::regconfig when 'ru' then 'ss_russian'::regconfig
    when 'fr' then 'ss_french'::regconfig when 'ar' then 'ss_arabic'::regconfig else 'ss_simple'::regconfig end
$$;

-- Spanish and French tell endings by their accents (préféré, declaración): there the stems of the words
-- as written stand beside those of the folded ones.
create function accented_config(language text) returns regconfig language sql immutable set search_path = public, pg_temp as $$
  select case split_part(lower(language), '-', 1) when 'es' then 'pg_catalog.spanish'::regconfig when 'fr' then 'pg_catalog.french'::regconfig end
$$;

create function stems(language text, words text) returns tsvector language sql stable set search_path = public, pg_temp as $$
  select to_tsvector(search_config(language), coalesce(words, '')) || coalesce(to_tsvector(accented_config(language), coalesce(words, '')), '')
$$;

create function search_vector(language text, first text, second text, third text) returns tsvector language sql stable set search_path = public, pg_temp as $$
  select setweight(stems(language, first), 'A') || setweight(stems(language, second), 'B') || setweight(stems(language, third), 'C')
$$;

-- A reader types in any language: a claim matches when its own language's stems do. Languages that read
-- the words alike are asked once; null, which nothing matches, when there is nothing to look for.
create function search_query(typed text) returns tsquery language sql stable set search_path = public, pg_temp as $$
  select string_agg('(' || readings.query || ')', ' | ')::tsquery
  from (
    select distinct websearch_to_tsquery(config, typed)::text as query
    from unnest(array['ss_english', 'ss_simple', 'ss_spanish', 'ss_russian', 'ss_french', 'ss_arabic', 'pg_catalog.spanish', 'pg_catalog.french']::regconfig[]) as config
  ) as readings
  where readings.query <> ''
$$;

-- A word that is known already is not touched: its lock would make saves of other claims wait.
create function learn_words(text text, is_public boolean) returns void language sql set search_path = public, pg_temp as $$
  insert into word as w (word, public)
  select entry, is_public from unnest(tsvector_to_array(to_tsvector('ss_simple', text))) as entry
  where length(entry) between 4 and 40
    and not exists (select from word known where known.word = entry and (known.public or not is_public))
  order by entry
  on conflict (word) do update set public = true where excluded.public and not w.public
$$;

create function claim_search() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.search := search_vector(new.language, new.statement, new.quote, concat_ws(' ', new.claimant, new.summary));
  perform learn_words(concat_ws(' ', new.statement, new.quote, new.claimant, new.summary), false);
  return new;
end $$;

create trigger search before insert on claim for each row execute function claim_search();
create trigger search_changed before update of statement, quote, claimant, summary on claim for each row
  when ((old.statement, old.quote, old.claimant, old.summary) is distinct from (new.statement, new.quote, new.claimant, new.summary))
  execute function claim_search();

create index claim_search_idx on claim using gin (search);
create index public_claim_search_idx on public_claim using gin (search);
create index word_trgm_idx on word using gin (word gin_trgm_ops);
create index source_title_trgm_idx on source using gin (lower(title) gin_trgm_ops);
create index article_headline_trgm_idx on article using gin (lower(headline) gin_trgm_ops);
