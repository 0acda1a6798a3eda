/** Files and addresses that a person hands in, as the worker brings them in. */
import { closePools, desk } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import * as marginNotes from "@/lib/db/intake/margin-notes";
import type { DeskIntake } from "@/lib/domain/view/intakes";
import { bringInAddress, bringInFile } from "@/lib/jobs/intake";
import { addRevision, readArticle } from "@/lib/services/articles";
import { handInAddress, handInFile, listIntakes, retryIntake } from "@/lib/services/intake/intakes";
import { makeDocx, paragraph, run } from "@/tests/intake/make-docx";
import { fixture } from "@/tests/intake/read-fixture";
import { closeSites, site } from "@/tests/integrations/fetch/sites";
import { type Cast, makeArticle, makeCast } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
afterAll(closeSites);

const attempt = () => ({ number: 1, last: false, signal: new AbortController().signal });
const text = (words: string) => new TextEncoder().encode(words);

async function see(intake: DeskIntake): Promise<DeskIntake> {
  const [only] = await listIntakes(cast.writer, intake.batch);
  if (!only) throw new Error("it is gone");
  return only;
}

async function bring(name: string, bytes: Uint8Array, where = {}): Promise<DeskIntake> {
  const file = { name, mediaType: "application/octet-stream", bytes };
  const intake = await handInFile(cast.writer, file, where);
  await bringInFile({ intakeId: intake.id }, attempt());
  return see(intake);
}

async function fetchFrom(
  path: string,
  answer: { status?: number; type?: string; body: Uint8Array | string },
  where = {},
): Promise<DeskIntake> {
  const port = await site((_, response) => {
    response.writeHead(answer.status ?? 200, { "content-type": answer.type ?? "text/html" });
    response.end(answer.body);
  });
  const intake = await handInAddress(cast.writer, `http://record.example:${port}${path}`, where);
  await bringInAddress({ intakeId: intake.id }, attempt(), {
    allow: [`127.0.0.1:${port}`],
    resolve: async () => ["127.0.0.1"],
  });
  return see(intake);
}

