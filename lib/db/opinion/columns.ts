// What a claim shows of second opinions and of verdicts on the same words, as JSON.
import "server-only";
import { utc } from "../engine/json-time";
import { sql } from "../engine/sql";

const named = (id: ReturnType<typeof sql>) =>
  sql`(select json_build_object('id', n.id, 'name', n.name) from person n where n.id = ${id})`;

/** Of claim `c`, newest first, as JSON; those that were taken back, too. */
export const opinionsJson = sql`
  coalesce((select json_agg(json_build_object(
    'id', s.id, 'askedOf', ${named(sql`s.asked_of`)}, 'askedBy', ${named(sql`s.asked_by`)}, 'askedAt', ${utc(sql`s.asked_at`)},
    'state', s.state, 'firstRating', s.first_rating, 'rating', s.rating, 'reason', s.reason, 'givenAt', ${utc(sql`s.given_at`)},
    'settledRating', s.settled_rating, 'settledReason', s.settled_reason, 'settledBy', ${named(sql`s.settled_by`)},
    'settledAt', ${utc(sql`s.settled_at`)}
  ) order by s.asked_at desc, s.id) from second_opinion s where s.claim_id = c.id), '[]'::json)`;

/** Of claim `c`: a verdict that readers have on the same words and that is another one, or null. */
export const contradictionJson = sql`(
  select json_build_object('slug', p.slug, 'statement', p.statement, 'rating', p.rating, 'publishedAt', ${utc(sql`p.published_at`)})
  from public_claim p
  where c.rating is not null and md5(folded_words(p.statement)) = md5(folded_words(c.statement)) and p.claim_id <> c.id
    and p.kind = 'verdict' and p.rating <> c.rating
  order by p.published_at desc limit 1)`;
