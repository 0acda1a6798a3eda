import { closePools } from "@/lib/db/engine/pool";
import { testDatabase } from "@/tests/setup/database";
import { type Cast, makeCast, makeClaim, makeClaimIn, makeEvidence, QUOTE } from "../make";
import { call } from "./call";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
let at: string;

beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  at = `/desk/claims/${await makeClaim(cast.writer)}`;
});

const versionOf = async () => (await call("GET", at, { as: cast.writer })).body.version;

describe("a change of what others may change too", () => {
  test("needs the version that was seen: 428 without", async () => {
    const answer = await call("PATCH", at, { as: cast.writer, body: { summary: "S" } });
    expect(answer.status).toBe(428);
  });

  test.each(["*", 'W/"1"', "1", '"1", "2"', '""', '"x"', '"-1"'])(
    "If-Match: %s is malformed: 400",
    async (tag) => {
      const sent = { as: cast.writer, body: { summary: "S" }, headers: { "if-match": tag } };
      expect((await call("PATCH", at, sent)).status).toBe(400);
    },
  );

  test("a stale one is 412 with what stands now; the other's words are kept", async () => {
    const version = await versionOf();
    const mine = { as: cast.writer, version, body: { statement: "Mine" } };
    const saved = await call("PATCH", at, mine);
    expect(saved.headers.get("etag")).toBe(`"${saved.body.version}"`);
    const stale = await call("PATCH", at, { ...mine, body: { statement: "Theirs" } });
    expect(stale.status).toBe(412);
    expect(stale.body.currentVersion).toBe(saved.body.version);
    expect(stale.body.current).toMatchObject({ statement: "Mine", version: saved.body.version });
    expect((await call("GET", at, { as: cast.writer })).body.statement).toBe("Mine");
  });

  test("of twenty at once with one version, one is done and the others are told", async () => {
    const version = await versionOf();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        call("PATCH", at, { as: cast.writer, version, body: { summary: `Summary ${number}` } }),
      ),
    );
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(19);
    const done = answers.find((answer) => answer.status === 200);
    expect((await call("GET", at, { as: cast.writer })).body.summary).toBe(done?.body.summary);
  });

  test("a move on a version that is past is 412, too", async () => {
    const version = await versionOf();
    const move = { as: cast.writer, body: { move: "start", version } };
    expect((await call("POST", `${at}/moves`, move)).status).toBe(200);
    const again = await call("POST", `${at}/moves`, move);
    expect(again.status).toBe(412);
    expect(again.body.current.state).toBe("checking");
  });

  test("evidence heeds the claim's version when it is sent", async () => {
    const slug = at.split("/").at(-1) ?? "";
    const version = await versionOf();
    const id = await makeEvidence(cast.writer, slug);
    const stale = { as: cast.writer, version, body: { note: "N" } };
    expect((await call("PATCH", `${at}/evidence/${id}`, stale)).status).toBe(412);
    const sent = { as: cast.writer, body: { note: "N" } };
    expect((await call("PATCH", `${at}/evidence/${id}`, sent)).status).toBe(200);
  });

  test("articles, sources and settings have versions as well", async () => {
    const claim = (await call("GET", at, { as: cast.writer })).body;
    await makeEvidence(cast.writer, claim.slug);
    const { evidence } = (await call("GET", at, { as: cast.writer })).body;
    const things = [
      { path: `/desk/articles/${claim.article.slug}`, body: { headline: "Other" } },
      { path: `/desk/sources/${evidence[0].source.id}`, body: { title: "Other" } },
      { path: "/desk/newsroom", body: { name: "Other" } },
    ];
    for (const { path, body } of things) {
      const { headers } = await call("GET", path, { as: cast.admin });
      const version = Number(headers.get("etag")?.slice(1, -1));
      const sent = { as: cast.admin, body, version };
      const saved = await call("PATCH", path, sent);
      expect(saved.status).toBe(200);
      expect(saved.headers.get("etag")).not.toBe(`"${version}"`);
      const stale = await call("PATCH", path, { ...sent, version: version + 1000 });
      expect(stale.status).toBe(412);
      expect(stale.body.currentVersion).toBe(stale.body.current.version);
    }
  });

  test("an edit of what was approved says that it took the approvals away", async () => {
    const { slug, version } = await makeClaimIn("approved", cast);
    const sent = { as: cast.writer, version, body: { summary: "Another summary." } };
    const { body } = await call("PATCH", `/desk/claims/${slug}`, sent);
    expect(body).toMatchObject({ state: "in_review", approvals: 0, approvalsLost: 1 });
  });
});

describe("a POST with an Idempotency-Key", () => {
  test("is done once, however often it is sent, at once or later", async () => {
    const { article } = (await call("GET", at, { as: cast.writer })).body;
    const sent = { as: cast.writer, key: "once-and-only", body: { quote: QUOTE } };
    const path = `/articles/${article.slug}/claims`;
    const answers = await Promise.all(Array.from({ length: 20 }, () => call("POST", path, sent)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.body.slug)).size).toBe(1);
    const later = await call("POST", path, sent);
    expect([later.status, later.text]).toEqual([201, answers[0]?.text]);
    const [row] = await database.sql<{ n: number }[]>`
      SELECT count(*)::int AS n FROM claim WHERE article_id = ${article.id}`;
    expect(row?.n).toBe(2);
  });

  test("answers a repeated one with the thing as it stands now", async () => {
    const move = { move: "start", version: await versionOf() };
    const sent = { as: cast.writer, key: "start-it", body: move };
    const first = await call("POST", `${at}/moves`, sent);
    const patch = { as: cast.writer, version: first.body.version, body: { summary: "Later" } };
    await call("PATCH", at, patch);
    const again = await call("POST", `${at}/moves`, sent);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ state: "checking", summary: "Later" });
  });

  test("is refused for another body, another address, and belongs to one person", async () => {
    const path = `${at}/notes`;
    const sent = { as: cast.writer, key: "mine", body: { body: "One" } };
    expect((await call("POST", path, sent)).status).toBe(201);
    const other = await call("POST", path, { ...sent, body: { body: "Two" } });
    expect(other.status).toBe(422);
    expect(other.body.errors[0].pointer).toBe("/Idempotency-Key");
    const elsewhere = `/desk/claims/${await makeClaim(cast.writer)}/notes`;
    expect((await call("POST", elsewhere, sent)).status).toBe(422);
    expect((await call("POST", path, { ...sent, as: cast.editor })).status).toBe(201);
  });

  test("a refused act does not use the key up", async () => {
    const version = await versionOf();
    const sent = { as: cast.writer, key: "drop-it", body: { move: "drop", version } };
    expect((await call("POST", `${at}/moves`, sent)).status).toBe(409);
    const body = { ...sent.body, reason: "Nothing to check." };
    expect((await call("POST", `${at}/moves`, { ...sent, body })).body.state).toBe("dropped");
  });

  test.each(["", "a b", "ä", "x".repeat(256)])("%j is no key: 400", async (key) => {
    const sent = { as: cast.writer, key, body: { body: "N" } };
    expect((await call("POST", `${at}/notes`, sent)).status).toBe(400);
  });
});
