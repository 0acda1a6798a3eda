import { closePools } from "@/lib/db/engine/pool";
import type { Actor } from "@/lib/domain/person";
import { doSheetTask } from "@/lib/services/sheets/do-task";
import { readSheet } from "@/lib/sheets/read-sheet";
import { testDatabase } from "@/tests/setup/database";
import { makeArticle, makeCast, makeClaim, makeClaimIn, makePerson } from "../make";
import { call } from "./call";

const database = testDatabase();
database.atEnd(closePools);

let ann: Actor;
let article: string;
beforeAll(async () => {
  ann = await makePerson("checker", "Ann Lee");
  article = await makeArticle(ann, { headline: "A bridge" });
});

const bring = (text: string, as: Actor | null = ann) =>
  call("POST", "/desk/sheets?name=old.csv", { as, text, headers: { "content-type": "text/csv" } });
const sheetOf = (slug: string, words: string) => `Article ID,Quote\n${slug},${words}\n`;

test("an export has the claims of the filter, is a file to be saved, and is kept by nobody", async () => {
  const cast = await makeCast();
  const spotted = await makeClaim(ann, { article, statement: "=1+1" });
  const published = await makeClaimIn("published", cast);
  const all = await call("GET", "/desk/claims.csv", { as: ann });
  expect(all.status).toBe(200);
  expect(Object.fromEntries(all.headers)).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": 'attachment; filename="claims.csv"',
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  expect(all.text).toContain(`${spotted},`);
  expect(all.text).toContain(",'=1+1,");
  const filtered = await call("GET", "/desk/claims.csv?state=published", { as: ann });
  expect(filtered.text).toContain(published.slug);
  expect(filtered.text).not.toContain(spotted);
  expect((await call("GET", "/desk/claims.csv?q=bridge&assignee=me", { as: ann })).status).toBe(
    200,
  );
  expect((await call("GET", "/desk/claims.csv?limit=1", { as: ann })).status).toBe(422);
  expect((await call("GET", "/desk/claims.xlsx", { as: null })).status).toBe(401);
});

test("an export in .xlsx is a sheet that we read ourselves", async () => {
  const { app } = await import("@/lib/http/app");
  const { cookieOf } = await import("./call");
  const answer = await app.request("http://localhost/api/v1/desk/claims.xlsx", {
    headers: { cookie: await cookieOf(ann) },
  });
  const sheet = readSheet(new Uint8Array(await answer.arrayBuffer()));
  expect(sheet).toMatchObject({ format: "xlsx", computed: [] });
  expect(sheet.headings[0]).toBe("Claim ID");
  expect(sheet.rows.some(({ cells }) => cells.includes("=1+1"))).toBe(true);
});

test("a sheet is brought, checked, and imported; each step says how far it is", async () => {
  const brought = await bring(sheetOf(article, "Two workers died"));
  expect(brought.status).toBe(201);
  expect(brought.body).toMatchObject({
    headings: ["Article ID", "Quote"],
    mapping: ["articleId", "quote"],
    samples: [[article, "Two workers died"]],
    rows: 1,
    task: null,
    imported: false,
  });
  const at = `/desk/sheets/${brought.body.id}`;
  const { mapping } = brought.body;
  for (const [task, imported] of [
    ["check", false],
    ["import", true],
  ] as const) {
    const asked = await call("POST", `${at}/${task}`, { as: ann, body: { mapping } });
    expect(asked.body).toMatchObject({ task, state: "waiting" });
    const twice = await call("POST", `${at}/${task}`, { as: ann, body: { mapping } });
    expect(twice.status).toBe(409);
    await doSheetTask(brought.body.id, readSheet, { done: 0, total: 0 });
    const done = await call("GET", at, { as: ann });
    expect(done.body).toMatchObject({ state: "done", imported, counts: { new: 1 } });
  }
  const rows = await call("GET", `${at}/rows`, { as: ann });
  expect(rows.body.items).toEqual([
    { row: 2, outcome: "new", claim: expect.any(String), words: "Two workers died", issues: [] },
  ]);
  expect((await call("GET", `${at}/rows?show=issues`, { as: ann })).body.items).toEqual([]);
  const claim = await call("GET", `/desk/claims/${rows.body.items[0].claim}`, { as: ann });
  expect(claim.body).toMatchObject({ state: "spotted", quote: "Two workers died" });
});

test("what is no sheet is refused with the reason; somebody else's sheet is not there", async () => {
  expect((await bring('a,b\n"1,2\n')).body.errors).toEqual([
    { pointer: "", detail: expect.stringMatching(/Row 2 opens a quotation mark/) },
  ]);
  expect((await bring("x".repeat(11 * 1024 * 1024))).status).toBe(413);
  expect((await bring("a\n1", null)).status).toBe(401);
  const { body } = await bring(sheetOf(article, "workers"));
  const other = await makePerson();
  expect((await call("GET", `/desk/sheets/${body.id}`, { as: other })).status).toBe(404);
  const wrong = { mapping: ["quote", "quote"] };
  const twice = await call("POST", `/desk/sheets/${body.id}/check`, { as: ann, body: wrong });
  expect(twice.body.errors).toEqual([
    { pointer: "/mapping/1", detail: "“Exact words” is chosen for two columns. Choose it once." },
  ]);
  const short = await call("POST", `/desk/sheets/${body.id}/check`, {
    as: ann,
    body: { mapping: ["quote"] },
  });
  expect(short.body.errors).toEqual([{ pointer: "/mapping", detail: "The sheet has 2 columns." }]);
});
