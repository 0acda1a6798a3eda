import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(() => closePools());

import { closePools } from "@/lib/db/engine/pool";
import type { Actor } from "@/lib/domain/person";
import { claimHistory, readClaim } from "@/lib/services/desk";
import { readSheetState } from "@/lib/services/sheets/sheets";
import { verifyTrail } from "@/lib/services/verify-trail";
import { edit, makeArticle, makeClaim, makePerson, QUOTE } from "@/tests/make";
import { asCsv } from "@/tests/sheets/bytes";
import { bring, keep, work } from "./bring";

let ann: Actor;
let article: string;
beforeAll(async () => {
  ann = await makePerson("checker", "Ann Lee");
  await makePerson("checker", "Bo Field");
  article = await makeArticle(ann, { headline: "The bridge of the sheet" });
});

const HEAD = [
  "Article",
  "Quote",
  "Statement",
  "Who said it",
  "Rating",
  "Summary",
  "Sources",
  "Checker",
  "Status",
  "Note",
];

test("rows become claims of a checker: words in place, evidence, note, and the history of each", async () => {
  const { sheet, rows } = await bring(ann, [
    HEAD,
    [
      "The bridge of the sheet",
      "“It is 389 metres long”",
      "The bridge is 389 metres long",
      "The mayor",
      "Mostly true",
      "It is 389.2.",
      "Survey | https://example.org/survey | primary, supports, decisive\nCity, no address",
      "Bo Field",
      "Published",
      "From the old list",
    ],
  ]);
  expect(sheet).toMatchObject({
    state: "done",
    imported: true,
    counts: { new: 1, lost: 0, changed: 0, unchanged: 0, refused: 0 },
  });
  const claim = await readClaim(ann, rows[0]?.claim ?? "");
  expect(claim).toMatchObject({
    state: "checking",
    quote: QUOTE,
    rating: "mostly_true",
    claimant: "The mayor",
    assignee: { name: "Bo Field" },
    anchor: { health: "exact" },
    evidence: [
      { stance: "supports", decisive: true, source: { title: "Survey", level: "primary" } },
      { stance: "context", decisive: false, source: { title: "City, no address", url: null } },
    ],
    notes: [{ body: "From the old list\n\nFrom the sheet:\nState: Published" }],
    contributors: [{ name: "Ann Lee" }],
  });
  expect((await claimHistory(ann, claim.slug, null)).map(({ type }) => type).reverse()).toEqual([
    "claim.created",
    "evidence.added",
    "evidence.added",
    "note.written",
    "claim.moved",
  ]);
});

test("words that are not in the text become a claim without a place, which says so", async () => {
  const { sheet, rows } = await bring(ann, [
    ["Article ID", "Quote"],
    [article, "It is 500 metres long"],
  ]);
  expect(sheet.counts).toMatchObject({ lost: 1, warnings: 1 });
  expect(rows[0]?.issues[0]?.text).toMatch(/don’t stand in the text/);
  const claim = await readClaim(ann, rows[0]?.claim ?? "");
  expect(claim).toMatchObject({ state: "spotted", anchor: { health: "lost", start: null } });
  expect(await database.sql`select text_changed from claim where slug = ${claim.slug}`).toEqual([
    { text_changed: true },
  ]);
});

test("the same sheet twice makes nothing twice, also after a claim was edited", async () => {
  const rows = [
    ["Article", "Quote", "Statement"],
    ["The bridge of the sheet", "Two workers died", "Two workers died on the bridge"],
    ["The bridge of the sheet", "not in it at all", ""],
  ];
  const first = await bring(ann, rows);
  expect(first.sheet.counts).toMatchObject({ new: 1, lost: 1 });
  await edit(ann, first.rows[0]?.claim ?? "", { statement: "Two people died" });
  const again = await bring(ann, rows);
  expect(again.sheet.counts).toMatchObject({ new: 0, lost: 0, unchanged: 2 });
  expect(again.rows.map(({ claim }) => claim)).toEqual(first.rows.map(({ claim }) => claim));
});

test("a claim that somebody made by hand is not made again", async () => {
  const slug = await makeClaim(ann, { article, quote: "Nathaniel Collins", statement: "He died" });
  const { rows } = await bring(ann, [
    ["Article ID", "Quote", "Statement"],
    [article, "Nathaniel Collins", "He died"],
  ]);
  expect(rows[0]).toMatchObject({ outcome: "unchanged", claim: slug });
});

