// The addresses of an article's sentences: what they answer, and whom they refuse.
import { closePools } from "@/lib/db/engine/pool";
import { type Cast, makeArticle, makeCast } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { call } from "./call";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
let path: string;
beforeAll(async () => {
  cast = await makeCast();
  const slug = await makeArticle(cast.writer, { text: "It rained. It rained for 12 days." });
  path = `/desk/articles/${slug}/sentences`;
});

test("reads the sentences, sets one aside and opens it again", async () => {
  const read = await call("GET", path, { as: cast.writer });
  expect(read.status).toBe(200);
  expect(read.headers.get("cache-control")).toContain("no-store");
  const [, days] = read.body.sentences;
  expect(days).toMatchObject({ text: "It rained for 12 days.", start: 11, needs: ["number"] });
  const at = `${path}/${days.hash}`;
  const aside = await call("PATCH", at, { as: cast.writer, body: { decision: "not_worth" } });
  expect(aside.status).toBe(200);
  expect(aside.body.counts).toEqual({ all: 2, decided: 1, open: 0 });
  expect(aside.body.sentences[1].aside.decision).toBe("not_worth");
  const back = await call("PATCH", at, { as: cast.editor, body: { decision: null } });
  expect(back.body.counts).toEqual({ all: 2, decided: 0, open: 1 });
});

test("refuses nobody's call, another site's, and what is not there", async () => {
  expect((await call("GET", path)).status).toBe(401);
  const hash = "0".repeat(64);
  const body = { decision: "opinion" };
  expect((await call("PATCH", `${path}/${hash}`, { body })).status).toBe(401);
  const foreign = { as: cast.writer, body, headers: { origin: "https://example.org" } };
  expect((await call("PATCH", `${path}/${hash}`, foreign)).status).toBe(403);
  expect((await call("PATCH", `${path}/${hash}`, { as: cast.writer, body })).status).toBe(404);
  expect((await call("PATCH", `${path}/UP`, { as: cast.writer, body })).status).toBe(404);
  const none = "/desk/articles/no-such-article/sentences";
  expect((await call("GET", none, { as: cast.writer })).status).toBe(404);
});

test.each([
  [{}],
  [{ decision: "boring" }],
  [{ decision: "opinion", why: "x" }],
  [{ decision: "" }],
])("names the field that does not fit: %j", async (body) => {
  const answer = await call("PATCH", `${path}/${"0".repeat(64)}`, { as: cast.writer, body });
  expect(answer.status).toBe(422);
  expect(answer.body.errors[0].pointer).toMatch(/^\/(decision|why)?$/);
});
