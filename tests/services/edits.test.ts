// Edits: on the version that was seen, with the approvals that they take away, and nothing lost.

import { closePools } from "@/lib/db/engine/pool";
import { Invalid, NotFound, Refused, Stale } from "@/lib/domain/errors";
import { moveClaim } from "@/lib/services/claim-moves";
import { editClaim } from "@/lib/services/claims";
import { readClaim } from "@/lib/services/desk";
import { addEvidence, changeEvidence, removeEvidence } from "@/lib/services/evidence";
import { getNewsroom, patchNewsroom } from "@/lib/services/newsroom";
import { quickClaim } from "@/tests/db/quick-claim";
import {
  type Cast,
  edit,
  makeArticle,
  makeCast,
  makeClaim,
  makeClaimIn,
  makeEvidence,
  makePerson,
  move,
} from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { refused } from "./everything";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

describe("a stale version", () => {
  test.each([
    [
      "an edit",
      (slug: string, version: number) => editClaim(cast.writer, slug, version, { gaps: "x" }),
    ],
    [
      "a move",
      (slug: string, version: number) => moveClaim(cast.editor, slug, { move: "approve", version }),
    ],
  ])("stops %s, says what stands, and writes nothing", async (_, act) => {
    const claim = await makeClaimIn("in_review", cast);
    const { version } = await edit(cast.writer, claim.slug, { dueOn: "2027-01-01" });
    for (const seen of [claim.version, version + 1, 1]) {
      const error = await refused(database.sql, () => act(claim.slug, seen), Stale);
      expect(error).toMatchObject({ currentVersion: version });
    }
  });

  test("stops a change of evidence that names it, and one that names none goes through", async () => {
    const claim = await makeClaimIn("checking", cast);
    const id = claim.evidence[0]?.id ?? "";
    await edit(cast.writer, claim.slug, { gaps: "The width." });
    const stale = () =>
      changeEvidence(cast.writer, claim.slug, id, { locator: "p. 3" }, claim.version);
    await refused(database.sql, stale, Stale);
    await refused(
      database.sql,
      () => removeEvidence(cast.writer, claim.slug, id, claim.version),
      Stale,
    );
    await changeEvidence(cast.writer, claim.slug, id, { locator: "p. 3" });
    expect((await readClaim(cast.writer, claim.slug)).evidence[0]?.locator).toBe("p. 3");
  });
});

