/** Who is on a claim's page: seen by the others, gone when the page goes or falls silent. */
import { randomUUID } from "node:crypto";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { closePools } from "@/lib/db/engine/pool";
import { endHub } from "@/lib/http/live/hub";
import { housekeeping } from "@/lib/jobs/housekeeping";
import { type Cast, makeCast, makeClaim } from "@/tests/make";
import { call } from "../http/call";
import { listenAs } from "./listening";

database.atEnd(closePools);
database.atEnd(endHub);

let cast: Cast;
let slug: string;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  slug = await makeClaim(cast.writer);
});

type Body = { tab: string; editing: string | null };
const stay = (as: Cast["writer"], body: Body, claim = slug) =>
  call("POST", `/desk/claims/${claim}/presence`, { as, body });
const leave = (as: Cast["writer"], tab: string) =>
  call("DELETE", `/desk/claims/${slug}/presence/${tab}`, { as });
const grow = (tab: string, age: string) =>
  database.sql`update presence set seen_at = now() - ${age}::interval where tab = ${tab}`;

test("a page sees the others and not itself, with the field that each writes in", async () => {
  const [mine, theirs] = [randomUUID(), randomUUID()];
  expect((await stay(cast.writer, { tab: mine, editing: null })).body.items).toEqual([]);
  const { body } = await stay(cast.editor, { tab: theirs, editing: "summary" });
  expect(body.items).toEqual([{ tab: mine, person: cast.writer.id, editing: null }]);
  const again = await stay(cast.writer, { tab: mine, editing: "gaps" });
  expect(again.body.items).toEqual([{ tab: theirs, person: cast.editor.id, editing: "summary" }]);
});

test("others hear who comes, where they write, and that they go; a sign of life alone is no news", async () => {
  const page = await listenAs(cast.editor);
  const tab = randomUUID();
  await stay(cast.writer, { tab, editing: null });
  await stay(cast.writer, { tab, editing: null });
  await stay(cast.writer, { tab, editing: "summary" });
  await leave(cast.writer, tab);
  await page.hears("presence", (data) => !data.here);
  const told = page.heard("presence").map(({ data }) => [data.here, data.editing]);
  expect(told).toEqual([
    [true, null],
    [true, "summary"],
    [false, null],
  ]);
  expect(page.heard("presence")[0]?.data).toMatchObject({ claim: slug, person: cast.writer.id });
  await page.leave();
});

test("silence for 45 seconds means gone, and what is forgotten is swept", async () => {
  const [mine, theirs] = [randomUUID(), randomUUID()];
  await stay(cast.editor, { tab: theirs, editing: null });
  await grow(theirs, "44 seconds");
  expect((await stay(cast.writer, { tab: mine, editing: null })).body.items).toHaveLength(1);
  await grow(theirs, "46 seconds");
  expect((await stay(cast.writer, { tab: mine, editing: null })).body.items).toEqual([]);
  await grow(theirs, "11 minutes");
  await housekeeping();
  const left = await database.sql`select tab from presence where tab = ${theirs}`;
  expect(left).toHaveLength(0);
});

test("nobody speaks for another's page", async () => {
  const [mine, theirs] = [randomUUID(), randomUUID()];
  await stay(cast.writer, { tab: mine, editing: null });
  expect((await stay(cast.editor, { tab: mine, editing: "gaps" })).status).toBe(404);
  await leave(cast.editor, mine);
  const { body } = await stay(cast.editor, { tab: theirs, editing: null });
  expect(body.items).toEqual([{ tab: mine, person: cast.writer.id, editing: null }]);
});

test("it leaves no trace: no event, no new version", async () => {
  const before = await call("GET", `/desk/claims/${slug}`, { as: cast.writer });
  const tab = randomUUID();
  await stay(cast.writer, { tab, editing: "summary" });
  await leave(cast.writer, tab);
  const after = await call("GET", `/desk/claims/${slug}`, { as: cast.writer });
  expect(after.body.version).toBe(before.body.version);
});

test("a claim that is not there, a field that is none, and nobody", async () => {
  const tab = randomUUID();
  expect((await stay(cast.writer, { tab, editing: null }, "no-such-claim")).status).toBe(404);
  expect((await stay(cast.writer, { tab, editing: "password" })).status).toBe(422);
  const path = `/desk/claims/${slug}/presence`;
  expect((await call("POST", path, { body: { tab, editing: null } })).status).toBe(401);
});
