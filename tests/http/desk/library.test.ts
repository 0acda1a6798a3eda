/** The private identity of a source over the API: who may do what, and where it never stands. */
import { createHash } from "node:crypto";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { closePools } from "@/lib/db/engine/pool";
import { readClaim } from "@/lib/services/desk";
import { type Cast, makeCast, makeClaimIn, makeEvidence } from "@/tests/make";
import { call } from "../call";

process.env.SOURCE_KEY = Buffer.alloc(32, 9).toString("base64");
database.atEnd(closePools);
const NAME = "Quillon of the weighing room";
let cast: Cast;
let slug = "";
let address = "";
beforeAll(async () => {
  cast = await makeCast();
  slug = (await makeClaimIn("checking", cast)).slug;
  const source = { title: "A clerk of the weighing room", unnamed: true };
  const made = await makeEvidence(cast.writer, slug, { source });
  const { evidence } = await readClaim(cast.writer, slug);
  address = `/desk/sources/${evidence.find(({ id }) => id === made)?.source.id}`;
});

test("a checker enters who it is and is refused to read it; an editor reads it", async () => {
  const body = { identity: NAME };
  // As the desk sends it, with a key; and again, as after a lost answer.
  const sent = { as: cast.writer, body, key: "seal-it" };
  for (const _ of [1, 2])
    expect(await call("POST", `${address}/identity`, sent)).toMatchObject({
      status: 200,
      body: {},
    });
  const refused = await call("GET", `${address}/identity`, { as: cast.writer });
  expect(refused.status).toBe(403);
  expect(JSON.stringify(refused.body)).not.toContain("Quillon");
  expect((await call("GET", `${address}/identity`, { as: null })).status).toBe(401);
  const read = await call("GET", `${address}/identity`, { as: cast.editor, key: "look" });
  expect(read).toMatchObject({ status: 200, body: { identity: NAME } });
  expect(read.headers.get("cache-control")).toBe("no-store");
});

test("no row of any table holds its words, nor a bare hash of what was sent", async () => {
  const path = `/api/v1${address}/identity`;
  const body = JSON.stringify({ identity: NAME });
  const guess = createHash("sha256").update(`POST\n${path}\n\n${body}`).digest("hex");
  const tables = await database.sql`
    select format('%I', tablename) as name from pg_tables where schemaname = 'public'`;
  expect(tables.length).toBeGreaterThan(30);
  for (const { name } of tables) {
    const rows = await database.sql.unsafe(`select t::text as row from ${name} t`);
    const text = rows.map(({ row }) => row).join("\n");
    expect({ name, holds: /Quillon|5175696c6c6f6e/i.test(text) || text.includes(guess) }).toEqual({
      name,
      holds: false,
    });
  }
});

test("a refusal for its form does not repeat it", async () => {
  const body = { identity: `${NAME}\u0000` };
  const { status, body: problem } = await call("POST", `${address}/identity`, {
    as: cast.writer,
    body,
  });
  expect(status).toBe(422);
  expect(problem.errors).toMatchObject([{ pointer: "/identity" }]);
  expect(JSON.stringify(problem)).not.toContain("Quillon");
});

test("an editor merges two records, as the desk sends it, and is led to the one that stays", async () => {
  const [from, into] = await Promise.all(
    ["Two", "Of a kind"].map(async (title) => {
      const made = await makeEvidence(cast.writer, slug, { source: { title } });
      const { evidence } = await readClaim(cast.writer, slug);
      return evidence.find(({ id }) => id === made)?.source.id ?? "";
    }),
  );
  const at = `/desk/sources/${from}/merge`;
  const preview = await call("GET", `${at}?into=${into}`, { as: cast.editor });
  expect(preview.body.moved).toMatchObject([{ slug, uses: 1 }]);
  const sent = { as: cast.editor, body: { into }, key: "merge" };
  for (const _ of [1, 2]) expect((await call("POST", at, sent)).body.id).toBe(into);
  const gone = await call("GET", `/desk/sources/${from}`, { as: cast.writer });
  expect(gone.body.mergedInto).toBe(into);
});

test("only an editor sees and does a merge and a withdrawal", async () => {
  const into = address.split("/").at(-1);
  const body = { on: "2024-03-04", reason: "R", published: "flag" };
  const answers = [
    await call("GET", `${address}/merge?into=${into}`, { as: cast.writer }),
    await call("POST", `${address}/merge`, { as: cast.writer, body: { into } }),
    await call("GET", `${address}/withdrawal`, { as: cast.writer }),
    await call("POST", `${address}/withdrawal`, { as: cast.writer, body }),
    await call("DELETE", `${address}/withdrawal`, { as: cast.writer }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
});

test("the list is narrowed by each filter, and an unknown one is named", async () => {
  const of = async (query: string) => {
    const { body } = await call("GET", `/desk/sources?limit=200&${query}`, { as: cast.writer });
    return body.items.map(({ id }: { id: string }) => `/desk/sources/${id}`);
  };
  expect(await of("only=unnamed&reliability=F&level=secondary")).toContain(address);
  expect(await of("only=used")).toContain(address);
  for (const query of ["only=unused", "reliability=A", "level=primary", "language=uk"])
    expect(await of(query)).not.toContain(address);
  const { status } = await call("GET", "/desk/sources?only=some", { as: cast.writer });
  expect(status).toBe(422);
});

test("an editor has it forgotten for good; a checker can't", async () => {
  expect((await call("DELETE", `${address}/identity`, { as: cast.writer })).status).toBe(403);
  expect((await call("DELETE", `${address}/identity`, { as: cast.editor })).status).toBe(200);
  expect((await call("DELETE", `${address}/identity`, { as: cast.editor })).status).toBe(404);
  expect((await call("GET", `${address}/identity`, { as: cast.editor })).status).toBe(404);
  expect(await database.sql`select from source_secret`).toHaveLength(0);
});

test("a checker replaces nothing that is sealed; a merge takes it along; a named source keeps none", async () => {
  const [first, second] = [await makeUnnamed(), await makeUnnamed()];
  const seal = (id: string, as: typeof cast.writer) =>
    call("POST", `/desk/sources/${id}/identity`, { as, body: { identity: NAME } });
  expect((await seal(first, cast.writer)).status).toBe(200);
  expect((await seal(first, cast.writer)).body.reasons).toMatchObject([{ code: "kept" }]);
  expect((await seal(first, cast.editor)).status).toBe(200);

  await call("POST", `/desk/sources/${first}/merge`, { as: cast.editor, body: { into: second } });
  const read = (id: string) => call("GET", `/desk/sources/${id}/identity`, { as: cast.editor });
  expect((await read(second)).body).toEqual({ identity: NAME });
  expect((await read(first)).status).toBe(404);

  const patch = async (id: string) => {
    const { version } = (await call("GET", `/desk/sources/${id}`, { as: cast.editor })).body;
    return call("PATCH", `/desk/sources/${id}`, {
      as: cast.editor,
      version,
      body: { unnamed: false },
    });
  };
  expect((await patch(first)).body.reasons).toMatchObject([{ code: "merged" }]);
  expect((await patch(second)).status).toBe(200);
  expect((await read(second)).status).toBe(404);
});

async function makeUnnamed(): Promise<string> {
  const { slug: claim } = await makeClaimIn("checking", cast);
  const title = `A clerk of office ${claim}`;
  const made = await makeEvidence(cast.writer, claim, { source: { title, unnamed: true } });
  const { evidence } = await readClaim(cast.writer, claim);
  return evidence.find(({ id }) => id === made)?.source.id ?? "";
}
