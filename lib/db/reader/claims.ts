// Published claims, read with the readers' role.
import "server-only";
import { type PublicClaim, type PublicClaimRow, snapshot } from "@/lib/domain/publication";
import type { PublicClaimFilter } from "@/lib/domain/view/reader";
import { utc } from "../engine/json-time";
import { type Fragment, join, nothing, sql, type Tx } from "../engine/sql";
import { rowColumns, snapshotParts, timeKey } from "./columns";

type Stored = Omit<PublicClaim, "snapshot"> & { snapshot: string; claimId: string };

/** A publication of a claim with its history and names, or null: the newest, or the one asked for. */
export async function read(
  tx: Tx,
  slug: string,
  version: number | null,
): Promise<(PublicClaim & { claimId: string }) | null> {
  const wanted = version === null ? sql`c.version` : sql`${version}::int`;
  const row = await tx.row<Stored>(sql`
    select ${wholeColumns}
    from shown_claim c join shown_publication p on p.claim_id = c.claim_id and p.version = ${wanted}
    where c.slug = ${slug}`);
  return row && { ...row, snapshot: snapshot.parse(JSON.parse(row.snapshot)) };
}

/** Names in the order in which the snapshot has the people; none where the newsroom shows none. */
export function namesOf(part: "checkedBy" | "approvedBy"): Fragment {
  return sql`coalesce((
    select json_agg(w.name order by ids.place)
    from json_array_elements_text(p.snapshot::json -> 'people' -> ${part}::text) with ordinality as ids(id, place)
      join public_person w on w.id = ids.id::uuid), '[]'::json)`;
}

const history = sql`(
  select json_agg(json_build_object('slug', h.slug, 'version', h.version, 'kind', h.kind,
    'statement', s.content ->> 'statement', 'rating', s.rating, 'previousRating', h.previous_rating,
    'correctionClass', h.correction_class, 'correction', coalesce(h.correction, s."retractionReason"),
    'publishedAt', ${utc(sql`h.published_at`)}) order by h.version desc)
  from shown_publication h cross join lateral json_to_record(h.snapshot::json)
    as s(content json, rating json, "retractionReason" text)
  where h.claim_id = c.claim_id)`;

/** PublicClaim, of publication `p` of claim `c`. */
const wholeColumns = sql`
  p.id, p.claim_id as "claimId", p.slug, p.version, p.kind, p.correction_class as "correctionClass",
  p.correction, p.previous_rating as "previousRating", p.published_at as "publishedAt", p.snapshot,
  c.first_published_at as "firstPublishedAt", c.version as "newestVersion",
  ${namesOf("checkedBy")} as "checkedBy", ${namesOf("approvedBy")} as "approvedBy", ${history} as history`;

const newestFirst = sql`order by c.published_at desc, c.claim_id desc`;

export type ListedClaim = PublicClaimRow & { quote: string; claimId: string; key: string };
type Wanted = Omit<PublicClaimFilter, "cursor" | "limit"> & {
  after: { key: string; id: string } | null;
  limit: number;
};

/** Verdicts that stand, newest first; one statement, paged by key. */
export async function list(tx: Tx, wanted: Wanted): Promise<ListedClaim[]> {
  const parts = [sql`c.kind = 'verdict'`];
  if (wanted.rating) parts.push(sql`c.rating = ${wanted.rating}`);
  if (wanted.article)
    parts.push(
      sql`c.article_id = (select a.id from public_article a where a.slug = ${wanted.article})`,
    );
  if (wanted.topic) parts.push(onTopic(sql`c.article_id`, wanted.topic));
  if (wanted.language)
    parts.push(
      sql`(${inLanguage(sql`c.article_id`, wanted.language)} or ${saidIn(wanted.language)})`,
    );
  if (wanted.after)
    parts.push(
      sql`(c.published_at, c.claim_id) < (${wanted.after.key}::timestamp at time zone 'UTC', ${wanted.after.id}::uuid)`,
    );
  const page = wanted.q
    ? await found(tx, wanted.q, parts, wanted.limit)
    : sql`select c.* from shown_claim c where ${join(parts, " and ")} ${newestFirst} limit ${wanted.limit}`;
  return tx.rows<ListedClaim>(sql`
    select ${rowColumns}, c.claim_id as "claimId", ${timeKey(sql`c.published_at`)} as key
    from (${page}) c join shown_publication p on p.id = c.publication_id ${snapshotParts} ${newestFirst}`);
}