test("a document becomes an article, with its notes on their words and the file itself kept", async () => {
  const bytes = makeDocx(
    paragraph(run("Harbour bridge closes"), "T") +
      paragraph(
        `${run("The bridge closes on 2 March.")}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      ),
    {
      styles: '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>',
      footnotes: `<w:footnote w:id="2">${paragraph(run("By e-mail."))}</w:footnote>`,
    },
  );
  const done = await bring("bridge.docx", bytes);
  expect(done).toMatchObject({ state: "done", done: 1, total: 1, problem: null });
  const [made] = done.articles;
  expect(made).toMatchObject({ headline: "Harbour bridge closes", outcome: "created" });
  const { article, text: words } = await readArticle(cast.writer, made?.slug ?? "");
  expect(words).toBe("The bridge closes on 2 March.");
  const notes = await marginNotes.listOf(desk, article.id);
  expect(notes).toMatchObject([
    { kind: "footnote", body: "By e-mail.", exact: "March", start: 23 },
  ]);
  const kept = await desk.row<{ how: string; same: boolean }>(sql`
    select r.how, o.bytes = ${Buffer.from(bytes)} as same from revision r join original o on o.id = r.original_id where r.article_id = ${article.id}`);
  expect(kept).toEqual({ how: "file", same: true });

  const again = await bring("bridge again.docx", bytes, { article: article.slug });
  expect(again.articles).toMatchObject([{ slug: article.slug, outcome: "unchanged" }]);
  expect(await marginNotes.listOf(desk, article.id)).toHaveLength(1);
});

test("a note goes along with its words, and is lost with them", async () => {
  const note = `<w:footnote w:id="2">${paragraph(run("Counted."))}</w:footnote>`;
  const bytes = makeDocx(
    paragraph(
      `${run("It carries 4,200 cars")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(" a day.")}`,
    ),
    { footnotes: note },
  );
  const { articles } = await bring("cars.docx", bytes);
  const slug = articles[0]?.slug ?? "";
  const { article } = await readArticle(cast.writer, slug);
  const places = async () =>
    (await marginNotes.listOf(desk, article.id)).map(({ exact, start, health }) => [
      exact,
      start,
      health,
    ]);
  expect(await places()).toEqual([["cars", 17, "exact"]]);
  await addRevision(cast.writer, slug, { text: "Today it carries 4,200 cars a day." });
  expect(await places()).toEqual([["cars", 23, "moved"]]);
  await addRevision(cast.writer, slug, { text: "Today it carries 4,200 lorries a day." });
  expect(await places()).toEqual([["cars", null, "lost"]]);
});

test("a wire file becomes an article for each text; a worker that died is followed by one that goes on", async () => {
  const file = { name: "wire.txt", mediaType: "text/plain", bytes: fixture("wire.txt") };
  const intake = await handInFile(cast.writer, file, {});
  await database.sql`
    create function second_fails() returns trigger language plpgsql as $$ begin
      if new.done = 2 and current_setting('test.dies', true) is null then raise exception 'the worker died'; end if; return new; end $$`;
  await database.sql`create trigger zz_dies before update on intake for each row execute function second_fails()`;
  await expect(bringInFile({ intakeId: intake.id }, attempt())).rejects.toThrow("the worker died");
  expect(await see(intake)).toMatchObject({ state: "working", done: 1, total: 2 });
  await database.sql`drop trigger zz_dies on intake`;

  await Promise.all(
    [1, 2].map(() => bringInFile({ intakeId: intake.id }, attempt()).catch(() => null)),
  );
  const done = await see(intake);
  expect(done).toMatchObject({ state: "done", done: 2, total: 2 });
  expect(new Set(done.articles.map((article) => article.slug)).size).toBe(2);
  const count = await desk.row<{ count: number }>(sql`
    select count(*)::int as count from revision r join original o on o.id = r.original_id where o.name = 'wire.txt'`);
  expect(count?.count).toBe(2);
});

test("what is held back by its maker is held back here", async () => {
  const done = await bring("two.json", fixture("ninjs-2.json"));
  expect(done.articles).toMatchObject([{ status: "withheld", outcome: "created" }]);
});

test("a bad file is refused with reason, place and what to do, and the others of the drop come in", async () => {
  const { batch } = await handInAddress(cast.writer, "https://example.org/", {});
  const bad = await handInFile(
    cast.writer,
    { name: "a.json", mediaType: "", bytes: text('{\n"a": }') },
    { batch },
  );
  const good = await handInFile(
    cast.writer,
    { name: "a.txt", mediaType: "", bytes: text("It is long.") },
    { batch },
  );
  for (const { id } of [bad, good]) await bringInFile({ intakeId: id }, attempt());
  const [, first, second] = await listIntakes(cast.writer, batch);
  expect(first).toMatchObject({
    state: "failed",
    problem: "The file is not valid JSON.",
    place: "line 2, column 6",
    remedy: "Mend it there, or export it again.",
  });
  expect(second).toMatchObject({ state: "done" });
  expect(await listIntakes(cast.editor, batch)).toEqual([]);
});

test("a failed one can be tried again; one that is not failed, or another's, can't", async () => {
  const failed = await bring("a.pdf", text("%PDF-1.7"));
  expect(failed.state).toBe("failed");
  await expect(retryIntake(cast.editor, failed.id)).rejects.toThrow("was not found");
  expect(await retryIntake(cast.writer, failed.id)).toMatchObject({
    state: "waiting",
    problem: null,
  });
  await expect(retryIntake(cast.writer, failed.id)).rejects.toThrow("has not failed");
});

test("a file of several articles is no revision of one", async () => {
  const article = await makeArticle(cast.writer);
  const failed = await bring("wire.txt", fixture("wire.txt"), { article });
  expect(failed).toMatchObject({
    state: "failed",
    problem: "It holds 2 articles, and a revision is one text.",
  });
});

describe("an address", () => {
  test("a page: its text, its facts, where it came from", async () => {
    const done = await fetchFrom("/2026/bridge", { body: fixture("page.html") });
    expect(done).toMatchObject({ state: "done", articles: [{ outcome: "created" }] });
    const { article, blocks } = await readArticle(cast.writer, done.articles[0]?.slug ?? "");
    expect(article).toMatchObject({ byline: "Ada Lund, Tom Reyes", publishedAt: "2026-02-03" });
    expect(article.url).toMatch(/\/2026\/harbour-bridge-closes$/u);
    expect(blocks).toContain("quote");
    const kept = await desk.row(sql`
      select how, source_address as address, original_id is not null as kept from revision where article_id = ${article.id}`);
    expect(kept).toMatchObject({ how: "address", address: done.name, kept: true });
  });

  test("another text at the same address is a revision; for an article that is named, too", async () => {
    const words = (more: string) =>
      `<article><p>The bridge closes on 2 March. ${more}</p></article>`;
    const slug = await makeArticle(cast.writer);
    const done = await fetchFrom("/named", { body: words("It is old.") }, { article: slug });
    expect(done.articles).toMatchObject([{ slug, outcome: "revised" }]);
  });

  test("a text file or ninjs at an address comes in like a file", async () => {
    const done = await fetchFrom("/n.json", {
      type: "application/json",
      body: fixture("ninjs-1.json"),
    });
    expect(done.articles).toMatchObject([{ headline: "Harbour bridge closes for eleven weeks" }]);
  });

  test.each([
    ["a page that is not there", { status: 404, body: "" }, "There is no such page (404)."],
    [
      "a page without text",
      { body: "<html><body></body></html>" },
      "No text was found on the page. It may need a sign-in, or be made by scripts.",
    ],
    [
      "a picture",
      { type: "image/png", body: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) },
      "It is a picture.",
    ],
  ])("%s fails with the reason and a way out", async (_, answer, problem) => {
    const failed = await fetchFrom("/x", answer);
    expect(failed).toMatchObject({ state: "failed", articles: [] });
    expect(failed.problem).toBe(problem);
    expect(failed.remedy).toMatch(/paste|address|text/iu);
  });

  test("an address inside of our own network is not fetched", async () => {
    const intake = await handInAddress(cast.writer, "http://127.0.0.1/x", {});
    await bringInAddress({ intakeId: intake.id }, attempt(), { allow: [] });
    expect((await see(intake)).problem).toMatch(/private network/u);
  });
});
