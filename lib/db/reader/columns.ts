// The columns of what is public, under the names that the domain gives them. All of it is parsed from
// the frozen snapshot `p.snapshot`; the tables around it only find and order it.
import "server-only";
import { sql } from "../engine/sql";

/** A time as the key of a list: to the microsecond, as it is stored. */
export const timeKey = (column: ReturnType<typeof sql>) =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

/** Reads the snapshot of publication `p` once for all of its parts. */
export const snapshotParts = sql`
  cross join lateral json_to_record(p.snapshot::json)
    as s(content json, rating json, article json, "retractionReason" text)`;

/** PublicationSummary, of publication `p` and its parts `s`. */
export const summaryColumns = sql`
  p.slug, p.version, p.kind, s.content ->> 'statement' as statement, s.rating,
  p.previous_rating as "previousRating", p.correction_class as "correctionClass",
  coalesce(p.correction, s."retractionReason") as correction, p.published_at as "publishedAt"`;

/** PublicClaimRow with its quote, of `c` (shown_claim), `p` and `s`. */
export const rowColumns = sql`
  ${summaryColumns}, s.content ->> 'summary' as summary, s.content -> 'translations' as translations, c.quote, s.article,
  c.first_published_at as "firstPublishedAt"`;
