// Two people at one claim at the same moment, on two connections: one effect, and never a publication
// of a text that was not approved.

import { closePools } from "@/lib/db/engine/pool";
import { type Cast, makeArticle, makeCast } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { attempt, event, moved, otherEvent, publish, review, type Transaction } from "./attempt";
import { brokenEvents } from "./chain";
import { type QuickClaim, quickClaim } from "./quick-claim";

const database = testDatabase();
database.atEnd(closePools);
const ROUNDS = 50;

let cast: Cast;
let article: string;
beforeAll(async () => {
  cast = await makeCast();
  article = await makeArticle(cast.writer);
});

/** Claims in one state, each made in a transaction of its own, as in life. */
async function made(state: Parameters<typeof quickClaim>[1], count: number) {
  const claims: QuickClaim[] = [];
  for (let each = 0; each < count; each += 1)
    claims.push(await database.sql.begin((tx) => quickClaim(tx, state, article, cast)));
  return claims;
}

type Act = (tx: Transaction, claim: QuickClaim, round: number) => Promise<unknown>;
const ACTS: Record<string, Act> = {
  approve: async (tx, { id }) => {
    await review(tx, id, { by: cast.editor.id });
    await tx`update claim set state = 'approved' where id = ${id}`;
    await moved(tx, id, cast.editor.id, "approve");
  },
  "approve what was read": async (tx, { id, contentHash }) => {
    await review(tx, id, { by: cast.editor.id, hash: contentHash });
    await tx`update claim set state = 'approved' where id = ${id}`;
    await moved(tx, id, cast.editor.id, "approve");
  },
  edit: async (tx, { id }, round) => {
    await tx`update claim set summary = ${`Summary ${round}`},
      state = case state when 'approved' then 'in_review' else state end where id = ${id}`;
    await event(tx, id, cast.writer.id);
  },
  "edit evidence": async (tx, { id }) => {
    await tx`update evidence set credibility = 7 - credibility where claim_id = ${id}`;
    await tx`update claim set state = case state when 'approved' then 'in_review' else state end where id = ${id}`;
    await event(tx, id, cast.writer.id);
  },
  "edit a source": async (tx, { id, sourceId }, round) => {
    await tx`update source set title = ${`Title ${round}`} where id = ${sourceId}`;
    await otherEvent(tx, "source", sourceId, cast.writer.id);
    await tx`update claim set state = case state when 'approved' then 'in_review' else state end where id = ${id}`;
    await event(tx, id, cast.writer.id, "source.changed");
  },
  publish: (tx, claim) => publish(tx, claim, { by: cast.second.id }),
  "publish too": (tx, claim) => publish(tx, claim, { by: cast.third.id }),
  "ask to retract": (tx, claim) => askOrConfirm(tx, claim, cast.editor.id),
  "ask too": (tx, claim) => askOrConfirm(tx, claim, cast.second.id),
};

/** What a naive program does: looks whether someone asked, then asks or confirms. */
async function askOrConfirm(tx: Transaction, claim: QuickClaim, by: string) {
  const [row] = await tx`select retraction_asked_by as asked from claim where id = ${claim.id}`;
  if (row?.asked) {
    await publish(tx, claim, {
      by,
      kind: "retraction",
      version: 2,
      change: (frozen) => ({
        ...frozen,
        retractionReason: "Forged.",
        people: { ...(frozen.people as object), approvedBy: [row.asked] },
      }),
    });
    return;
  }
  const [last] =
    await tx`select encode(content_hash, 'hex') as hash from publication where claim_id = ${claim.id}`;
  await review(tx, claim.id, { decision: "retract", by, reason: "Forged.", hash: last?.hash });
  await tx`update claim set retraction_asked_by = ${by}, retraction_reason = 'Forged.' where id = ${claim.id} and retraction_asked_by is null`;
  await event(tx, claim.id, by, "claim.retraction_asked");
}

