// Archives that are not what they say: each is refused in words, and the database stays as it was.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { closePools } from "@/lib/db/engine/pool";
import { MANIFEST, type Manifest } from "@/lib/domain/archive/manifest";
import { partsOf } from "@/lib/services/archive/archive-file";
import { exportNewsroom } from "@/lib/services/archive/export-newsroom";
import { importNewsroom } from "@/lib/services/archive/import-newsroom";
import { END, headerOf, paddingOf } from "@/lib/services/archive/tar";
import { makeCast, makeClaimIn } from "@/tests/make";
import { everything } from "@/tests/services/everything";
import { type AnotherDatabase, anotherDatabase } from "@/tests/setup/another-database";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);

type File = { name: string; content: Buffer };
let folder = "";
let good: File[] = [];
let empty: AnotherDatabase;
const at = (name: string) => path.join(folder, name);

async function unpack(file: string): Promise<File[]> {
  const files: File[] = [];
  for await (const part of partsOf(file)) {
    const last = files.at(-1);
    if (part.kind === "begin") files.push({ name: part.name, content: Buffer.alloc(0) });
    if (part.kind === "data" && last) last.content = Buffer.concat([last.content, part.chunk]);
  }
  return files;
}

const tarOf = (files: readonly File[]) =>
  Buffer.concat([
    ...files.flatMap(({ name, content }) => [
      headerOf(name, content.length),
      content,
      paddingOf(content.length),
    ]),
    END,
  ]);

/** The archive with some of its texts changed. */
function changed(change: (name: string, text: string) => string): Buffer {
  const files = good.map(({ name, content }) =>
    name.startsWith("bytes/")
      ? { name, content }
      : { name, content: Buffer.from(change(name, content.toString("utf8"))) },
  );
  return gzipSync(tarOf(files));
}

/** The same, with a manifest that was mended to fit. */
function forged(change: (name: string, text: string) => string): Buffer {
  const files = good.map(({ name, content }) => ({
    name,
    content: Buffer.from(change(name, content.toString("utf8"))),
  }));
  return gzipSync(
    tarOf(
      files.map((file) => {
        if (file.name !== MANIFEST) return file;
        const manifest = JSON.parse(file.content.toString("utf8")) as Manifest;
        const mended = manifest.files.map((one) => {
          const content = files.find(({ name }) => name === one.name)?.content ?? Buffer.alloc(0);
          const sha256 = createHash("sha256").update(content).digest("hex");
          return { ...one, size: content.length, sha256 };
        });
        return { ...file, content: Buffer.from(JSON.stringify({ ...manifest, files: mended })) };
      }),
    ),
  );
}

const inFile = (file: string, from: string | RegExp, to: string) => (name: string, text: string) =>
  name === file ? text.replace(from, to) : text;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "damaged-"));
  await makeClaimIn("published", await makeCast());
  await exportNewsroom(at("good"));
  good = await unpack(at("good"));
  empty = await anotherDatabase();
});
afterAll(async () => {
  await empty.drop();
  rmSync(folder, { recursive: true });
});

const CLAIMS = "tables/claim.jsonl";
const cases: [string, string, () => Buffer][] = [
  ["no archive at all", "damaged, cut short, or no archive", () => Buffer.from("Hello, newsroom.")],
  ["a zip of something else", "damaged", () => gzipSync("Hello, newsroom.")],
  ["a half", "damaged", () => readFileSync(at("good")).subarray(0, 3000)],
  ["a tar without its manifest", "no manifest", () => gzipSync(tarOf(good.slice(0, -1)))],
  ["another kind", "no archive of a newsroom", () => changed(inFile(MANIFEST, "newsroom", "shop"))],
  [
    "a version to come",
    "version 2; this program knows version 1",
    () => changed(inFile(MANIFEST, '"version": 1', '"version": 2')),
  ],
  [
    "a word changed",
    `${CLAIMS} in the archive is damaged`,
    () => changed(inFile(CLAIMS, "389", "390")),
  ],
  [
    "a file too many",
    "notes.txt, of which its manifest says nothing",
    () =>
      gzipSync(
        tarOf([...good.slice(0, -1), { name: "notes.txt", content: END }, ...good.slice(-1)]),
      ),
  ],
  [
    "a file too few",
    "no tables/",
    () => gzipSync(tarOf(good.filter(({ name }) => name !== CLAIMS))),
  ],
  [
    "other migrations",
    "made with migration 99991126000000_to_come, which this database does not have",
    () => changed(inFile(MANIFEST, "20261125220000_nouns", "99991126000000_to_come")),
  ],
  [
    "a row left out and the manifest mended",
    "does not have the rows that the manifest says",
    () => forged(inFile("tables/audit_event.jsonl", /^.*\n/, "")),
  ],
  [
    "an event edited and the manifest mended",
    "The trail in the archive is broken",
    () => forged(inFile("tables/audit_event.jsonl", '"role\\":\\"admin', '"role\\":\\"editor')),
  ],
  [
    "a claim's text edited and the manifest mended",
    "its text is not the one of its last event",
    () => forged(inFile(CLAIMS, /"statement":"/, '"statement":"Not true: ')),
  ],
  [
    "a claim of no article",
    "violates foreign key constraint",
    () =>
      forged((name, text) =>
        name === CLAIMS ? text.replace(/"article_id":"......../, '"article_id":"00000000') : text,
      ),
  ],
  [
    "a state that there is not",
    "violates check constraint",
    () => forged(inFile(CLAIMS, '"state":"published"', '"state":"proven"')),
  ],
];

test.each(cases)("%s", async (_, words, make) => {
  writeFileSync(at("bad"), make());
  const before = await everything(empty.sql);
  await expect(importNewsroom(at("bad"), { url: empty.url })).rejects.toThrow(words);
  expect(await everything(empty.sql)).toEqual(before);
});

test("the same archive, packed again and not changed, comes in", async () => {
  writeFileSync(
    at("same"),
    forged((_, text) => text),
  );
  const done = await importNewsroom(at("same"), { url: empty.url });
  const [count] = await database.sql`select count(*)::int as n from audit_event`;
  expect(done.events).toBe(count?.n);
});
