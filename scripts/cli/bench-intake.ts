// `npm run bench -- intake`: pages and documents brought in as the worker does it (handed in, kept, read,
// brought in, counted), beside the same texts read by the bare parsers and written with the same driver.
import { createHash, randomUUID } from "node:crypto";
import { Readability } from "@mozilla/readability";
import { strToU8, unzipSync, zipSync } from "fflate";
import { parseHTML } from "linkedom/worker";
import { SaxesParser } from "saxes";
import { closePools, desk } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import type { Actor } from "@/lib/domain/person";
import { bringInFile } from "@/lib/jobs/intake";
import { handInFile, listIntakes } from "@/lib/services/intake/intakes";

const FILES = Number(process.argv[2] ?? 300);
const PARAGRAPHS = 30;
const say = (line: string) => process.stdout.write(`${line}\n`);

const words = (file: number) =>
  Array.from(
    { length: PARAGRAPHS },
    (_, at) =>
      `On day ${at} of count ${file} some ${(file + at) * 7} people came to the square, and the mayor said that more were to come.`,
  );

function page(file: number): Uint8Array {
  const text = words(file).map((line) => `<p>${line}</p>`);
  return strToU8(
    `<!doctype html><html lang="en"><head><title>Count ${file}</title></head><body><nav>Home</nav><article><h1>Count ${file}</h1>${text.join("")}</article></body></html>`,
  );
}

function document(file: number): Uint8Array {
  const text = words(file).map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
  return zipSync({
    "word/document.xml": strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text.join("")}</w:body></w:document>`,
    ),
  });
}

/** The parsers alone, without a question asked. */
const bare = {
  html: (bytes: Uint8Array) => {
    const { document: tree } = parseHTML(new TextDecoder().decode(bytes));
    return new Readability(tree).parse()?.textContent ?? "";
  },
  docx: (bytes: Uint8Array) => {
    const parser = new SaxesParser();
    let text = "";
    parser.on("text", (part) => {
      text += `${part}\n`;
    });
    const part = unzipSync(bytes)["word/document.xml"];
    parser.write(new TextDecoder().decode(part)).close();
    return text;
  },
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function bareTime(actor: Actor, files: Uint8Array[], read: (bytes: Uint8Array) => string) {
  return timed(async () => {
    for (const bytes of files)
      await inTransaction(actor, async (tx) => {
        const text = read(bytes).trim();
        const made = await tx.row<{ id: string }>(sql`
          insert into article (slug, headline, language, direction, origin, created_by)
          values (${`bare-${randomUUID()}`}, 'Count', 'en', 'ltr', 'other', ${actor.id}) returning id`);
        const id = made?.id ?? "";
        await tx.row(sql`
          insert into original (sha256, media_type, bytes) values (${createHash("sha256").update(bytes).digest()}, 'text/html', ${Buffer.from(bytes)})
          on conflict (sha256) do nothing`);
        await tx.row(sql`
          insert into revision (article_id, number, text, sha256, how, created_by)
          values (${id}, 1, ${text}, ${createHash("sha256").update(text).digest()}, 'file', ${actor.id})`);
        await tx.row(
          sql`select record_event('article', ${id}::uuid, 'article.created', ${actor.id}::uuid, '{}', '{}')`,
        );
      });
  });
}

async function ourTime(actor: Actor, files: Uint8Array[], ending: string): Promise<number> {
  const { signal } = new AbortController();
  let batch: string | undefined;
  const seconds = await timed(async () => {
    for (const [at, bytes] of files.entries()) {
      const file = { name: `count ${at}.${ending}`, mediaType: "application/octet-stream", bytes };
      const intake = await handInFile(actor, file, { batch });
      batch = intake.batch;
      await bringInFile({ intakeId: intake.id }, { number: 1, last: true, signal });
    }
  });
  const done = await listIntakes(actor, batch);
  if (done.some((intake) => intake.state !== "done")) throw new Error("Not every file came in.");
  return seconds;
}

async function main(): Promise<void> {
  const actor = await desk.row<Actor>(
    sql`select id, name, role from person where disabled_at is null order by created_at limit 1`,
  );
  if (!actor) throw new Error("Nobody is there to bring anything in.");
  say(`\n${FILES} files of ${PARAGRAPHS} paragraphs, one after the other`);
  say(`${"".padEnd(8)}  ours: files/s   bare: files/s   ratio of times`);
  for (const [ending, make] of Object.entries({ html: page, docx: document })) {
    const read = bare[ending as keyof typeof bare];
    // A short run first, so that neither side pays for cold code; other numbers, so that nothing is known.
    const files = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => make(from + at));
    await bareTime(actor, files(2_000_000, 10), read);
    await ourTime(actor, files(3_000_000, 10), ending);
    const yardstick = await bareTime(actor, files(0, FILES), read);
    const ours = await ourTime(actor, files(1_000_000, FILES), ending);
    const rate = (seconds: number) => (FILES / seconds).toFixed(0).padStart(15);
    say(
      `${ending.padEnd(8)}${rate(ours)}${rate(yardstick)}${(ours / yardstick).toFixed(2).padStart(17)}`,
    );
  }
}

main().finally(closePools);
