/** The desk's stream: who may listen, what is told, and what is made good after a break. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { closePools } from "@/lib/db/engine/pool";
import { endHub } from "@/lib/http/live/hub";
import { createHub } from "@/lib/realtime/hub";
import { listenTo } from "@/lib/realtime/listen";
import { openStream } from "@/lib/realtime/stream";
import { recentChanges } from "@/lib/services/live/changes";
import { changeRole, setDisabled } from "@/lib/services/people";
import { type Cast, edit, makeCast, makeClaim, makePerson } from "@/tests/make";
import { eventually } from "@/tests/setup/eventually";
import { call } from "../http/call";
import { ask, follow, listenAs, type Page } from "./listening";

database.atEnd(closePools);
database.atEnd(endHub);

let cast: Cast;
let slug: string;
const pages: Page[] = [];
beforeAll(async () => {
  cast = await makeCast();
  slug = await makeClaim(cast.writer);
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.leave();
});

async function listening(...given: Parameters<typeof listenAs>): Promise<Page> {
  const page = await listenAs(...given);
  pages.push(page);
  return page;
}
const ofThis = (data: { slug: string }) => data.slug === slug;

test("nobody listens without a session", async () => {
  expect((await ask(null)).status).toBe(401);
});

test("a change is told to others as it is committed, in ids and codes and never in words", async () => {
  const page = await listening(cast.editor);
  const { version } = await edit(cast.writer, slug, { summary: "Words that stay on the desk" });
  const { id, data } = await page.hears("change", ofThis);
  expect(data).toMatchObject({ kind: "claim", type: "claim.edited", by: cast.writer.id, slug });
  expect(data.version).toBe(version);
  expect(id).toBe(data.id);
  expect(page.text()).not.toContain("Words that stay");
  expect(Object.keys(data).sort()).toEqual(
    ["article", "by", "id", "kind", "slug", "subject", "type", "version"].sort(),
  );
});

test("no cache and no proxy keeps it", async () => {
  const response = await ask(cast.editor);
  expect(response.headers.get("cache-control")).toContain("no-store");
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  await response.body?.cancel();
});

test("people and settings are nobody's news", async () => {
  const page = await listening(cast.editor);
  const other = await makePerson();
  await changeRole(cast.admin, { id: other.id, role: "editor" });
  await edit(cast.writer, slug, { summary: "Later than that" });
  await page.hears("change", ofThis);
  expect(page.heard("change").map(({ data }) => data.kind)).not.toContain("person");
});

test("what happened in a break is told when the page comes back, and only then", async () => {
  const first = await listening(cast.editor);
  await edit(cast.writer, slug, { summary: "Heard" });
  const { id } = await first.hears("change", ofThis);
  await first.leave();
  const { version } = await edit(cast.writer, slug, { summary: "Missed" });
  const again = await listening(cast.editor, "", { "last-event-id": String(id) });
  await again.hears("change", (data) => ofThis(data) && data.version === version);
  const afresh = await listening(cast.editor, `?after=${id}`);
  await afresh.hears("change", (data) => ofThis(data) && data.version === version);
  const newcomer = await listening(cast.editor);
  expect(newcomer.heard("change")).toEqual([]);
});

test("who was away for too long is told to load everything again", async () => {
  const page = await listening(cast.editor, "?after=999999999");
  await page.hears("reload");
  expect(page.heard("change")).toEqual([]);
});

test("a person who is disabled is cut off at once", async () => {
  const leaver = await makePerson();
  const page = await listenAs(leaver);
  await setDisabled(cast.admin, { id: leaver.id, disabled: true });
  await page.ends();
});

test("a session that is over is noticed at the next sign of life", async () => {
  let isAllowed = true;
  let over = false;
  const body = openStream({
    hub: { subscribe: () => () => undefined, since: () => [], newest: () => 0 },
    personId: cast.editor.id,
    last: null,
    isAllowed: async () => isAllowed,
    onEnd: () => {
      over = true;
    },
    beat: 30,
  });
  const page = follow(body);
  await eventually(async () => expect(page.text()).toContain(": here"));
  expect(page.ended()).toBe(false);
  isAllowed = false;
  await page.ends();
  expect(over).toBe(true);
});

test("six streams for each person, and a place is free again when one is left", async () => {
  const many = await makePerson();
  const open = [];
  for (let count = 0; count < 6; count += 1) open.push(await listenAs(many));
  const refused = await ask(many);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("30");
  await open.pop()?.leave();
  open.push(await listenAs(many));
  for (const page of open) await page.leave();
});

test("two instances on one database hear the same, and each other's presence", async () => {
  const second = createHub({ listen: listenTo, recent: recentChanges });
  try {
    await second.ready;
    const mine = await listening(cast.editor);
    const theirs = follow(
      openStream({
        hub: second,
        personId: cast.writer.id,
        last: null,
        isAllowed: async () => true,
        onEnd: () => undefined,
      }),
    );
    pages.push(theirs);
    const { version } = await edit(cast.writer, slug, { summary: "On both at once" });
    for (const page of [mine, theirs])
      await page.hears("change", (data) => ofThis(data) && data.version === version);
    const tab = "11111111-1111-4111-8111-111111111111";
    await call("POST", `/desk/claims/${slug}/presence`, {
      as: cast.writer,
      body: { tab, editing: "summary" },
    });
    for (const page of [mine, theirs])
      await page.hears("presence", (data) => data.tab === tab && data.editing === "summary");
  } finally {
    await second.end();
  }
});

test("the connection that listens is cut: it comes back, and what was missed is told", async () => {
  const page = await listening(cast.editor);
  await database.asSuperuser()`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'live'`;
  const { version } = await edit(cast.writer, slug, { summary: "While nobody listened" });
  await page.hears("change", (data) => ofThis(data) && data.version === version);
  expect(page.ended()).toBe(false);
});

test("an event that commits after a later one is told all the same", async () => {
  const other = await makeClaim(cast.writer);
  const page = await listening(cast.editor);
  let commit = () => {};
  const held = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let began = () => {};
  const written = new Promise<void>((resolve) => {
    began = resolve;
  });
  const late = database.as("ss_app").begin(async (tx) => {
    const [claim] = await tx`select id from claim where slug = ${other}`;
    await tx`update claim set reason = 'Late' where id = ${claim?.id}`;
    await tx`select record_event('claim', ${claim?.id}, 'claim.edited', ${cast.writer.id}, '{"fields":["reason"],"approvalsLost":0}', '{}')`;
    began();
    await held;
  });
  await written;
  await edit(cast.writer, slug, { summary: "The later one" });
  const { id } = await page.hears("change", ofThis);
  await page.leave();
  commit();
  await late;
  const again = await listening(cast.editor, "", { "last-event-id": String(id) });
  const found = await again.hears("change", (data) => data.slug === other);
  expect(found.data.id).toBeLessThan(id ?? 0);
});

test("the process ends: every stream ends with it", async () => {
  const page = await listenAs(cast.editor);
  await endHub();
  await page.ends();
});
