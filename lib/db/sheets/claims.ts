// Claims as rows of a sheet: many at a time, with what an export shows of each.
import "server-only";
import { toCodePoints } from "@/lib/domain/anchor/code-points";
import type { SheetClaim } from "@/lib/domain/sheet/claim-cells";
import type { ClaimFilter } from "@/lib/domain/view/desk";
import { filtersOf } from "../desk/claim-list";
import { type Fragment, join, sql, type Tx } from "../engine/sql";

/** `startUnits` counts UTF-16; `place` is where the row stands in the whole export. */
type Row = Omit<SheetClaim, "start"> & {
  id: string;
  articleId: string;
  assigneeId: string | null;
  startUnits: number | null;
  position: number;
};
export type FoundClaim = SheetClaim & { id: string; articleId: string; assigneeId: string | null };

const nameOf = (id: Fragment) => sql`(select n.name from person n where n.id = ${id})`;

const columns = sql`
  c.id, c.slug, c.version, c.article_id as "articleId", c.position, c.quote, c.kind, c.claimant,
  c.claim_date as "claimDate", c.statement, c.state, c.rating, c.summary, c.analysis, c.assignee_id as "assigneeId",
  json_build_object('slug', a.slug, 'headline', a.headline) as article,
  coalesce(k.health, 'lost') as health, case when k.health in ('exact', 'moved') then k.start end as "startUnits",
  to_char(c.submitted_at at time zone 'UTC', 'YYYY-MM-DD') as "checkedOn",
  coalesce(${nameOf(sql`c.submitted_by`)}, ${nameOf(sql`c.assignee_id`)}) as checker,
  coalesce(
    (select n.name from publication l join person n on n.id = l.published_by where l.claim_id = c.id and l.version = c.published_version),
    (select n.name from review v join person n on n.id = v.reviewer_id where v.claim_id = c.id and v.decision = 'approve'
      and v.content_hash = c.content_hash order by v.created_at desc limit 1)) as editor,
  coalesce((select json_agg(json_build_object('title', s.title, 'url', s.url, 'level', s.level, 'stance', e.stance, 'decisive', e.decisive)
    order by e.position, e.created_at, e.id) from evidence e join source s on s.id = e.source_id where e.claim_id = c.id), '[]'::json) as sources,
  coalesce((select json_agg(t.body order by t.created_at, t.id) from note t where t.claim_id = c.id), '[]'::json) as notes`;

const tables = sql`
  claim c join article a on a.id = c.article_id
  join revision r on r.article_id = a.id and r.number = a.revision_number
  left join lateral (select n.health, n.start from anchor n where n.claim_id = c.id and n.revision_id = r.id and n.quote = c.quote
    order by n.created_at desc, n.id desc limit 1) k on true`;

export type Place = { articleId: string; position: number; id: string };

/**
 * Claims that fit the filters, article by article in the order of the text: the same order for every
 * export, whatever changed last. `limit` of them behind `after`.
 */
export async function listForSheet(
  tx: Tx,
  wanted: Pick<ClaimFilter, "state" | "rating" | "article" | "due" | "q"> & {
    assignee: string | null;
  },
  after: Place | null,
  limit: number,
): Promise<{ claims: SheetClaim[]; last: Place | null }> {
  const parts = filtersOf({ ...wanted, assignee: wanted.assignee });
  // "is true" keeps the planner from the text index, whose matches it would sort for every page.
  if (wanted.q) parts.push(sql`(c.search @@ (select search_query(${wanted.q}))) is true`);
  if (after)
    parts.push(
      sql`(c.article_id, c.position, c.id) > (${after.articleId}::uuid, ${after.position}::int, ${after.id}::uuid)`,
    );
  const rows = await tx.rows<Row>(sql`
    select ${columns} from ${tables} where ${join([sql`true`, ...parts], " and ")}
    order by c.article_id, c.position, c.id limit ${limit}`);
  const last = rows.at(-1);
  return {
    claims: await inCodePoints(tx, rows),
    last: rows.length === limit && last ? last : null,
  };
}

/** The claims with these slugs, by slug. */
export async function findForSheet(
  tx: Tx,
  slugs: readonly string[],
): Promise<Map<string, FoundClaim>> {
  const rows = await tx.rows<Row>(sql`
    select ${columns} from ${tables} where c.slug = any(${[...slugs]}::text[])`);
  const claims = await inCodePoints(tx, rows);
  return new Map(claims.map((claim) => [claim.slug, claim]));
}

// Only texts with characters beyond 16 bits count differently, so only those are read.
async function inCodePoints(tx: Tx, rows: readonly Row[]): Promise<FoundClaim[]> {
  const articles = [...new Set(rows.map((row) => row.articleId))];
  const texts = await tx.rows<{ articleId: string; text: string }>(sql`
    select r.article_id as "articleId", r.text from revision r join article a on a.id = r.article_id and a.revision_number = r.number
    where a.id = any(${articles}::uuid[]) and octet_length(r.text) > char_length(r.text) and r.text ~ '[\\U00010000-\\U0010FFFF]'`);
  const wide = new Map(texts.map(({ articleId, text }) => [articleId, text]));
  return rows.map(({ startUnits, ...row }) => {
    const text = wide.get(row.articleId);
    const start = startUnits !== null && text ? toCodePoints(text, startUnits) : startUnits;
    return { ...row, start };
  });
}
