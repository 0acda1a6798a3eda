// All publications of a claim, read with the readers' role.
import "server-only";
import { type Publication, snapshot } from "@/lib/domain/publication";
import { sql, type Tx } from "./engine/sql";

type Stored = Omit<Publication, "snapshot"> & {
  snapshot: string;
  firstPublishedAt: string;
  /** Id → name, of those whose names are public. */
  names: Record<string, string>;
};
export type Published = Omit<Stored, "snapshot"> & Pick<Publication, "snapshot">;

/** The newest `limit` publications of a claim, newest first; none for what is unknown. */
export async function publicationsOf(tx: Tx, slug: string, limit: number): Promise<Published[]> {
  const rows = await tx.rows<Stored>(sql`
    select p.id, p.slug, p.version, p.kind, p.correction_class as "correctionClass", p.correction,
      p.previous_rating as "previousRating", p.published_at as "publishedAt", p.snapshot,
      c.first_published_at as "firstPublishedAt",
      coalesce((select json_object_agg(w.id, w.name) from public_person w where w.id in (
        select who::uuid from json_array_elements_text(p.snapshot::json #> '{people,checkedBy}') as who
        union select who::uuid from json_array_elements_text(p.snapshot::json #> '{people,approvedBy}') as who
      )), '{}'::json) as names
    from shown_claim c join shown_publication p on p.claim_id = c.claim_id
    where c.slug = ${slug} order by p.version desc limit ${limit}`);
  return rows.map((row) => ({ ...row, snapshot: snapshot.parse(JSON.parse(row.snapshot)) }));
}
