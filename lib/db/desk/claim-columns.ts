// The columns of a claim under the names that the domain gives them.
import "server-only";
import { utc } from "../engine/json-time";
import { sql } from "../engine/sql";
import { contradictionJson, opinionsJson } from "../opinion/columns";
import { repliesJson } from "./replies";
import { translationsJson } from "./translations";

/** Of table alias `c`. Hashes in hex, days as written. */
const claimColumns = sql`
  c.id, c.slug, c.article_id as "articleId", c.language, c.state, c.version,
  coalesce(encode(c.content_hash, 'hex'), '') as "contentHash",
  c.quote, c.statement, c.claimant, c.claim_date as "claimDate", c.kind, c.risk, c.reason, c.rating,
  c.summary, c.gaps, c.analysis, c.assignee_id as "assigneeId", c.due_on as "dueOn",
  c.recheck_on as "recheckOn", c.submitted_by as "submittedBy", c.submitted_at as "submittedAt", c.submit_reason as "submitReason",
  c.returned_reason as "returnedReason", c.retraction_asked_by as "retractionAskedBy",
  c.retraction_reason as "retractionReason", c.published_version as "publishedVersion", c.retracted,
  c.created_by as "createdBy", c.created_at as "createdAt", c.updated_at as "updatedAt",
  c.state_since as "stateSince"`;

/** A row of the desk's lists, of aliases `c` (claim), `a` (article) and `p` (assignee). */
export const rowColumns = sql`
  c.slug, c.state, c.version, c.rating, c.statement, c.quote, c.language, c.kind, c.risk,
  c.due_on as "dueOn", c.published_version as "publishedVersion", c.retracted,
  c.created_at as "createdAt", c.updated_at as "updatedAt", c.state_since as "stateSince",
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as assignee,
  json_build_object('slug', a.slug, 'headline', a.headline) as article`;

export const rowTables = sql`
  join article a on a.id = c.article_id left join person p on p.id = c.assignee_id`;

/** The newest capture of source `s` (a done one before others), and what it says of the quote of evidence `e`. */
const captureJson = sql`(
  select json_build_object('id', k.id, 'state', k.state, 'at', ${utc(sql`coalesce(k.captured_at, k.asked_at)`)}, 'problem', k.problem,
    'quote', (select q.result from quote_check q where q.evidence_id = e.id and q.capture_id = k.id))
  from capture k where k.source_id = s.id order by (k.state = 'done') desc, k.asked_at desc, k.id limit 1)`;

/** The evidence of claim `c`, in order, as JSON. A merged record is withdrawn with the one that stays. */
const evidenceJson = sql`
  coalesce((select json_agg(json_build_object(
    'id', e.id, 'stance', e.stance, 'quote', e.quote, 'locator', e.locator, 'credibility', e.credibility,
    'decisive', e.decisive, 'note', e.note, 'position', e.position, 'createdBy', e.created_by,
    'source', json_build_object('id', s.id, 'title', s.title, 'publisher', s.publisher, 'url', s.url,
      'publishedOn', s.published_on, 'language', s.language, 'level', s.level, 'reliability', s.reliability,
      'derivedFrom', s.derived_from, 'derivedFromTitle', o.title, 'derivedFromWithdrawn', coalesce(o.withdrawn_on, om.withdrawn_on) is not null,
      'interests', s.interests, 'unnamed', s.unnamed,
      'mergedInto', s.merged_into, 'withdrawnOn', coalesce(s.withdrawn_on, m.withdrawn_on),
      'withdrawnReason', coalesce(s.withdrawn_reason, m.withdrawn_reason), 'version', s.version),
    'capture', ${captureJson}
  ) order by e.position, e.created_at, e.id)
  from evidence e join source s on s.id = e.source_id left join source o on o.id = s.derived_from
    left join source om on om.id = o.merged_into left join source m on m.id = s.merged_into
  where e.claim_id = c.id), '[]'::json)`;

/** Approvals that count for claim `c`: of this content, since it was submitted, by fresh eyes. */
const approvalsJson = sql`
  coalesce((select json_agg(json_build_object('reviewerId', r.reviewer_id, 'at', r.created_at) order by r.created_at)
  from review r join person rp on rp.id = r.reviewer_id
  where r.claim_id = c.id and r.decision = 'approve' and r.content_hash = c.content_hash and r.created_at > c.submitted_at
    and r.reviewer_id <> c.submitted_by and rp.role in ('editor', 'admin') and rp.disabled_at is null
    and not exists (select from contribution k where k.claim_id = c.id and k.person_id = r.reviewer_id)), '[]'::json)`;

const contributorsJson = sql`
  coalesce((select json_agg(k.person_id order by k.first_seq) from contribution k where k.claim_id = c.id), '[]'::json)`;

/**
 * Who ever submitted the content of claim `c` as it stands: no fresh eyes, whoever submitted it last.
 * Asked of what is in review alone, since it is read from the whole trail of the claim.
 */
const submittersJson = sql`
  case when c.state <> 'in_review' then '[]'::json else coalesce((select json_agg(distinct v.actor_id) from audit_event v
    where v.subject_kind = 'claim' and v.subject_id = c.id and v.type = 'claim.moved'
      and v.content_hash = c.content_hash and v.facts::json ->> 'move' = 'submit'), '[]'::json) end`;

/** All of ClaimUnderDecision, of table alias `c`: what every decision about a claim is made from. */
export const decisionColumns = sql`
  ${claimColumns}, ${evidenceJson} as evidence, ${repliesJson} as replies, ${translationsJson} as translations,
  ${contributorsJson} as contributors,
  ${submittersJson} as submitters, ${approvalsJson} as approvals, quorum_for(c.risk) as quorum,
  ${opinionsJson} as opinions, ${contradictionJson} as contradiction,
  coalesce(c.recheck_on <= current_date, false) as "recheckDue",
  (select l.rating from publication l where l.claim_id = c.id and l.version = c.published_version) as "lastPublishedRating",
  (select lint from newsroom where id = 1) as "lintChoice"`;
