// Claims like one, and how they were rated.
import "server-only";
import type { Precedent } from "@/lib/domain/opinion/precedent";
import { sql, type Tx } from "../engine/sql";

/** Alike enough to be worth a look; pg_trgm's own threshold is 0.3. */
const LIKE = 0.4;
const MOST = 5;

/** The five most alike, but for the claims in `except`, from the words of a statement as it is typed. */
export function like(tx: Tx, except: readonly string[], statement: string): Promise<Precedent[]> {
  return tx.rows<Precedent>(sql`
    with near as materialized (
      select c.id, c.slug, c.statement, c.rating, similarity(lower(c.statement), lower(${statement})) as likeness
      from claim c where c.statement is not null and lower(c.statement) % lower(${statement})
        and c.slug <> all(${except}) and c.state not in ('dropped', 'retracted'))
    select n.slug, coalesce(p.statement, n.statement) as statement, coalesce(p.rating, n.rating) as rating,
      p.first_published_at as "publishedAt", n.likeness::float as likeness,
      folded_words(coalesce(p.statement, n.statement)) = folded_words(${statement}) as same
    from near n left join public_claim p on p.claim_id = n.id and p.kind = 'verdict'
    where coalesce(p.rating, n.rating) is not null and n.likeness >= ${LIKE}
    order by n.likeness desc, p.first_published_at desc nulls last, n.slug limit ${MOST}`);
}
