// `npm run bench -- sheets`: rows of a sheet imported by the worker's own code, beside the same claims
// written row by row with the same driver into the same database, triggers and events included.
import { randomUUID } from "node:crypto";
import { closePools, desk } from "@/lib/db/engine/pool";
import { sql, type Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import { settle } from "@/lib/db/sheets/write";
import type { Actor } from "@/lib/domain/person";
import { claimCells } from "@/lib/domain/sheet/claim-cells";
import { sheetHeader } from "@/lib/domain/sheet/columns";
import { createArticle } from "@/lib/services/articles";
import { doSheetTask } from "@/lib/services/sheets/do-task";
import { exportClaims } from "@/lib/services/sheets/export";
import { askForTask, keepSheet, readSheetState } from "@/lib/services/sheets/sheets";
import { csvLine } from "@/lib/sheets/csv-write";
import { readSheet } from "@/lib/sheets/read-sheet";

const ROWS = Number(process.argv[2] ?? 10_000);
const PER_ARTICLE = Number(process.argv[3] ?? 100);
const HEAD = [
  "Article ID",
  "Quote",
  "Statement",
  "Rating",
  "Summary",
  "Source title",
  "Source address",
];
const say = (line: string) => process.stdout.write(`${line}\n`);

type Line = { article: string; quote: string; start: number; source: string };

async function makeArticles(actor: Actor, name: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (let from = 0; from < ROWS; from += PER_ARTICLE) {
    const sentences = Array.from(
      { length: Math.min(PER_ARTICLE, ROWS - from) },
      (_, at) => `On day ${from + at} of the count ${(from + at) * 7} people came to the square.`,
    );
    const input = { headline: `${name} ${from}`, language: "en", text: sentences.join("\n") };
    const { slug } = await createArticle(actor, input);
    let start = 0;
    for (const quote of sentences) {
      lines.push({ article: slug, quote, start, source: `https://example.org/${from % 50}` });
      start += quote.length + 1;
    }
  }
  return lines;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const told = (name: string, seconds: number) =>
  say(
    `${name.padEnd(40)}${seconds.toFixed(1).padStart(8)} s${Math.round(ROWS / seconds)
      .toLocaleString("en")
      .padStart(10)} rows/s`,
  );

async function sheetTimes(actor: Actor): Promise<number> {
  const rows = (await makeArticles(actor, "Sheet")).map(({ article, quote, source }) =>
    csvLine([
      article,
      quote,
      `Statement: ${quote}`,
      "Mostly true",
      "The count says so.",
      "Count",
      source,
    ]),
  );
  const bytes = new TextEncoder().encode(csvLine(HEAD) + rows.join(""));
  const sheet = readSheet(bytes);
  told("read the file", await timed(async () => readSheet(bytes)));
  const { id } = await keepSheet(actor, { bytes, mediaType: "text/csv", name: "bench.csv" }, sheet);
  const { mapping } = await readSheetState(actor, id);
  const times: number[] = [];
  for (const task of ["check", "import"] as const) {
    await askForTask(actor, id, task, mapping);
    times.push(await timed(() => doSheetTask(id, readSheet, { done: 0, total: 0 })));
    const { counts, problem } = await readSheetState(actor, id);
    if (problem || counts?.new !== ROWS)
      throw new Error(`${task}: ${problem}, ${counts?.new} rows`);
  }
  const [check = 0, imported = 0] = times;
  told("check", check);
  told("import, all or nothing", imported);
  return imported;
}

/** One claim with its rating, evidence and three events, a statement each. */
async function writeOne(
  tx: Tx,
  actor: Actor,
  at: Line & { id: string; revision: string; language: string; sourceId: string },
) {
  const evidence = randomUUID();
  const claim = await tx.row<{ id: string }>(sql`
    insert into claim (slug, article_id, language, quote, statement, kind, risk, position, assignee_id, created_by)
    values (${`bare-${randomUUID()}`}, ${at.id}, ${at.language}, ${at.quote}, ${`Statement: ${at.quote}`}, 'event', 'normal', ${at.start}, ${actor.id}, ${actor.id}) returning id`);
  const id = claim?.id ?? "";
  await tx.row(
    sql`update claim set rating = 'mostly_true', summary = 'The count says so.', state = 'checking' where id = ${id}`,
  );
  await tx.row(sql`
    insert into anchor (claim_id, revision_id, quote, exact, prefix, suffix, start, "end", health, method)
    values (${id}, ${at.revision}, ${at.quote}, ${at.quote}, '', '', ${at.start}, ${at.start + at.quote.length}, 'exact', 'chosen')`);
  await tx.row(sql`
    insert into evidence (id, claim_id, source_id, stance, position, created_by) values (${evidence}, ${id}, ${at.sourceId}, 'context', 1, ${actor.id})`);
  for (const type of ["claim.created", "evidence.added", "claim.moved"])
    await tx.row(
      sql`select record_event('claim', ${id}::uuid, ${type}, ${actor.id}::uuid, '{}', '{}')`,
    );
}

async function bareTime(actor: Actor): Promise<number> {
  const lines = await makeArticles(actor, "Bare");
  const sources = await desk.rows<{ id: string }>(sql`select id from source order by id`);
  const found = await desk.rows<{
    slug: string;
    id: string;
    language: string;
    revision: string;
  }>(sql`
    select a.slug, a.id, a.language, r.id as revision from article a join revision r on r.article_id = a.id`);
  const articles = new Map(found.map((article) => [article.slug, article]));
  return timed(() =>
    inTransaction(actor, async (tx) => {
      for (const [at, line] of lines.entries()) {
        const article = articles.get(line.article);
        const sourceId = sources[at % sources.length]?.id ?? "";
        if (article) await writeOne(tx, actor, { ...line, ...article, sourceId });
        if (at % 250 === 249) await settle(tx);
      }
      return null;
    }),
  );
}

async function main(): Promise<void> {
  const actor = await desk.row<Actor>(
    sql`select id, name, role from person where disabled_at is null order by created_at limit 1`,
  );
  if (!actor) throw new Error("Nobody is there to import anything.");
  say(
    `\n${ROWS.toLocaleString("en")} rows of a sheet: article, words, statement, rating, summary, source`,
  );
  const imported = await sheetTimes(actor);
  const bare = await bareTime(actor);
  told("bare: the same, a statement at a time", bare);
  say(
    `ratio of the import to bare writing        ${(bare / imported).toFixed(2)} times as many rows a second`,
  );
  let bytes = 0;
  const saved = await timed(async () => {
    for await (const claims of exportClaims(actor, {}))
      for (const claim of claims) bytes += csvLine(claimCells(claim)).length;
  });
  say(
    `export of all ${(2 * ROWS).toLocaleString("en")} claims, ${sheetHeader.length} columns: ${saved.toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB`,
  );
  await closePools();
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
