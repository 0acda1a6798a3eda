/** A claim brought to a state by plain SQL, for tests that need hundreds of them. */
import type { Cast } from "@/tests/make";
import { event, moved, otherEvent, publish, review, type Transaction } from "./attempt";

export type QuickClaim = {
  id: string;
  articleId: string;
  version: number;
  contentHash: string;
  sourceId: string;
  publishedVersion: number;
};
const ORDER = ["checking", "in_review", "approved", "published"] as const;
type QuickState = (typeof ORDER)[number];

let made = 0;

/** Written and submitted by `writer`, approved by `third`, published by `admin`. */
export async function quickClaim(
  tx: Transaction,
  state: QuickState,
  article: string,
  { writer, third, admin }: Cast,
): Promise<QuickClaim> {
  made += 1;
  const [claim] = await tx<{ id: string }[]>`
    insert into claim (slug, article_id, language, quote, created_by)
    select ${`quick-${made}`}, id, 'en', 'It is 389 metres long', ${writer.id} from article where slug = ${article} returning id`;
  const [source] = await tx<{ id: string }[]>`
    insert into source (title, created_by) values (${`Record ${made}`}, ${writer.id}) returning id`;
  if (!claim || !source) throw new RangeError("No such article");
  const { id } = claim;
  await otherEvent(tx, "source", source.id, writer.id);
  await event(tx, id, writer.id, "claim.created");
  await tx`
    update claim set state = 'checking', statement = 'The bridge is 389 metres long', rating = 'true', summary = 'Two records agree.' where id = ${id}`;
  await tx`
    insert into evidence (claim_id, source_id, stance, decisive, created_by) values (${id}, ${source.id}, 'supports', true, ${writer.id})`;
  await event(tx, id, writer.id);
  const reached = (wanted: QuickState) => ORDER.indexOf(state) >= ORDER.indexOf(wanted);
  if (reached("in_review")) {
    await tx`update claim set state = 'in_review', submitted_by = ${writer.id} where id = ${id}`;
    await moved(tx, id, writer.id, "submit");
  }
  if (reached("approved")) {
    await review(tx, id, { by: third.id });
    await tx`update claim set state = 'approved' where id = ${id}`;
    await moved(tx, id, third.id, "approve");
  }
  if (reached("published")) await publish(tx, { id, publishedVersion: 0 }, { by: admin.id });
  const [row] = await tx<QuickClaim[]>`
    select id, article_id as "articleId", version, encode(content_hash, 'hex') as "contentHash", ${source.id} as "sourceId", published_version as "publishedVersion"
    from claim where id = ${id}`;
  if (!row) throw new RangeError("A claim that was not made");
  return row;
}