test("an article is found by its address in any form, and not by a headline that two have", async () => {
  const text = "Rain fell for nine days.";
  const url = "https://www.example.org/rain/?utm_source=feed";
  const rain = await makeArticle(ann, { headline: "Rain", text, url });
  await makeArticle(ann, { headline: "rain", text });
  const head = ["Story", "Quote"];
  const { rows } = await bring(ann, [head, ["http://example.org/rain", "nine days"]]);
  expect((await readClaim(ann, rows[0]?.claim ?? "")).article.slug).toBe(rain);
  const twice = await bring(ann, [head, ["Rain", "fell for nine"]], "check");
  expect(twice.rows[0]?.issues[0]?.text).toMatch(
    /^2 articles are called this. Write the ID of one: rain-/,
  );
});

test("a check says what is wrong with each row and cell, and writes nothing", async () => {
  const count = () => database.sql`select count(*)::int from claim`;
  const before = await count();
  const { sheet, rows } = await bring(
    ann,
    [
      ["Article", "Quote", "Statement", "Rating", "Sources"],
      ["No such article", "words", "", "", ""],
      ["The bridge of the sheet", "", "", "", ""],
      ["The bridge of the sheet", "the", "", "", ""],
      ["The bridge of the sheet", "10 October 1928", "x".repeat(401), "so-so", ""],
      ["", "words", "", "", ""],
      ["The bridge of the sheet", "1928", "", "", ""],
      ["The bridge of the sheet", "1928", "", "", "twice"],
    ],
    "check",
  );
  expect(sheet).toMatchObject({ state: "done", imported: false, counts: { refused: 6, new: 1 } });
  expect(
    rows.map(({ row, issues }) => [row, issues.map(({ column, text }) => [column, text])]),
  ).toEqual([
    [2, [["article", expect.stringMatching(/^No article of ours/)]]],
    [3, [["quote", "Name the words of the article."]]],
    [4, [["quote", expect.stringMatching(/^These words stand \d+ times, at \d+/)]]],
    [
      5,
      [
        ["rating", expect.stringMatching(/kept in the note/)],
        ["statement", "At most 400 characters."],
      ],
    ],
    [6, [["article", "Name the article: its headline, address or ID."]]],
    [7, []],
    [8, [["quote", "The same claim as in row 7. Put its sources into one cell, a line each."]]],
  ]);
  expect(rows[3]?.issues[1]).toMatchObject({ place: 2, cell: expect.stringMatching(/^x+…$/) });
  expect(await count()).toEqual(before);
});

test("with one row refused nothing of the sheet is in", async () => {
  const { sheet } = await bring(ann, [
    ["Article ID", "Quote"],
    [article, "opened on 10 October"],
    [article, ""],
  ]);
  expect(sheet).toMatchObject({
    state: "failed",
    imported: false,
    problem: "1 row has errors. Nothing was imported.",
  });
  expect(await database.sql`select from claim where quote = 'opened on 10 October'`).toEqual([]);
});

test("an imported sheet is not imported again, and is nobody else's", async () => {
  const id = await keep(
    ann,
    await asCsv([
      ["Article ID", "Quote"],
      [article, "its kind"],
    ]),
  );
  await work(ann, id, "import");
  await expect(work(ann, id, "import")).rejects.toMatchObject({ name: "Refused" });
  await expect(work(await makePerson(), id, "check")).rejects.toMatchObject({ name: "NotFound" });
});

test("a mapping is remembered for the next sheet with these headings", async () => {
  const head = ["Beitrag", "Zitat"];
  const id = await keep(ann, await asCsv([head, [article, "workers died"]]));
  const { mapping } = await readSheetState(ann, id);
  expect(mapping).toEqual([null, null]);
  await work(ann, id, "check", ["articleId", "quote"]);
  const next = await keep(ann, await asCsv([["ZITAT", "x"].reverse(), ["a", "b"]]));
  const same = await keep(
    ann,
    await asCsv([
      ["beitrag:", "ZITAT"],
      ["a", "b"],
    ]),
  );
  expect((await readSheetState(ann, next)).mapping).toEqual([null, null]);
  expect((await readSheetState(ann, same)).mapping).toEqual(["articleId", "quote"]);
});

test("an export into a newsroom without these claims keeps their names and words", async () => {
  const slug = "the-bridge-opened-b2c3d";
  const { rows } = await bring(ann, [
    ["Claim ID", "Version", "Article ID", "Exact words", "State"],
    [slug, "12", article, "opened on", "Spotted"],
  ]);
  expect(rows[0]).toMatchObject({ outcome: "new", claim: slug });
});

test("the trail of all that sheets wrote holds", async () => {
  expect(await verifyTrail()).toMatchObject({ problems: [] });
});
