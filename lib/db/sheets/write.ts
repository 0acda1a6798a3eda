// Many claims in one statement each: inserted, changed, with what belongs to them. The triggers look at
// every row as they do at a single one.
import "server-only";
import type { Claim } from "@/lib/domain/claim";
import type { Evidence } from "@/lib/domain/evidence";
import { addressKey, type Source } from "@/lib/domain/source";
import { sql, type Tx } from "../engine/sql";

export type SheetInsert = Pick<
  Claim,
  "slug" | "articleId" | "language" | "quote" | "statement" | "claimant" | "claimDate" | "kind"
> & { position: number; assigneeId: string | null };

/** Gives the ids of those whose slug was free, by slug. */
export async function insertClaims(
  tx: Tx,
  claims: readonly SheetInsert[],
  by: string,
): Promise<Map<string, string>> {
  const rows = await tx.rows<{ slug: string; id: string }>(sql`
    insert into claim (slug, article_id, language, quote, statement, claimant, claim_date, kind, risk, position, assignee_id, created_by)
    select r.slug, r."articleId", r.language, r.quote, r.statement, r.claimant, r."claimDate", r.kind, 'normal', r.position, r."assigneeId", ${by}
    from json_to_recordset(${JSON.stringify(claims)}::json) as r(slug text, "articleId" uuid, language text, quote text, statement text,
      claimant text, "claimDate" text, kind text, position int, "assigneeId" uuid)
    order by r.position, r.slug
    on conflict (slug) do nothing returning slug, id`);
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

export type SheetWrite = { id: string } & Pick<
  Claim,
  | "quote"
  | "statement"
  | "claimant"
  | "claimDate"
  | "kind"
  | "rating"
  | "summary"
  | "analysis"
  | "state"
  | "assigneeId"
> & { position: number | null; textChanged: boolean | null };

/** Writes claims that the caller has locked; a null position or flag stays as it is. */
export async function writeClaims(tx: Tx, claims: readonly SheetWrite[]): Promise<void> {
  if (claims.length === 0) return;
  await tx.row(sql`
    update claim c set quote = r.quote, statement = r.statement, claimant = r.claimant, claim_date = r."claimDate", kind = r.kind,
      rating = r.rating, summary = r.summary, analysis = r.analysis, state = r.state, assignee_id = r."assigneeId",
      position = coalesce(r.position, c.position), text_changed = coalesce(r."textChanged", c.text_changed)
    from json_to_recordset(${JSON.stringify(claims)}::json) as r(id uuid, quote text, statement text, claimant text, "claimDate" text,
      kind text, rating text, summary text, analysis text, state text, "assigneeId" uuid, position int, "textChanged" boolean)
    where c.id = r.id`);
}

export type SheetEvidence = Pick<Evidence, "stance" | "decisive"> & {
  id: string;
  claimId: string;
  sourceId: string;
  position: number;
};

export async function insertEvidence(
  tx: Tx,
  evidence: readonly SheetEvidence[],
  by: string,
): Promise<void> {
  if (evidence.length === 0) return;
  await tx.row(sql`
    insert into evidence (id, claim_id, source_id, stance, decisive, position, created_by)
    select r.id, r."claimId", r."sourceId", r.stance, r.decisive,
      r.position + (select coalesce(max(e.position), 0) from evidence e where e.claim_id = r."claimId"), ${by}
    from json_to_recordset(${JSON.stringify(evidence)}::json) as r(id uuid, "claimId" uuid, "sourceId" uuid, stance text, decisive boolean, position int)
    order by r."claimId", r.position`);
}

export type SheetNote = { id: string; claimId: string; body: string };

export async function insertNotes(tx: Tx, notes: readonly SheetNote[], by: string): Promise<void> {
  if (notes.length === 0) return;
  await tx.row(sql`
    insert into note (id, claim_id, body, author_id)
    select r.id, r."claimId", r.body, ${by}
    from json_to_recordset(${JSON.stringify(notes)}::json) as r(id uuid, "claimId" uuid, body text) order by r."claimId"`);
}

/** Remembers which rows made which claims; keys in hex. */
export async function keepKeys(
  tx: Tx,
  keys: readonly { key: string; claimId: string }[],
): Promise<void> {
  if (keys.length === 0) return;
  await tx.row(sql`
    insert into sheet_row (key, claim_id) select decode(r.key, 'hex'), r."claimId"
    from json_to_recordset(${JSON.stringify(keys)}::json) as r(key text, "claimId" uuid)`);
}

type NewSource = Pick<Source, "title" | "url" | "level">;

/** The ids of sources by what tells them apart: the key of the address, or the title of one without. */
export async function knownSources(
  tx: Tx,
  wanted: readonly NewSource[],
): Promise<{ id: string; title: string; urlKey: string | null }[]> {
  const keys = wanted.flatMap(({ url }) => (url ? [addressKey(url)] : []));
  const titles = wanted.flatMap(({ url, title }) => (url ? [] : [title.toLowerCase()]));
  return tx.rows(sql`
    select s.id, s.title, s.url_key as "urlKey" from source s where s.url_key = any(${keys}::text[])
    union all
    select s.id, s.title, null from source s where s.url_key is null and lower(s.title) = any(${titles}::text[])`);
}

/** Makes sources; gives the ids of those whose address nobody brought meanwhile. */
export async function insertSources(
  tx: Tx,
  sources: readonly NewSource[],
  by: string,
): Promise<{ id: string; title: string; url: string | null }[]> {
  const keyed = sources.map((source) => ({
    ...source,
    urlKey: source.url ? addressKey(source.url) : null,
  }));
  return tx.rows(sql`
    insert into source (title, url, url_key, level, created_by)
    select r.title, r.url, r."urlKey", r.level, ${by}
    from json_to_recordset(${JSON.stringify(keyed)}::json) as r(title text, url text, "urlKey" text, level text)
    order by r."urlKey", r.title
    on conflict (url_key) do nothing returning id, title, url`);
}

/** A new source's version is that of its first event. */
export async function setFirstVersion(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.row(sql`update source set version = 1 where id = any(${[...ids]}::uuid[])`);
}

/** Holds what was written so far to the rules that wait for the end, so that the end does not take long. */
export async function settle(tx: Tx): Promise<void> {
  await tx.row(sql`set constraints all immediate`);
  await tx.row(sql`set constraints all deferred`);
}

/** Adds where claims' words stand, each in its own revision. */
export async function insertPlaces(
  tx: Tx,
  places: readonly {
    claimId: string;
    revisionId: string;
    exact: string;
    prefix: string;
    suffix: string;
    start: number | null;
    end: number | null;
    health: string;
    method: string;
  }[],
): Promise<void> {
  if (places.length === 0) return;
  await tx.row(sql`
    insert into anchor (claim_id, revision_id, quote, exact, prefix, suffix, start, "end", health, method)
    select k."claimId", k."revisionId", k.exact, k.exact, k.prefix, k.suffix, k.start, k."end", k.health, k.method
    from json_to_recordset(${JSON.stringify(places)}::json) as k("claimId" uuid, "revisionId" uuid, exact text, prefix text, suffix text,
      start int, "end" int, health text, method text) order by k."claimId"`);
}
