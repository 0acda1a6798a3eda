/** The pack for assessors: whole, to read and to count, and nothing in it that is not public. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { strFromU8, unzipSync } from "fflate";
import { closePools } from "@/lib/db/engine/pool";
import { packBytes } from "@/lib/http/pack/pack";
import { writeNote } from "@/lib/services/notes";
import { readCsv } from "@/lib/sheets/csv-read";
import { type Cast, makeCast, makeClaimIn } from "@/tests/make";
import { call } from "../call";

database.atEnd(closePools);
const ORIGIN = "https://facts.example.org";
const today = new Date().toISOString().slice(0, 10);
let cast: Cast;
let published = "";
let retracted = "";
let draft = "";
beforeAll(async () => {
  cast = await makeCast();
  published = (await makeClaimIn("published", cast)).slug;
  retracted = (await makeClaimIn("retracted", cast)).slug;
  draft = (await makeClaimIn("approved", cast)).slug;
  await writeNote(cast.writer, published, { body: "Between us: the source is his cousin." });
});

async function pack(from: string, to: string): Promise<Record<string, string>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of packBytes({ from, to }, ORIGIN)) pieces.push(piece);
  const files = unzipSync(new Uint8Array(Buffer.concat(pieces)));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test("it holds each publication of the period, and says who checked and approved it", async () => {
  const files = await pack(today, today);
  const month = `checks-${today.slice(0, 7)}.html`;
  expect(Object.keys(files).sort()).toEqual(
    [
      ...["balance.csv", month, "checks.csv", "checks.json", "corrections.csv", "index.html"],
      ...["method.html", "replies.csv", "scale.csv", "sources.csv", "volume.csv"],
    ].sort(),
  );
  const stored =
    await database.sql`select slug, version from publication order by published_at, id`;
  expect(stored).toHaveLength(3);
  const listed = JSON.parse(files["checks.json"] ?? "");
  expect(listed.map(({ slug, version }: (typeof stored)[0]) => ({ slug, version }))).toEqual(
    stored,
  );
  expect(listed[0].people).toEqual({
    checkedBy: [cast.writer.name],
    approvedBy: [cast.editor.name],
    publishedBy: expect.stringContaining("editor"),
  });
  const { rows } = readCsv(new TextEncoder().encode(files["checks.csv"] ?? ""));
  expect(rows.map(({ cells }) => cells[0])).toEqual(stored.map(({ slug }) => slug));
  expect(files["corrections.csv"]).toContain(`${retracted},2,${today},Retraction`);
  expect(files["volume.csv"]).toContain(`month,${today.slice(0, 7)},2,0,1`);
  expect(files["method.html"]).toContain(`href="${ORIGIN}/`);
  for (const name of ["index.html", month]) expect(files[name]).toMatch(/^<!doctype html><html/);
  expect(files[month]).toContain(`${ORIGIN}/claims/${published}/v/1`);
});

test("drafts, notes, addresses and ids of people are nowhere in it", async () => {
  const whole = Object.values(await pack("2000-01-01", today)).join("\n");
  const people = await database.sql`select id, email from person`;
  for (const secret of [draft, "his cousin", ...people.flatMap(({ id, email }) => [id, email])])
    expect([secret, whole.includes(secret)]).toEqual([secret, false]);
});

test("a period in which nothing was published gives a pack that says so", async () => {
  const files = await pack("2001-01-01", "2001-12-31");
  expect(JSON.parse(files["checks.json"] ?? "")).toEqual([]);
  expect(files["index.html"]).toContain("0 claims");
});

test("an editor saves it; a checker may not, and a period has to be one", async () => {
  const at = "/api/v1/desk/pack.zip";
  const whole = `?from=${today}&to=${today}`;
  expect((await call("GET", at + whole, { as: cast.writer })).status).toBe(403);
  const file = await call("GET", at + whole, { as: cast.editor });
  expect([file.status, file.headers.get("content-type")]).toEqual([200, "application/zip"]);
  expect(file.headers.get("content-disposition")).toContain(`pack-${today}-${today}.zip`);
  for (const query of ["", "?from=2026-02-01&to=2026-01-01", "?from=2026&to=2026"])
    expect((await call("GET", at + query, { as: cast.editor })).status).toBe(422);
});
