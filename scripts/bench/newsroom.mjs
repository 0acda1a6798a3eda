/**
 * A newsroom of N claims, written set by set straight into the tables (triggers off): 20 claims to an
 * article, two pieces of evidence, a note, an anchor and an event each, every fifth one published.
 * Words come in two kinds: some 200 common ones, and rare ones that about one claim in 5,000 has.
 */
const WORDS =
  "minister budget hospital school percent million country report election court police water energy housing transport climate market worker union company region border army treaty vaccine disease protest parliament president mayor reform tax pension wage price export import harvest river bridge station railway airport engine factory student teacher doctor patient nurse judge lawyer witness evidence record archive letter speech interview statement figure survey census average growth decline increase deficit surplus loan debt interest bank currency";

const uuid = (kind, expression) =>
  `('${kind}0000000-0000-4000-8000-' || lpad(to_hex(${expression}), 12, '0'))::uuid`;

const sentence = `(select string_agg(w, ' ') from (
    select words[1 + (('x' || substr(md5(i || '/' || k), 1, 6))::bit(24)::int % array_length(words, 1))] as w
    from generate_series(1, 9) as k) as chosen)`;

/** The statements that write claims `from` to `to`, in the order that they refer to each other. */
function statements(from, to, personId) {
  const articles = `generate_series(${Math.floor(from / 20)}, ${Math.floor((to - 1) / 20)})`;
  return [
    `create temp table if not exists line (i int primary key, article int, quote text, start int) on commit preserve rows`,
    `truncate line`,
    `insert into line (i, article, quote)
      select i, i / 20, 'Claim ' || i || ': ' || ${sentence} || ' rare' || (i % 5000) || '.'
      from generate_series(${from}, ${to - 1}) as i, (select string_to_array('${WORDS}', ' ') as words) as vocabulary`,
    `update line set start = placed.start from (
      select i, coalesce(sum(length(quote) + 1) over (partition by article order by i rows between unbounded preceding and 1 preceding), 0) as start from line
    ) as placed where placed.i = line.i`,
    `insert into article (id, slug, headline, language, published_on, origin, version, revision_number, public_at, created_by, updated_at)
      select ${uuid("a", "n")}, 'article-' || n, 'Article ' || n, 'en', '2026-01-01', 'other', 1, 1, now(), '${personId}', now() - n * interval '1 second' from ${articles} as n`,
    `insert into revision (id, article_id, number, text, sha256, how, created_by)
      select ${uuid("b", "article")}, ${uuid("a", "article")}, 1, text, sha256(convert_to(text, 'UTF8')), 'text', '${personId}'
      from (select article, string_agg(quote, chr(10) order by i) as text from line group by article) as texts`,
    `insert into claim (id, slug, article_id, language, state, version, head_hash, content_hash, quote, statement, kind, rating, summary, analysis, position, assignee_id, due_on, submitted_by, submitted_at, published_version, created_by, created_at, updated_at, state_since, search)
      select ${uuid("c", "i")}, 'claim-' || i, ${uuid("a", "article")}, 'en',
        (array['published', 'checking', 'spotted', 'in_review', 'checking'])[1 + i % 5], 1, sha256(int4send(i)), sha256(int4send(-i)),
        quote, quote, 'event', (array['true', 'mostly_true', 'false', 'missing_context', 'unproven', 'outdated', 'misleading'])[1 + i % 7],
        'What was found about claim ' || i || '.', 'The record shows it.', start,
        case when i % 3 = 0 then '${personId}'::uuid end, case when i % 4 = 0 then '2026-01-01'::date + i % 700 end,
        '${personId}', now(), case when i % 5 = 0 then 1 else 0 end, '${personId}',
        now() - i * interval '7 seconds', now() - i * interval '7 seconds', now() - i * interval '7 seconds',
        search_vector('en', quote, quote, 'What was found about claim ' || i)
      from line`,
    `insert into anchor (claim_id, revision_id, quote, exact, prefix, suffix, start, "end", health, method)
      select ${uuid("c", "i")}, ${uuid("b", "article")}, quote, quote, '', '', start, start + length(quote), 'exact', 'chosen' from line`,
    `insert into evidence (claim_id, source_id, stance, quote, credibility, decisive, note, position, created_by)
      select ${uuid("c", "i")}, ${uuid("d", "(i + 7 * k) % 1000")}, 'supports', 'The words of the source.', 2, k = 1, 'What it shows.', k, '${personId}' from line, generate_series(1, 2) as k`,
    `insert into note (claim_id, body, author_id) select ${uuid("c", "i")}, 'A note.', '${personId}' from line`,
    `insert into contribution (claim_id, person_id, first_seq) select ${uuid("c", "i")}, '${personId}', 1 from line`,
    `insert into audit_event (subject_kind, subject_id, seq, type, actor_id, facts, prev_hash, hash)
      select 'claim', ${uuid("c", "i")}, 1, 'claim.created', '${personId}', '{"articleId":"","revision":1}', '\\x00', sha256(int4send(i)) from line`,
    `insert into publication (id, claim_id, article_id, slug, version, kind, rating, content_hash, snapshot, snapshot_hash, published_by, published_at)
      select ${uuid("e", "i")}, c.id, c.article_id, c.slug, 1, 'verdict', c.rating, sha256(convert_to(frozen, 'UTF8')), frozen, sha256(convert_to(frozen, 'UTF8')), '${personId}', c.updated_at
      from line join claim c on c.id = ${uuid("c", "i")} join article a on a.id = c.article_id join rating r on r.code = c.rating and r.scale_version = 1
      cross join lateral (select jsonb_build_object('content', claim_content(c.id),
        'rating', jsonb_build_object('code', r.code, 'label', r.label, 'definition', r.definition, 'number', r.number, 'tone', r.tone, 'scaleVersion', 1),
        'article', jsonb_build_object('slug', a.slug, 'headline', a.headline, 'byline', null, 'publisher', null, 'url', null, 'publishedOn', a.published_on, 'language', 'en', 'direction', 'ltr', 'origin', 'other'),
        'people', jsonb_build_object('checkedBy', jsonb_build_array('${personId}'), 'approvedBy', jsonb_build_array('${personId}'), 'publishedBy', '${personId}'),
        'asOf', '2026-01-01', 'retractionReason', null)::text as frozen) as built
      where i % 5 = 0`,
    `insert into public_claim (claim_id, publication_id, article_id, slug, version, kind, rating, statement, quote, language, first_published_at, published_at, search)
      select c.id, ${uuid("e", "i")}, c.article_id, c.slug, 1, 'verdict', c.rating, c.statement, c.quote, 'en', c.updated_at, c.updated_at, c.search
      from line join claim c on c.id = ${uuid("c", "i")} where i % 5 = 0`,
    `insert into publication_person (publication_id, person_id, part) select ${uuid("e", "i")}, '${personId}', 'published' from line where i % 5 = 0`,
  ];
}

const BATCH = 50_000;

/** Brings the newsroom from `from` to `to` claims. `sql` is a superuser's connection. */
export async function grow(sql, personId, from, to) {
  await sql.unsafe("set session_replication_role = replica");
  if (from === 0) {
    await sql.unsafe(
      `insert into source (id, title, publisher, url, url_key, created_by)
       select ${uuid("d", "n")}, 'Source ' || n, 'Publisher', 'https://source.test/' || n, 'source.test/' || n, '${personId}' from generate_series(0, 999) as n`,
    );
    await sql.unsafe(
      `insert into word (word, public) select distinct w, true from unnest(string_to_array('${WORDS}', ' ')) as w union select 'rare' || n, true from generate_series(0, 4999) as n`,
    );
  }
  for (let at = from; at < to; at += BATCH) {
    for (const statement of statements(at, Math.min(to, at + BATCH), personId)) {
      await sql.unsafe(statement);
    }
  }
  await sql.unsafe("delete from article_tally");
  await sql.unsafe(
    "insert into article_tally (article_id, state, count) select article_id, state, count(*) from claim group by 1, 2",
  );
  await sql.unsafe("set session_replication_role = origin");
  await sql.unsafe("vacuum analyze");
}
