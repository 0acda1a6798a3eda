// What a process hears when its connection, or the whole database, was away.
import type { Change } from "@/lib/domain/view/live";
import { createHub, type Told } from "@/lib/realtime/hub";
import { eventually } from "@/tests/setup/eventually";

const at = (id: number): Change => ({
  id,
  kind: "claim",
  subject: "00000000-0000-4000-8000-000000000001",
  slug: "the-bridge",
  article: null,
  version: id,
  type: "claim.edited",
  by: null,
});
const trail = (to: number) => Array.from({ length: to }, (_, index) => at(index + 1));

/** A trail that can be away, and the announcements of it. */
async function start(length: number) {
  const world = { trail: trail(length), away: false };
  let announce = (_: string) => {};
  let connected = () => {};
  const hub = createHub({
    listen({ channels, onConnected }) {
      announce = (text) => channels.ss_change?.(text);
      connected = onConnected;
      return async () => undefined;
    },
    async recent(after, limit) {
      if (world.away) throw new Error("the database is away");
      const from = after ?? (world.trail.at(-1)?.id ?? 0) - limit;
      return world.trail.filter(({ id }) => id > from).slice(0, limit);
    },
  });
  await hub.ready;
  const told: Told[] = [];
  hub.subscribe((one) => told.push(one));
  const ids = () => told.flatMap((one) => (one.kind === "change" ? [one.change.id] : []));
  return {
    hub,
    world,
    told,
    ids,
    announce: (change: object) => announce(JSON.stringify(change)),
    reconnect: () => connected(),
  };
}

test("what is old when a page begins is no news to it", async () => {
  const { hub, told, announce, ids } = await start(30);
  expect(told).toEqual([]);
  announce(at(31));
  expect(ids()).toEqual([31]);
  await hub.end();
});

test("what was committed while the connection was away is told once it is back, and once only", async () => {
  const { hub, world, ids, announce, reconnect } = await start(30);
  announce(at(31));
  world.trail = trail(33);
  reconnect();
  await eventually(async () => expect(ids()).toEqual([31, 32, 33]));
  announce(at(33));
  expect(ids()).toEqual([31, 32, 33]);
  await hub.end();
});

test("the database is away when the connection comes back: the trail is read as soon as it can be", async () => {
  const warned = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  const { hub, world, ids, reconnect } = await start(30);
  world.away = true;
  reconnect();
  await eventually(async () => expect(warned).toHaveBeenCalled());
  world.trail = trail(31);
  world.away = false;
  await eventually(async () => expect(ids()).toEqual([31]));
  warned.mockRestore();
  await hub.end();
});

test("after too much to be told one by one, pages are told to load everything again", async () => {
  const { hub, world, told, ids, reconnect, announce } = await start(30);
  world.trail = trail(2500);
  reconnect();
  await eventually(async () => expect(told).toEqual([{ kind: "reload" }]));
  expect(hub.newest()).toBe(2500);
  expect(hub.since(30)).toBeNull();
  announce(at(2501));
  expect(ids()).toEqual([2501]);
  expect(hub.since(2500)?.at(-1)?.id).toBe(2501);
  await hub.end();
});

test("what it can't read is left out, and the next one is heard", async () => {
  const silenced = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  const { hub, ids, announce } = await start(1);
  announce({ id: "no number" });
  announce(at(2));
  expect(ids()).toEqual([2]);
  expect(silenced).toHaveBeenCalledTimes(1);
  silenced.mockRestore();
  await hub.end();
});
