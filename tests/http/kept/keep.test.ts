/** What is kept for readers: made once, cleared at once, stale only when the database is away. */
import { gunzipSync } from "node:zlib";
import { forgetKept, keptAnswer, keptNow, setListening } from "@/lib/http/kept/keep";
import { sentTo } from "@/lib/http/kept/sent";
import { createStore } from "@/lib/http/kept/store";
import { answer } from "@/lib/render/answer";
import { pageHeaders } from "@/lib/render/headers";

const PLACE = "http://127.0.0.1:3000/claims/x";
const ask = (headers: Record<string, string> = {}, method = "GET") =>
  new Request(PLACE, { headers, method });

let made = 0;
let text = "first";
let status = 200;
const make = async (request: Request) => {
  made += 1;
  return answer(request, text, pageHeaders(status === 200 ? "fresh" : "never"), status);
};
const get = (request = ask()) => keptAnswer(request, PLACE, make);

beforeEach(() => {
  [made, text, status] = [0, "first", 200];
  setListening(true);
});
afterAll(() => setListening(false));

test("many ask, one is made; a change clears it", async () => {
  const answers = await Promise.all([get(), get(), get()]);
  expect(await Promise.all(answers.map((one) => one.text()))).toEqual(["first", "first", "first"]);
  expect(made).toBe(1);
  text = "second";
  expect(await (await get()).text()).toBe("first");
  forgetKept();
  expect(await (await get()).text()).toBe("second");
  expect(made).toBe(2);
});

test("what was begun before a change is not kept after it, and is shared with nobody", async () => {
  let finish = () => {};
  const slow = keptAnswer(ask(), PLACE, async (request) => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return answer(request, "old", pageHeaders());
  });
  forgetKept();
  text = "new";
  expect(await (await get()).text()).toBe("new");
  finish();
  expect(await (await slow).text()).toBe("old");
  expect(await (await get()).text()).toBe("new");
});

test("while nobody listens, everyone is answered anew", async () => {
  setListening(false);
  await get();
  await get();
  expect(made).toBe(2);
});

test("a condition is answered from what is kept, and HEAD without a body", async () => {
  const etag = (await get(ask({ "if-none-match": '"another"' }))).headers.get("etag") ?? "";
  expect(etag).toMatch(/^"/u);
  const again = await get(ask({ "if-none-match": etag }));
  expect([again.status, again.headers.get("content-type"), made]).toEqual([304, null, 1]);
  const head = await get(ask({}, "HEAD"));
  expect([head.status, await head.text(), made]).toEqual([200, "", 1]);
});

/** What is written to someone who sends these headers, while it is kept. */
function written(headers: Record<string, string> = {}) {
  const kept = keptNow(PLACE);
  if (!kept) return null;
  const sent = sentTo(headers, kept);
  const pairs = Array.from({ length: sent.headers.length / 2 }, (_, n) =>
    sent.headers.slice(2 * n, 2 * n + 2),
  );
  return { ...sent, headers: Object.fromEntries(pairs) as Record<string, string> };
}

test("beside the framework it is packed, for who takes it so; the framework packs by itself", async () => {
  text = "first ".repeat(1000);
  expect(written()).toBeNull();
  await get();
  const packed = written({ "accept-encoding": "br, gzip" });
  expect(packed?.headers["content-encoding"]).toBe("gzip");
  expect(packed?.headers.vary).toBe("accept-language, accept-encoding");
  expect(gunzipSync(packed?.body ?? "").toString()).toBe(text);
  expect(packed?.headers["content-length"]).toBe(String(packed?.body?.length));
  expect(written()?.headers["content-encoding"]).toBeUndefined();
  expect(written()?.headers["content-length"]).toBe(String(text.length));
  const through = await get(ask({ "accept-encoding": "gzip" }));
  expect(through.headers.get("content-encoding")).toBeNull();
});

test("beside the framework a condition is answered without a body, with the same headers", async () => {
  const whole = await get();
  const etag = whole.headers.get("etag") ?? "";
  const unchanged = written({ "if-none-match": `W/"other", ${etag}` });
  expect([unchanged?.status, unchanged?.body]).toEqual([304, undefined]);
  expect(unchanged?.headers).toEqual({
    ...Object.fromEntries(whole.headers),
    "content-type": undefined,
    vary: "accept-language, accept-encoding",
  });
  expect(written({ "if-none-match": '"other"' })?.status).toBe(200);
});

test("what already tells forms apart by another header still says so", async () => {
  await keptAnswer(ask(), PLACE, async (request) =>
    answer(request, "first", { ...pageHeaders(), vary: "accept-language" }),
  );
  expect(written()?.headers.vary).toBe("accept-language, accept-encoding");
});

test("with the database away, what was asked for before is served, marked as stale", async () => {
  await get();
  setListening(false);
  status = 503;
  const stale = await get();
  expect([stale.status, await stale.text()]).toEqual([200, "first"]);
  expect(stale.headers.get("cache-status")).toContain("fwd=stale");
  expect(stale.headers.get("age")).toMatch(/^\d+$/u);
  // Nobody waits for it again at once.
  expect((await get()).status).toBe(200);
  expect(made).toBe(2);
});

test("the rest is a plain 503, and is not kept", async () => {
  status = 503;
  const other = `${PLACE}-other`;
  expect((await keptAnswer(new Request(other), other, make)).status).toBe(503);
  status = 200;
  expect((await keptAnswer(new Request(other), other, make)).status).toBe(200);
});

test("a retraction that was heard before the database went takes the verdict along", async () => {
  await get();
  forgetKept();
  status = 503;
  expect((await get()).status).toBe(503);
});

test("the store holds so many bytes and no more, and lets go of what was used longest ago", () => {
  const store = createStore(1600);
  const entry = (size: number) => ({ body: new Uint8Array(size), headers: {}, at: 0 });
  for (let n = 0; n < 20; n += 1) store.put(`n${n}`, entry(100), 0);
  expect(store.bytes()).toBe(1600);
  expect(store.get("n3")).toBeUndefined();
  expect(store.get("n4")).toBeDefined();
  store.put("n20", entry(100), 0);
  expect(store.get("n4")).toBeDefined();
  expect(store.get("n5")).toBeUndefined();
  store.put("large", entry(101), 0);
  expect(store.get("large")).toBeUndefined();
});
