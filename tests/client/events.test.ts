// One stream for a tab: opened when somebody listens and looks, closed when nobody does.
import { createFeed, type Hearer } from "@/lib/client/events";
import type { Change } from "@/lib/domain/view/live";

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

/** A browser with one tab, and a server that refuses or tells what the test says. */
function world() {
  const opened: { address: string; closed: boolean; refuse: () => void; say: Say }[] = [];
  type Say = (name: string, data: object, id?: number) => void;
  let visible = true;
  let turned = () => {};
  const listen = createFeed({
    open(address) {
      const listeners = new Map<string, (event: Event) => void>();
      const source = {
        readyState: 1,
        addEventListener: (name: string, hear: (event: Event) => void) => listeners.set(name, hear),
        close() {
          made.closed = true;
        },
      };
      const made = {
        address,
        closed: false,
        refuse() {
          source.readyState = 2;
          listeners.get("error")?.(new Event("error"));
        },
        say: (name: string, data: object, id?: number) =>
          listeners.get(name)?.({
            data: JSON.stringify(data),
            lastEventId: id === undefined ? "" : String(id),
          } as MessageEvent<string>),
      };
      opened.push(made);
      return source as unknown as EventSource;
    },
    isVisible: () => visible,
    onTurn: (act) => {
      turned = act;
    },
  });
  const newest = () => {
    const made = opened.at(-1);
    if (!made) throw new Error("nothing was opened");
    return made;
  };
  return {
    listen,
    opened,
    newest,
    show(next: boolean) {
      visible = next;
      turned();
    },
  };
}

function hearing() {
  const heard: number[] = [];
  const hearer: Hearer = { onChange: ({ id }) => heard.push(id) };
  return { heard, hearer };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("many parts of a page share one stream, and each hears each event once", () => {
  const { listen, opened, newest } = world();
  const [one, two] = [hearing(), hearing()];
  listen(one.hearer);
  listen(two.hearer);
  expect(opened).toHaveLength(1);
  newest().say("change", at(7), 7);
  newest().say("change", at(6), 7);
  newest().say("change", at(7), 7);
  expect([one.heard, two.heard]).toEqual([
    [7, 6],
    [7, 6],
  ]);
});

test("the last part to go closes it, but not between two pages", () => {
  const { listen, opened, newest } = world();
  listen(hearing().hearer)();
  const leave = listen(hearing().hearer);
  jest.advanceTimersByTime(10_000);
  expect([opened.length, newest().closed]).toEqual([1, false]);
  leave();
  jest.advanceTimersByTime(10_000);
  expect(newest().closed).toBe(true);
});

test("out of sight it is closed; back in sight it goes on where it stopped", () => {
  const { listen, opened, newest, show } = world();
  const { hearer, heard } = hearing();
  listen(hearer);
  newest().say("hello", {}, 41);
  newest().say("change", at(42), 42);
  show(false);
  expect(newest().closed).toBe(true);
  show(true);
  expect(opened.map(({ address }) => address)).toEqual([
    "/api/v1/desk/events",
    "/api/v1/desk/events?after=42",
  ]);
  newest().say("change", at(42), 43);
  newest().say("change", at(43), 43);
  expect(heard).toEqual([42, 43]);
});

test("who is not told that the stream begins can't know that what they hold is old", () => {
  const { listen, newest } = world();
  const told: string[] = [];
  listen({ onStart: () => told.push("start"), onReload: () => told.push("reload") });
  newest().say("hello", {}, 1);
  newest().say("reload", {}, 900);
  expect(told).toEqual(["start", "reload"]);
});

test("a stream that is refused is asked for again after a while, and never twice at once", () => {
  const { listen, opened, newest } = world();
  listen(hearing().hearer);
  newest().refuse();
  jest.advanceTimersByTime(29_000);
  expect(opened).toHaveLength(1);
  listen(hearing().hearer);
  jest.advanceTimersByTime(60_000);
  expect(opened).toHaveLength(2);
});
