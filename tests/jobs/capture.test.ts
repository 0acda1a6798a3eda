/** A source is captured by the worker: kept, held against what came before, and its quotes looked for. */
import { createHash } from "node:crypto";
import { closePools, desk } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import { capture } from "@/lib/jobs/capture";
import {
  askForCapture,
  bringCapture,
  captureFile,
  listCaptures,
  readCapture,
  watchSource,
} from "@/lib/services/captures/captures";
import { setRecheck, settleFinding } from "@/lib/services/captures/findings";
import { lookAtDueSources } from "@/lib/services/captures/work";
import { myWork, readClaim } from "@/lib/services/desk";
import { changeEvidence } from "@/lib/services/evidence";
import { closeSites, site } from "@/tests/integrations/fetch/sites";
import { type Cast, makeCast, makeClaim, makeClaimIn, makeEvidence, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
afterAll(closeSites);

type Answer = { status?: number; body: string; location?: string };
const attempt = (last = false) => ({
  number: last ? 5 : 1,
  last,
  signal: new AbortController().signal,
});

/** A source on a site of its own, as evidence with a quote; `say` changes what the site answers. */
async function makeSource(body: string, quote = "It is 389 metres long") {
  const answer: Answer = { body };
  const port = await site((_, response) => {
    response.writeHead(answer.status ?? 200, {
      "content-type": "text/html",
      "set-cookie": "secret=1",
      ...(answer.location && { location: answer.location }),
    });
    response.end(answer.body);
  });
  const url = `http://record.example:${port}/length`;
  const slug = await makeClaim(cast.writer);
  const source = { title: "Record of the bridge", url };
  const evidenceId = await makeEvidence(cast.writer, slug, { source, quote });
  const claim = await readClaim(cast.writer, slug);
  const id = claim.evidence[0]?.source.id ?? "";
  return { id, slug, port, evidenceId, url, say: (next: Answer) => Object.assign(answer, next) };
}
type World = Awaited<ReturnType<typeof makeSource>>;

/** Does what waits for a source, as the worker does. */
async function work({ id, port }: World, last = false): Promise<void> {
  const { items } = await listCaptures(cast.writer, id);
  const waiting = items.find(({ state }) => state === "waiting");
  if (!waiting) throw new Error("nothing waits");
  await capture({ captureId: waiting.id }, attempt(last), {
    allow: [`127.0.0.1:${port}`],
    resolve: async () => ["127.0.0.1"],
  });
}

async function again(world: World, answer: Answer, last = false): Promise<void> {
  world.say(answer);
  await askForCapture(cast.writer, world.id);
  await work(world, last);
}

const findings = async ({ slug }: World) => (await readClaim(cast.writer, slug)).findings;
const newest = async ({ id }: World) => (await listCaptures(cast.writer, id)).items[0];

test("evidence with an address is captured without waiting for it, and its quote is found", async () => {
  const body = "<p>The plans: It is 389 metres long, over all.</p>";
  const world = await makeSource(body);
  const before = await readClaim(cast.writer, world.slug);
  expect(before.evidence[0]?.capture).toMatchObject({ state: "waiting", quote: null });
  await work(world);
  const claim = await readClaim(cast.writer, world.slug);
  expect(claim.evidence[0]?.capture).toMatchObject({ state: "done", quote: "exact" });
  expect(claim.version).toBe(before.version);
  const kept = await newest(world);
  expect(kept).toMatchObject({
    cause: "evidence",
    kind: "html",
    outcome: "first",
    status: 200,
    finalAddress: world.url,
    sha256: createHash("sha256").update(body).digest("hex"),
  });
  const read = await readCapture(cast.writer, kept?.id ?? "");
  expect(read.text).toBe("The plans: It is 389 metres long, over all.");
  expect(read.headers.map(([name]) => name)).toContain("content-type");
  expect(JSON.stringify(read.headers)).not.toContain("secret");
  expect((await captureFile(cast.writer, read.id)).bytes.toString()).toBe(body);
});

test("a quote that does not stand in it is said at once, and put right by another quote", async () => {
  const world = await makeSource("<p>It was 390 metres.</p>");
  await work(world);
  const claim = await readClaim(cast.writer, world.slug);
  expect(claim.evidence[0]?.capture?.quote).toBe("missing");
  expect(claim.checks).toContainEqual(expect.objectContaining({ code: "quote_not_found" }));
  await changeEvidence(cast.writer, world.slug, world.evidenceId, { quote: "It was 390 metres" });
  const mended = await readClaim(cast.writer, world.slug);
  expect(mended.evidence[0]?.capture?.quote).toBe("exact");
  expect(mended.checks.map(({ code }) => code)).not.toContain("quote_not_found");
});

test("asked twice while one is under way is asked once", async () => {
  const world = await makeSource("<p>A</p>");
  await askForCapture(cast.writer, world.id);
  expect((await listCaptures(cast.writer, world.id)).items).toHaveLength(1);
});

test("the same text is no task; another text is one, with both to compare", async () => {
  const world = await makeSource("<p>It is 389 metres long.</p>");
  await work(world);
  await again(world, { body: "<p>It is 389 metres   long.</p><script>new</script>" });
  expect(await newest(world)).toMatchObject({ outcome: "same" });
  expect(await findings(world)).toEqual([]);
  await again(world, { body: "<p>It is 391 metres long.</p>" });
  expect(await newest(world)).toMatchObject({ outcome: "changed" });
  const [finding] = await findings(world);
  expect(finding).toMatchObject({ kind: "changed", outcome: null, source: { id: world.id } });
  const read = await readCapture(cast.writer, finding?.captureId ?? "");
  expect([read.before?.text, read.text]).toEqual([
    "It is 389 metres long.",
    "It is 391 metres long.",
  ]);
  const claim = await readClaim(cast.writer, world.slug);
  expect(claim.evidence[0]?.capture?.quote).toBe("missing");
});

test("an image that was put in the place of another is a change, though neither has a text", async () => {
  const image = (end: string) => `GIF89a${"x".repeat(20)}${end}`;
  const world = await makeSource(image("one"), "");
  await work(world);
  expect(await newest(world)).toMatchObject({ kind: "image", textLength: null });
  await again(world, { body: image("one") });
  expect(await newest(world)).toMatchObject({ outcome: "same" });
  await again(world, { body: image("two") });
  expect(await newest(world)).toMatchObject({ outcome: "changed" });
  expect(await findings(world)).toMatchObject([{ kind: "changed", outcome: null }]);
});

test("a finding is settled once, on the claim's own trail", async () => {
  const world = await makeSource("<p>It is 389 metres long.</p>");
  await work(world);
  await again(world, { body: "<p>It is about 389 metres long.</p>" });
  const [finding] = await findings(world);
  const id = finding?.id ?? "";
  const before = await readClaim(cast.writer, world.slug);
  const { version } = await settleFinding(cast.third, world.slug, id, "no_matter");
  expect(version).toBe(before.version + 1);
  expect(await findings(world)).toMatchObject([
    { outcome: "no_matter", settledBy: { id: cast.third.id } },
  ]);
  await expect(settleFinding(cast.third, world.slug, id, "taken_up")).rejects.toThrow(/already/);
});

test("a page that moved is told, and one that is gone only when it stays gone", async () => {
  const world = await makeSource("<p>It is 389 metres long.</p>");
  await work(world);
  await again(world, { status: 404, body: "no" });
  expect(await newest(world)).toMatchObject({
    state: "failed",
    problem: expect.stringMatching(/404/),
  });
  expect(await findings(world)).toEqual([]);
  await again(world, { status: 404, body: "no" });
  expect(await findings(world)).toMatchObject([{ kind: "gone" }]);
  await again(world, { status: 404, body: "no" });
  expect(await findings(world)).toHaveLength(1);
  const claim = await readClaim(cast.writer, world.slug);
  expect(claim.evidence[0]?.capture).toMatchObject({ state: "done", quote: "exact" });
});

test("a bad moment is tried again by itself, with its reason shown meanwhile", async () => {
  const world = await makeSource("<p>A</p>");
  world.say({ status: 503, body: "" });
  await expect(work(world)).rejects.toThrow(/503/);
  expect(await newest(world)).toMatchObject({
    state: "waiting",
    attempts: 1,
    problem: expect.stringMatching(/503/),
  });
  await work(world, true);
  expect(await newest(world)).toMatchObject({ state: "failed", attempts: 2 });
  const claim = await readClaim(cast.writer, world.slug);
  expect(claim.evidence[0]?.capture).toMatchObject({ state: "failed" });
});

test("an inner address is not asked, and says so", async () => {
  const slug = await makeClaim(cast.writer);
  const source = { title: "Inside", url: "http://inside.example/" };
  await makeEvidence(cast.writer, slug, { source });
  const id = (await readClaim(cast.writer, slug)).evidence[0]?.source.id ?? "";
  const [waiting] = (await listCaptures(cast.writer, id)).items;
  await capture({ captureId: waiting?.id ?? "" }, attempt(), {
    resolve: async () => ["169.254.169.254"],
  });
  expect((await listCaptures(cast.writer, id)).items[0]).toMatchObject({
    state: "failed",
    problem: expect.stringMatching(/private network/),
  });
});

test("a file that a person brings is read, and is what quotes are looked for in", async () => {
  const world = await makeSource("<p>Sign in to read.</p>");
  await work(world);
  const bytes = Buffer.from("It is 389 metres long, the plans say.");
  await bringCapture(cast.writer, world.id, { bytes, name: "plans.txt", mediaType: "text/plain" });
  const waiting = await newest(world);
  await capture({ captureId: waiting?.id ?? "" }, attempt());
  expect(await newest(world)).toMatchObject({ kind: "text", name: "plans.txt", address: null });
  const claim = await readClaim(cast.writer, world.slug);
  expect(claim.evidence[0]?.capture?.quote).toBe("exact");
  expect(await findings(world)).toEqual([]);
});

test("the same file under another source is told, since it may be one source", async () => {
  const [one, other] = [await makeSource("<p>A</p>"), await makeSource("<p>B</p>")];
  const bytes = Buffer.from(`The plans, ${Math.random()}`);
  for (const { id } of [one, other]) {
    const file = { bytes, name: "plans.txt", mediaType: "text/plain" };
    const [waiting] = await bringCapture(cast.writer, id, file);
    await capture({ captureId: waiting?.id ?? "" }, attempt());
  }
  const find = async ({ id }: World) =>
    (await listCaptures(cast.writer, id)).items.find(({ name }) => name === "plans.txt");
  expect((await find(other))?.sameAs).toMatchObject({ id: one.id });
  expect((await find(one))?.sameAs).toMatchObject({ id: other.id });
});

test("what is captured stays as it was", async () => {
  const world = await makeSource("<p>A</p>");
  await work(world);
  const kept = await newest(world);
  const change = desk.row(sql`update capture set text = 'B' where id = ${kept?.id ?? ""}`);
  await expect(change).rejects.toThrow(/stays as it was captured/);
  await expect(desk.row(sql`delete from capture where id = ${kept?.id ?? ""}`)).rejects.toThrow();
});

test("sources are looked at again in their rhythm, and not without one", async () => {
  const world = await makeSource("<p>A</p>");
  await work(world);
  const { watch } = await listCaptures(cast.writer, world.id);
  expect(watch).toMatchObject({ everyDays: 30, failures: 0 });
  const due = () =>
    desk.row(sql`update source_watch set next_at = now() where source_id = ${world.id}`);
  await due();
  await lookAtDueSources();
  expect(await newest(world)).toMatchObject({ state: "waiting", cause: "watch", askedBy: null });
  await work(world);
  await watchSource(cast.writer, world.id, { everyDays: null });
  expect((await listCaptures(cast.writer, world.id)).watch).toMatchObject({ nextAt: null });
  await expect(due()).rejects.toThrow();
});

test("a published claim whose day to look again has come is listed until it has another", async () => {
  const { slug } = await makeClaimIn("published", cast);
  const listed = async () => (await myWork(cast.editor)).lookAgain.some((row) => row.slug === slug);
  await setRecheck(cast.writer, slug, "2024-01-01");
  expect(await readClaim(cast.writer, slug)).toMatchObject({
    recheckOn: "2024-01-01",
    recheckDue: true,
    state: "published",
  });
  expect(await listed()).toBe(true);
  await setRecheck(cast.writer, slug, "2999-01-01");
  expect(await listed()).toBe(false);
});

test("only what readers see is looked at again", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  await expect(setRecheck(cast.writer, slug, "2999-01-01")).rejects.toThrow(/Publish it first/);
  await move(cast.writer, slug, "submit");
});
