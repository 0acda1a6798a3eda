/** The worker brings in checks by others: found again by their address, the older state kept. */
import { closePools } from "@/lib/db/engine/pool";
import { findLikeChecks, readOtherCheck, removeOtherCheck } from "@/lib/services/others/checks";
import { retryOtherImport } from "@/lib/services/others/imports";
import { page, review } from "@/tests/intake/claim-review/reviews";
import { makeClaim } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { OthersWorld } from "./world";

process.env.PUBLIC_URL = "https://facts.example.org";
const database = testDatabase();
database.atEnd(closePools);
const world = new OthersWorld(database);

test("a file comes in, with what was mended, what is doubtful, and what was left out and why", async () => {
  const url = world.address();
  const whole = JSON.stringify([
    review({ url, claimReviewed: "Lamps &amp; gas were banned.", datePublished: "05/03/2024" }),
    review({ claimReviewed: null }),
    review({ url: "https://facts.example.org/claims/ours" }),
  ]);
  const ended = await world.file(whole.replace(/\]$/u, ",]"));
  expect(ended).toMatchObject({ state: "done", total: 1, done: 1, added: 1, leftOutCount: 2 });
  expect(ended.leftOut.map(({ code }) => code).toSorted()).toEqual(["no_claim", "own"]);
  expect(ended.repairs.map(({ code }) => code).toSorted()).toEqual(["entities", "trailing_comma"]);
  expect(ended.doubts).toMatchObject([{ code: "date_unclear", count: 1 }, { code: "no_date" }]);
  const [row] = await world.found("lamps banned");
  expect(row).toMatchObject({
    url,
    claimReviewed: "Lamps & gas were banned.",
    ratingCode: "false",
  });
  const check = await readOtherCheck(world.cast.writer, row?.id ?? "");
  expect(check.repairs[0]).toMatchObject({ code: "trailing_comma", text: /comma/u });
  expect(JSON.parse(check.raw).claimReviewed).toBe("Lamps &amp; gas were banned.");
  expect(check.source).toMatchObject({ kind: "file", name: "checks.json" });
});

test("the bytes of a file are let go once it is read, and the act is recorded once", async () => {
  const { id } = await world.file(review({ url: world.address() }));
  const [kept] = await world.rows`select bytes from other_import where id = ${id}`;
  expect(kept?.bytes).toBeNull();
  const events = await world.rows`select type from audit_event where subject_id = ${id}`;
  expect(events.map(({ type }) => type)).toEqual(["other_import.done"]);
});

test("a newer state takes the place, an older one is left out, and the past is kept", async () => {
  const url = world.address();
  const words = "The ferry ran on Sundays.";
  await world.file(review({ url, claimReviewed: words }));
  const changed = review({
    url: `${url}/?utm_source=x#top`,
    claimReviewed: words,
    dateModified: "2024-05-01",
    reviewRating: { "@type": "Rating", alternateName: "Mostly true" },
  });
  expect(await world.file(changed)).toMatchObject({ added: 0, replaced: 1 });
  expect(await world.file(changed)).toMatchObject({ added: 0, replaced: 0, same: 1 });
  const older = review({ url, claimReviewed: words, datePublished: "2024-03-04" });
  const left = await world.file(older);
  expect(left).toMatchObject({ replaced: 0, leftOut: [{ code: "older", place: url }] });
  const [row, ...more] = await world.found("ferry sundays");
  expect(more).toEqual([]);
  expect(row).toMatchObject({ label: "Mostly true", ratingCode: "mostly_true", earlier: 1 });
  const { past } = await readOtherCheck(world.cast.writer, row?.id ?? "");
  expect(past).toMatchObject([{ label: "False", claimReviewed: words }]);
  await expect(world.rows`update other_check_past set raw = ''`).rejects.toThrow();
});

test("where the publisher mends the claim's words, it is still the same check", async () => {
  const url = world.address();
  await world.file(review({ url, claimReviewed: "The mill had 3 wheels." }));
  const mended = review({ url, claimReviewed: "The old mill had four wheels." });
  expect(await world.file(mended)).toMatchObject({ added: 0, replaced: 1 });
  expect(await world.found("wheels")).toMatchObject([{ claimReviewed: mended.claimReviewed }]);
});

test("several claims at one address are told apart by their words, and say so", async () => {
  const url = world.address();
  const both = ["The quay flooded twice.", "The quay cost nothing."].map((claimReviewed) =>
    review({ url, claimReviewed }),
  );
  expect(await world.file(both)).toMatchObject({ added: 2 });
  expect(await world.file(both)).toMatchObject({ added: 0, same: 2 });
  const [row] = await world.found("quay flooded");
  const { doubts } = await readOtherCheck(world.cast.writer, row?.id ?? "");
  expect(doubts.map(({ code }) => code)).toEqual(["address_shared"]);
});