describe("in review", () => {
  async function halfApproved() {
    const { version } = await getNewsroom();
    await patchNewsroom(cast.admin, { patch: { quorum: 2 }, version });
    const { slug } = await makeClaimIn("in_review", cast);
    return move(cast.editor, slug, "approve");
  }
  const content = [
    ["statement", { statement: "Another statement" }],
    ["rating", { rating: "mostly_true" }],
    ["summary", { summary: "Another summary" }],
    ["gaps", { gaps: "The width." }],
    ["analysis", { analysis: "At length." }],
    ["risk", { risk: "low" }],
    ["kind", { kind: "quote" }],
    ["claimant", { claimant: "The mayor" }],
    ["claim date", { claimDate: "1928" }],
    ["quote", { quote: "Two workers died" }],
  ] as const;
  test.each(content)("an edit of the %s takes the approvals away and says so", async (_, patch) => {
    const claim = await halfApproved();
    expect(claim).toMatchObject({ state: "in_review", approvals: 1 });
    const done = await editClaim(cast.writer, claim.slug, claim.version, patch);
    expect(done).toEqual({ version: claim.version + 1, approvalsLost: 1 });
    expect(await readClaim(cast.writer, claim.slug)).toMatchObject({
      approvals: 0,
      state: "in_review",
    });
  });

  test("an edit of the assignee or the due date takes nothing away", async () => {
    const claim = await halfApproved();
    const patch = { dueOn: "2027-01-01", assigneeId: cast.third.id, reason: "It is shared a lot." };
    const done = await editClaim(cast.writer, claim.slug, claim.version, patch);
    expect(done.approvalsLost).toBe(0);
    expect((await readClaim(cast.writer, claim.slug)).approvals).toBe(1);
  });

  test("evidence that comes, changes or goes takes the approvals away and says so in the trail", async () => {
    const acts = [
      (slug: string) =>
        addEvidence(cast.writer, slug, { source: { title: "More" }, stance: "context" }),
      async (slug: string) => {
        const { evidence } = await readClaim(cast.writer, slug);
        return changeEvidence(cast.writer, slug, evidence[0]?.id ?? "", { credibility: 5 });
      },
      async (slug: string) => {
        const { evidence } = await readClaim(cast.writer, slug);
        return removeEvidence(cast.writer, slug, evidence[0]?.id ?? "");
      },
    ];
    for (const act of acts) {
      const claim = await halfApproved();
      const { version } = await act(claim.slug);
      expect(await readClaim(cast.writer, claim.slug)).toMatchObject({ approvals: 0, version });
      const [event] = await database.sql`
        select facts::json ->> 'approvalsLost' as lost from audit_event where subject_id = ${claim.id} and seq = ${version}`;
      expect(event).toEqual({ lost: "1" });
    }
  });

  test("an approved claim that is edited waits for review again", async () => {
    const { version } = await getNewsroom();
    await patchNewsroom(cast.admin, { patch: { quorum: 1 }, version });
    const claim = await makeClaimIn("approved", cast);
    const done = await edit(cast.writer, claim.slug, { summary: "Other words." });
    expect(done.approvalsLost).toBe(1);
    expect((await readClaim(cast.writer, claim.slug)).state).toBe("in_review");
    const other = await makeClaimIn("approved", cast);
    await makeEvidence(cast.writer, other.slug);
    expect((await readClaim(cast.writer, other.slug)).state).toBe("in_review");
  });

  test("one who edits in review has no fresh eyes any more", async () => {
    const claim = await makeClaimIn("in_review", cast);
    await edit(cast.second, claim.slug, { gaps: "The width." });
    const { moves, contributors } = await readClaim(cast.second, claim.slug);
    expect(contributors.map(({ id }) => id)).toEqual([cast.writer.id, cast.second.id]);
    expect(moves.find(({ move: name }) => name === "approve")?.reasons[0]?.code).toBe("fresh_eyes");
  });

  test.each(["statement", "rating", "summary"] as const)(
    "the %s can't be taken away",
    async (field) => {
      const claim = await makeClaimIn("in_review", cast);
      const act = () => editClaim(cast.writer, claim.slug, claim.version, { [field]: null });
      const error = await refused(database.sql, act, Invalid);
      expect(error).toMatchObject({ errors: [{ pointer: `/${field}` }] });
    },
  );
});

describe.each(["published", "retracted", "dropped"] as const)("a claim %s", (state) => {
  test("is not edited, nor its evidence", async () => {
    const claim = await makeClaimIn(state, cast);
    const { slug, version } = claim;
    const id = claim.evidence[0]?.id ?? "";
    const acts = [
      () => editClaim(cast.writer, slug, version, { gaps: "x" }),
      () => addEvidence(cast.writer, slug, { source: { title: "More" }, stance: "context" }),
      () => changeEvidence(cast.writer, slug, id, { note: "x" }),
      () => removeEvidence(cast.writer, slug, id),
    ];
    for (const act of acts) await refused(database.sql, act, Refused);
  });

  test(`${state === "published" ? "can" : "can't"} be assigned`, async () => {
    const claim = await makeClaimIn(state, cast);
    const act = () =>
      editClaim(cast.editor, claim.slug, claim.version, { assigneeId: cast.third.id });
    if (state === "published") expect((await act()).version).toBe(claim.version + 1);
    else await refused(database.sql, act, Refused);
  });
});