/** True of an article in a language, or in one that is narrower (RFC 4647, basic filtering). */
export function inLanguage(articleId: Fragment, language: string): Fragment {
  return sql`${articleId} in (select a.id from public_article a
    where lower(a.language) = lower(${language}) or starts_with(lower(a.language), lower(${language}) || '-'))`;
}

/** True of a claim `c` (shown_claim) that readers have in a language other than its own, too. */
export function saidIn(language: string): Fragment {
  return sql`c.languages @> array[lower(${language})]`;
}

/** True of an article that carries a topic. */
export function onTopic(articleId: Fragment, topic: string): Fragment {
  return sql`${articleId} in (select t.article_id from public_article_topic t where t.slug = ${topic})`;
}

/** The newest publication of each claim, retractions too, newest first. */
export async function listWhole(
  tx: Tx,
  wanted: { topic: string | null; after: { key: string; id: string } | null; limit: number },
): Promise<(PublicClaim & { claimId: string; key: string })[]> {
  const parts = [];
  if (wanted.topic) parts.push(onTopic(sql`c.article_id`, wanted.topic));
  if (wanted.after)
    parts.push(
      sql`(c.published_at, c.claim_id) < (${wanted.after.key}::timestamp at time zone 'UTC', ${wanted.after.id}::uuid)`,
    );
  const where = parts.length > 0 ? sql`where ${join(parts, " and ")}` : nothing;
  const rows = await tx.rows<Stored & { key: string }>(sql`
    select ${wholeColumns}, ${timeKey(sql`c.published_at`)} as key
    from (select c.* from shown_claim c ${where} ${newestFirst} limit ${wanted.limit}) c
      join shown_publication p on p.id = c.publication_id ${newestFirst}`);
  return rows.map((row) => ({ ...row, snapshot: snapshot.parse(JSON.parse(row.snapshot)) }));
}

/**
 * The matches of a rare word are collected from the text index and sorted; a common word is found
 * sooner by walking the list in its order.
 */
async function found(tx: Tx, typed: string, parts: Fragment[], limit: number): Promise<Fragment> {
  const matches = sql`c.search @@ (select search_query(${typed}))`;
  const word = await tx.row<{ common: boolean }>(
    sql`select is_common('shown_claim', search_query(${typed})) as common`,
  );
  // "is true" keeps the planner from the text index, whose many matches it would have to sort.
  if (word?.common) {
    return sql`select c.* from shown_claim c where (${matches}) is true and ${join(parts, " and ")} ${newestFirst} limit ${limit}`;
  }
  // Materialised, or the planner may walk all claims in order and look for the words in each.
  return sql`
    with hit as materialized (select c.claim_id from shown_claim c where ${matches})
    select c.* from hit join shown_claim c on c.claim_id = hit.claim_id
    where ${join(parts, " and ")} ${newestFirst} limit ${limit}`;
}

/** For each typed word that stands in no published claim: the nearest one that does. */
export async function nearestWords(
  tx: Tx,
  words: readonly string[],
): Promise<{ from: string; to: string }[]> {
  if (words.length === 0) return [];
  return tx.rows(sql`
    select t.typed as "from", near.word as "to"
    from unnest(${words}::text[]) with ordinality as t(typed, place)
      cross join lateral (
        select w.word from public_word w where w.word % t.typed
        order by similarity(w.word, t.typed) desc, w.word limit 1) near
    where near.word <> t.typed
    order by t.place`);
}

/** What the badge of a claim shows: its newest publication, and the scale's words in other languages. */
export async function badge(tx: Tx, slug: string): Promise<StoredBadge | null> {
  return tx.row<StoredBadge>(sql`
    select p.kind, p.snapshot::json -> 'rating' as rating, r.translations
    from shown_claim c join shown_publication p on p.id = c.publication_id
      left join rating r on r.code = p.rating
        and r.scale_version = (p.snapshot::json #>> '{rating,scaleVersion}')::int
    where c.slug = ${slug}`);
}

export type StoredBadge = {
  kind: PublicClaim["kind"];
  rating: PublicClaimRow["rating"];
  translations: Record<string, { label?: string }> | null;
};