test("1,200 records come in by steps, and the same file again changes nothing", async () => {
  const many = Array.from({ length: 1200 }, (_, index) =>
    review({
      url: `https://many.example.org/${index}`,
      claimReviewed: `Stone ${index} was moved.`,
    }),
  );
  expect(await world.file(many)).toMatchObject({ state: "done", total: 1200, added: 1200 });
  expect(await world.file(many)).toMatchObject({ state: "done", added: 0, same: 1200 });
});

test("an import that a worker left behind goes on where it stopped", async () => {
  const many = Array.from({ length: 700 }, (_, index) =>
    review({ url: `https://more.example.org/${index}`, claimReviewed: `Brick ${index} was laid.` }),
  );
  const { id } = await world.file(many);
  await world.rows`update other_import set state = 'working', finished_at = null, done = 500, added = 500,
    bytes = ${JSON.stringify(many)}::bytea where id = ${id}`.catch(() => undefined);
  const [row] = await world.rows`select state from other_import where id = ${id}`;
  expect(row?.state).toBe("working");
  await database.sql`insert into job (kind, payload) values ('other-import', jsonb_build_object('importId', ${id}::text))`;
  await world.work();
  const [ended] =
    await world.rows`select state, done, added, same from other_import where id = ${id}`;
  expect(ended).toMatchObject({ state: "done", done: 700, added: 500, same: 200 });
});

test("a page is fetched, its record found, and another site's address doubted", async () => {
  const url = world.address();
  world.pages.set("/check", {
    headers: { "content-type": "text/html" },
    body: page(JSON.stringify(review({ url, claimReviewed: "The pier burned in May." }))),
  });
  expect(await world.at("/check")).toMatchObject({ state: "done", added: 1 });
  const [row] = await world.found("pier burned");
  const { doubts } = await readOtherCheck(world.cast.writer, row?.id ?? "");
  expect(doubts.map(({ code }) => code)).toEqual(["other_site"]);
});

test("what can't be read or reached fails with words, and can be tried again", async () => {
  expect(await world.file("{,}", "broken.json")).toMatchObject({
    state: "failed",
    problem: "It is not valid JSON.",
    place: "line 1, column 2",
  });
  const failed = await world.at("/nowhere");
  expect(failed).toMatchObject({ state: "failed", problem: "There is no such page (404)." });
  world.pages.set("/nowhere", { body: JSON.stringify(review({ url: world.address() })) });
  await retryOtherImport(world.cast.writer, failed.id);
  await world.work();
  expect(await world.at("/nowhere")).toMatchObject({ state: "done", same: 1 });
});

test("one that was removed is brought back by a person alone", async () => {
  const url = world.address();
  const record = review({ url, claimReviewed: "The tunnel collapsed." });
  await world.file(record);
  const [row] = await world.found("tunnel collapsed");
  await removeOtherCheck(world.cast.editor, row?.id ?? "", "It is forged.");
  expect(await world.found("tunnel collapsed")).toEqual([]);
  await expect(removeOtherCheck(world.cast.editor, row?.id ?? "", "Again.")).rejects.toThrow();
  expect(await world.file(record)).toMatchObject({ added: 0, replaced: 1 });
  expect(await world.found("tunnel collapsed")).toHaveLength(1);
});

test("a feed that deletes a check marks it as taken back", async () => {
  const url = world.address();
  await world.file(review({ url, claimReviewed: "The lighthouse moved." }));
  const deleted = { "@type": "DataFeedItem", url, dateDeleted: "2026-02-03" };
  const ended = await world.file({ "@type": "DataFeed", dataFeedElement: [deleted] });
  expect(ended).toMatchObject({ state: "done", withdrawn: 1, total: 0 });
  expect(await world.found("lighthouse")).toMatchObject([{ withdrawnOn: "2026-02-03" }]);
});

test("the five most alike are found, the most alike first, and none that stands no more", async () => {
  const words = "The harbour wall is two miles long";
  const likes = ["", " now", " now, he says", " now, he says often", " or more", " or so"];
  const records = likes.map((more) =>
    review({ url: world.address(), claimReviewed: `${words}${more}.` }),
  );
  const unlike = review({ url: world.address(), claimReviewed: "Herring were cheap in 1910." });
  await world.file([...records, unlike]);
  const slug = await makeClaim(world.cast.writer);
  const found = await findLikeChecks(world.cast.writer, slug, words);
  expect(found).toHaveLength(5);
  expect(found[0]).toMatchObject({ claimReviewed: `${words}.`, publisher: "Northern Checks" });
  expect(found.map(({ likeness }) => likeness)).toEqual(
    found.map(({ likeness }) => likeness).toSorted((a, b) => b - a),
  );
  expect(Math.min(...found.map(({ likeness }) => likeness))).toBeGreaterThanOrEqual(0.4);
  await removeOtherCheck(world.cast.editor, found[0]?.id ?? "", "Forged.");
  const rest = await findLikeChecks(world.cast.writer, slug, words);
  expect(rest.map(({ id }) => id)).not.toContain(found[0]?.id);
  expect(await findLikeChecks(world.cast.writer, slug, "Zebras graze at noon")).toEqual([]);
});