describe("an edit that changes nothing", () => {
  test("makes no event", async () => {
    const claim = await makeClaimIn("checking", cast);
    const { statement, rating } = claim;
    const same = await editClaim(cast.writer, claim.slug, claim.version, { statement, rating });
    expect(same).toEqual({ version: claim.version, approvalsLost: 0 });
    const id = claim.evidence[0]?.id ?? "";
    expect(await changeEvidence(cast.writer, claim.slug, id, { decisive: true })).toEqual({
      version: claim.version,
    });
  });
});

test("the assignee is someone active", async () => {
  const claim = await makeClaimIn("checking", cast);
  const nobody = "00000000-0000-4000-8000-000000000000";
  const act = () => editClaim(cast.writer, claim.slug, claim.version, { assigneeId: nobody });
  await refused(database.sql, act, Invalid);
});

test("evidence is the claim's own", async () => {
  const [one, other] = [await makeClaimIn("checking", cast), await makeClaimIn("checking", cast)];
  const id = other.evidence[0]?.id ?? "";
  await refused(
    database.sql,
    () => changeEvidence(cast.writer, one.slug, id, { note: "x" }),
    NotFound,
  );
  await refused(database.sql, () => removeEvidence(cast.writer, one.slug, id), NotFound);
});

test("evidence removed by two people at once is removed once", async () => {
  for (let round = 0; round < 10; round += 1) {
    const { slug, evidence } = await makeClaimIn("checking", cast);
    const id = evidence[0]?.id ?? "";
    const both = await Promise.allSettled([
      removeEvidence(cast.writer, slug, id),
      removeEvidence(cast.second, slug, id),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: expect.any(NotFound),
    });
  }
});

test("claims of one article are made and started by many at once", async () => {
  const article = await makeArticle(cast.writer);
  const made = await Promise.all(
    Array.from({ length: 8 }, () => makeClaim(cast.writer, { article })),
  );
  const people = await Promise.all(Array.from({ length: 4 }, () => makePerson()));
  await Promise.all([
    ...made.map((slug, index) => move(people[index % 4] ?? cast.writer, slug, "start")),
    ...Array.from({ length: 8 }, () => makeClaim(cast.writer, { article })),
  ]);
  const counts = await database.sql`
    select t.state, t.count from article_tally t join article a on a.id = t.article_id where a.slug = ${article} order by 1`;
  expect(counts).toEqual([
    { state: "checking", count: 8 },
    { state: "spotted", count: 8 },
  ]);
});

test("64 saves at once on a pool of 10: each is done, and the next read answers within a second", async () => {
  const article = await makeArticle(cast.writer);
  const claims = await database.sql.begin(async (tx) => {
    const made = [];
    for (let each = 0; each < 64; each += 1)
      made.push(await quickClaim(tx, "checking", article, cast));
    return made;
  });
  const slugs =
    await database.sql`select id, slug from claim where id = any(${claims.map(({ id }) => id)})`;
  const slugOf = new Map(slugs.map((row) => [row.id, String(row.slug)]));
  await Promise.all(
    claims.map(({ id, version }, index) =>
      editClaim(cast.writer, slugOf.get(id) ?? "", version, { summary: `Summary ${index}` }),
    ),
  );
  const begun = Date.now();
  const [first] = claims;
  const read = await readClaim(cast.writer, slugOf.get(first?.id) ?? "");
  expect(read.summary).toBe("Summary 0");
  expect(Date.now() - begun).toBeLessThan(1000);
});

test("64 saves of one claim at once: one is done, the others are told what stands", async () => {
  const { slug, version } = await makeClaimIn("checking", cast);
  const saves = await Promise.allSettled(
    Array.from({ length: 64 }, (_, index) =>
      editClaim(cast.writer, slug, version, { summary: `Summary ${index}` }),
    ),
  );
  const refusals = saves.filter(({ status }) => status === "rejected");
  expect(refusals).toHaveLength(63);
  for (const refusal of refusals) expect(refusal).toMatchObject({ reason: expect.any(Stale) });
  expect((await readClaim(cast.writer, slug)).version).toBe(version + 1);
});
