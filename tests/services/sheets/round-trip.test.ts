import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(() => closePools());

import { closePools } from "@/lib/db/engine/pool";
import type { Actor } from "@/lib/domain/person";
import { readClaim } from "@/lib/services/desk";
import { verifyTrail } from "@/lib/services/verify-trail";
import { edit, makeArticle, makeCast, makeClaim, makeClaimIn, makePerson } from "@/tests/make";
import { asCsv, asXlsx } from "@/tests/sheets/bytes";
import { bring, exported, keep, work } from "./bring";

let ann: Actor;
let article: string;
beforeAll(async () => {
  ann = await makePerson("checker", "Ann Lee");
  await makePerson("checker", "Bo Field");
  article = await makeArticle(ann, { headline: "The bridge of the sheet" });
});

test("export, import, export gives the same file, in every state, as .csv and as .xlsx", async () => {
  const cast = await makeCast();
  for (const state of [
    "spotted",
    "checking",
    "in_review",
    "approved",
    "published",
    "retracted",
    "dropped",
  ] as const)
    await makeClaimIn(state, cast);
  for (const statement of ["=1+1", "'=1+1", "-5 degrees", "＋1", "'twas", 'a | b, "c";\td'])
    await makeClaim(ann, { article, quote: "Two workers died", statement, claimant: "@mayor" });
  await edit(ann, await makeClaim(ann, { article, quote: "Nathaniel" }), {
    analysis: "We looked at:\n- the record\n= 2\n\n@nobody",
    summary: "'",
  });
  const claims = await exported(ann);
  expect(claims.length).toBeGreaterThan(8);
  for (const write of [asCsv, asXlsx]) {
    const file = await write(claims);
    const id = await keep(ann, file, "export");
    expect(await work(ann, id, "import")).toMatchObject({
      imported: true,
      counts: { unchanged: claims.length - 1, new: 0, changed: 0, refused: 0 },
    });
    expect(Buffer.compare(Buffer.from(await write(await exported(ann))), Buffer.from(file))).toBe(
      0,
    );
  }
});

test("what was typed into an export changes its claim, on the version that was exported", async () => {
  const slug = await makeClaim(ann, { article, quote: "said that it was the longest" });
  const [head = [], row = []] = await exported(ann).then(([first, ...rest]) => [
    first,
    rest.find(([id]) => id === slug),
  ]);
  const typed = (changes: Record<string, string>) =>
    head.map((name, at) => changes[name] ?? row[at] ?? "");
  const changed = typed({
    Statement: "It was the longest",
    State: "Checking",
    Rating: "False",
    "Exact words": "the longest of its kind",
    Sources: "Record | https://example.org/r | primary, undermines, decisive",
    Note: "Look at Sydney",
  });
  const { sheet } = await bring(ann, [head, changed]);
  expect(sheet.counts).toMatchObject({ changed: 1 });
  const claim = await readClaim(ann, slug);
  expect(claim).toMatchObject({
    state: "checking",
    rating: "false",
    statement: "It was the longest",
    quote: "the longest of its kind",
    anchor: { health: "exact" },
    evidence: [{ stance: "undermines", decisive: true }],
    notes: [{ body: "Look at Sydney" }],
    assignee: { name: "Ann Lee" },
  });
  // The same sheet again says nothing new; another change on the old version is refused.
  expect((await bring(ann, [head, changed])).sheet.counts).toMatchObject({ unchanged: 1 });
  const stale = await bring(ann, [head, typed({ Statement: "Other" })]);
  expect(stale.sheet.state).toBe("failed");
  expect(stale.rows[0]?.issues[0]?.text).toMatch(/Someone changed this claim since/);
});

test("the trail of all that sheets wrote holds", async () => {
  expect(await verifyTrail()).toMatchObject({ problems: [] });
});
