// Publications of a period, oldest first, read with the readers' role: what is not public is not there.
import "server-only";
import type { PackPeriod, PackPublication } from "@/lib/domain/pack/period";
import { snapshot } from "@/lib/domain/publication";
import { sql, type Tx } from "../engine/sql";
import { namesOf } from "./claims";
import { timeKey } from "./columns";

type Stored = Omit<PackPublication, "snapshot"> & { snapshot: string; key: string };
export type PackRow = PackPublication & { key: string };

export async function publications(
  tx: Tx,
  { from, to }: PackPeriod,
  after: { key: string; id: string } | null,
  limit: number,
): Promise<PackRow[]> {
  const next = after
    ? sql`and (p.published_at, p.id) > (${after.key}::timestamp at time zone 'UTC', ${after.id}::uuid)`
    : sql``;
  const rows = await tx.rows<Stored>(sql`
    select p.id, ${timeKey(sql`p.published_at`)} as key, p.slug, p.version, p.kind, p.correction_class as "correctionClass",
      p.correction, p.previous_rating as "previousRating", p.published_at as "publishedAt", p.snapshot,
      ${namesOf("checkedBy")} as "checkedBy", ${namesOf("approvedBy")} as "approvedBy",
      (select w.name from public_person w where w.id = p.published_by) as "publishedBy",
      (select coalesce(json_agg(t.name order by t.position, t.name), '[]'::json)
        from public_article_topic t where t.article_id = p.article_id) as topics
    from shown_publication p
    where p.published_at >= ${from}::date at time zone 'UTC' and p.published_at < (${to}::date + 1) at time zone 'UTC' ${next}
    order by p.published_at, p.id limit ${limit}`);
  return rows.map((row) => ({ ...row, snapshot: snapshot.parse(JSON.parse(row.snapshot)) }));
}
