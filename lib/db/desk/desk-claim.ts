// One claim with everything that its screen and its moves need, in one statement.
import "server-only";
import type { Anchor } from "@/lib/domain/anchor";
import type { Article } from "@/lib/domain/article";
import type { ClaimFinding } from "@/lib/domain/capture/finding";
import type { ClaimUnderDecision } from "@/lib/domain/claim";
import type { Note } from "@/lib/domain/note";
import type { OutletRequest } from "@/lib/domain/outlet/outlet-request";
import type { Content, PublicationSummary } from "@/lib/domain/publication";
import type { Review } from "@/lib/domain/review";
import type { DeskClaim, Named } from "@/lib/domain/view/desk";
import { findingsJson } from "../captures/findings";
import { utc } from "../engine/json-time";
import { sql, type Tx } from "../engine/sql";
import { topicsOf } from "../topics/topics";
import { decisionColumns } from "./claim-columns";
import { requestsJson } from "./outlet-requests";

export type LoadedClaim = ClaimUnderDecision & {
  assignee: Named | null;
  submitter: Named | null;
  contributorNames: Named[];
  articleJson: Article;
  anchor: Anchor | null;
  text: string | null;
  findings: ClaimFinding[];
  requests: OutletRequest[];
  notes: Note[];
  reviews: Review[];
  publications: PublicationSummary[];
  publishedContent: Content | null;
  workingContent: Content;
  lastSeen: DeskClaim["lastSeen"];
};

const named = (id: ReturnType<typeof sql>) =>
  sql`(select json_build_object('id', n.id, 'name', n.name) from person n where n.id = ${id})`;

const articleJson = sql`json_build_object(
  'id', a.id, 'slug', a.slug, 'headline', a.headline, 'byline', a.byline, 'publisher', a.publisher, 'url', a.url,
  'language', a.language, 'direction', a.direction, 'publishedAt', a.published_on, 'origin', a.origin,
  'version', a.version, 'revisionNumber', a.revision_number, 'publicAt', ${utc(sql`a.public_at`)},
  'externalId', a.external_id, 'status', a.status, 'embargoedUntil', ${utc(sql`a.embargoed_until`)},
  'sentenceCount', a.sentence_count, 'decidedCount', a.decided_count, 'openCount', a.open_count, 'topics', ${topicsOf},
  'createdAt', ${utc(sql`a.created_at`)}, 'updatedAt', ${utc(sql`a.updated_at`)})`;

const notesJson = sql`coalesce((select json_agg(json_build_object(
    'id', t.id, 'parentId', t.parent_id, 'body', t.body, 'author', ${named(sql`t.author_id`)}, 'mentions', t.mentions, 'guest', t.guest, 'about', t.about, 'suggestion', t.suggestion, 'settled', t.settled,
    'createdAt', ${utc(sql`t.created_at`)}, 'resolvedAt', ${utc(sql`t.resolved_at`)}, 'resolvedBy', t.resolved_by
  ) order by t.created_at, t.id) from note t where t.claim_id = c.id), '[]'::json)`;

const reviewsJson = sql`coalesce((select json_agg(json_build_object(
    'id', r.id, 'decision', r.decision, 'contentHash', encode(r.content_hash, 'hex'), 'reason', r.reason,
    'reviewer', ${named(sql`r.reviewer_id`)}, 'createdAt', ${utc(sql`r.created_at`)}, 'current', r.content_hash = c.content_hash
  ) order by r.created_at desc, r.id) from review r where r.claim_id = c.id), '[]'::json)`;

const publicationsJson = sql`coalesce((select json_agg(json_build_object(
    'slug', l.slug, 'version', l.version, 'kind', l.kind, 'statement', l.snapshot::json #>> '{content,statement}',
    'rating', l.snapshot::json -> 'rating', 'previousRating', l.previous_rating, 'correctionClass', l.correction_class,
    'correction', l.correction, 'publishedAt', ${utc(sql`l.published_at`)}
  ) order by l.version desc) from publication l where l.claim_id = c.id), '[]'::json)`;

/** The newest content that was returned, published, or approved before it changed again. */
const lastSeenJson = sql`(
  select json_build_object('what', seen.what, 'at', ${utc(sql`seen.at`)}, 'content', seen.content::json) from (
    select case r.decision when 'approve' then 'approved' else 'returned' end as what, r.created_at as at, r.content
    from review r where r.claim_id = c.id and (r.decision = 'return' or (r.decision = 'approve' and r.content_hash <> c.content_hash))
    union all
    select 'published', l.published_at, l.snapshot::json ->> 'content'
    from publication l where l.claim_id = c.id and l.kind = 'verdict'
  ) as seen order by seen.at desc limit 1)`;

/** Null when there is no such claim. The text is that of the newest revision, when the claim stands in it. */
export async function readWhole(tx: Tx, slug: string): Promise<LoadedClaim | null> {
  return tx.row<LoadedClaim>(sql`
    select ${decisionColumns},
      ${named(sql`c.assignee_id`)} as assignee, ${named(sql`c.submitted_by`)} as submitter,
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by k.first_seq)
        from contribution k join person p on p.id = k.person_id where k.claim_id = c.id), '[]'::json) as "contributorNames",
      ${articleJson} as "articleJson",
      case when stands.health in ('exact', 'moved') then r.text end as text,
      case when stands.id is not null then json_build_object('exact', stands.exact, 'prefix', stands.prefix, 'suffix', stands.suffix,
        'start', stands.start, 'end', stands."end", 'health', stands.health, 'method', stands.method) end as anchor,
      ${findingsJson} as findings, ${requestsJson} as requests, ${notesJson} as notes, ${reviewsJson} as reviews, ${publicationsJson} as publications,
      (select l.snapshot::json -> 'content' from publication l where l.claim_id = c.id and l.version = c.published_version) as "publishedContent",
      claim_content(c.id) as "workingContent", ${lastSeenJson} as "lastSeen"
    from claim c
      join article a on a.id = c.article_id
      join revision r on r.article_id = a.id and r.number = a.revision_number
      left join lateral (
        select k.* from anchor k where k.claim_id = c.id and k.revision_id = r.id and k.quote = c.quote
        order by k.created_at desc, k.id desc limit 1) as stands on true
    where c.slug = ${slug}`);
}