/** Publications and approved claims that no approval of exactly their words stands behind. */
async function unearned() {
  return database.sql`
    select p.slug, 'published' as what from publication p where p.kind = 'verdict' and not exists (
      select from review r where r.claim_id = p.claim_id and r.decision = 'approve' and r.content_hash = p.content_hash
        and r.content_hash = content_hash_of(p.snapshot::jsonb -> 'content') and r.created_at < p.published_at)
    union all
    select c.slug, c.state from claim c where c.state = 'approved'
      and (fresh_approvals(c.id, content_hash_of(claim_content(c.id))) < 1 or c.content_hash <> content_hash_of(claim_content(c.id)))
    union all
    select c.slug, 'number' from claim c where c.version <> (select count(*) from audit_event e where e.subject_id = c.id)`;
}

test.each([
  ["in_review", "approve", "edit"],
  ["in_review", "approve what was read", "edit evidence"],
  ["in_review", "approve what was read", "edit a source"],
  ["approved", "publish", "edit"],
  ["approved", "publish", "edit evidence"],
  ["approved", "publish", "edit a source"],
  ["approved", "publish", "publish too"],
  ["published", "ask to retract", "ask too"],
] as const)(
  "%s: %s and %s",
  async (state, one, other) => {
    const claims = await made(state, ROUNDS);
    const results = new Map<string, number>();
    for (const [round, claim] of claims.entries()) {
      const acts = [one, other].map((name) => ACTS[name]);
      const codes = await Promise.all(
        (round % 2 ? acts : acts.reverse()).map((act) =>
          attempt(database.as("ss_app"), async (tx) => act?.(tx, claim, round)),
        ),
      );
      const key = codes.sort().join(" ");
      results.set(key, (results.get(key) ?? 0) + 1);
    }
    expect(await unearned()).toEqual([]);
    for (const codes of results.keys()) expect(codes).toMatch(/done/u);
    if (other === "publish too") {
      for (const codes of results.keys()) expect(codes).not.toBe("done done");
      const [row] = await database.sql`
      select count(*)::int as publications from publication where claim_id = any(${claims.map(({ id }) => id)})`;
      expect(row).toEqual({ publications: ROUNDS });
    }
  },
  120_000,
);

test("the chains hold after all races", async () => {
  expect(await brokenEvents(database.sql)).toEqual([]);
});

test("saves of two claims with the same words don't wait for each other", async () => {
  const [first, second] = await made("checking", 2);
  if (!first || !second) throw new Error("Two claims were asked for.");
  await database.sql.begin(async (held) => {
    await held`update claim set summary = summary || ' metres' where id = ${first.id}`;
    const code = await attempt(database.as("ss_app"), async (tx) => {
      await tx`set local lock_timeout = '2s'`;
      await tx`update claim set summary = summary || ' metres' where id = ${second.id}`;
      await event(tx, second.id, cast.writer.id);
    });
    expect(code).toBe("done");
    await event(held, first.id, cast.writer.id);
  });
});

test("evidence that comes while its source changes has the words that stand", async () => {
  const [claim, donor] = await made("checking", 2);
  if (!claim || !donor) throw new Error("Two claims were asked for.");
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all([
      attempt(database.as("ss_app"), async (tx) => {
        await tx`
          insert into evidence (claim_id, source_id, stance, created_by)
          values (${claim.id}, ${donor.sourceId}, 'context', ${cast.writer.id})`;
        await event(tx, claim.id, cast.writer.id, "evidence.added");
      }),
      attempt(database.as("ss_app"), async (tx) => {
        await tx`update source set title = ${`Round ${round}`} where id = ${donor.sourceId}`;
        await otherEvent(tx, "source", donor.sourceId, cast.editor.id);
        for (const { id } of await tx`
          select distinct claim_id as id from evidence where source_id = ${donor.sourceId} order by 1`)
          await event(tx, id, cast.editor.id, "source.changed");
      }),
    ]);
    const [row] = await database.sql`
      select content_hash = content_hash_of(claim_content(id)) as fresh from claim where id = ${claim.id}`;
    expect(row).toEqual({ fresh: true });
  }
});
