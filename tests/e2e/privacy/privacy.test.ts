/**
 * Who reads here leaves nothing and takes nothing along: no cookie, nothing kept in the browser, no
 * request to anyone else, and no address in any log. Runs a product of its own, to read its logs whole.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { dataFolder, launch } from "@/tests/setup/launch";
import { clientAddressesIn } from "./addresses";
import { type Answer, type Client, crawl, faultsOf, get } from "./crawl";

jest.setTimeout(600_000);
const browser = testBrowser();
const data = dataFolder();

// The first is believed about whom it speaks for, the second is not.
const proxied: Client = { from: "127.0.0.77", forwardedFor: "203.0.113.77" };
const proxied6: Client = { from: "127.0.0.77", forwardedFor: "2001:db8:1234:5678:9abc:def0:1:2" };
const direct: Client = { from: "127.0.0.78", forwardedFor: "198.51.100.9" };

const product = launch({
  DATA_DIR: data.folder,
  PORT: "",
  DEMO: "1",
  TRUSTED_PROXY: "127.0.0.77",
  RATE_LIMIT_PER_MINUTE: "6000",
});
let origin: string;
let answers: Answer[];
beforeAll(async () => {
  origin = await product.ready;
  answers = await crawl(origin, SEEDS, proxied);
});
afterAll(async () => {
  product.signal("SIGTERM");
  await product.ended;
  data.remove();
});

const SEEDS = [
  "/",
  "/sitemap.xml",
  "/robots.txt",
  "/favicon.ico",
  "/embed.js",
  "/search?q=cuba",
  "/.well-known/security.txt",
  "/feeds/claims.atom",
  "/feeds/claims.json",
  "/feeds/corrections.atom",
  "/feeds/corrections.json",
  "/feeds/claimreview.json",
  "/api/docs",
  "/api/openapi.json",
  "/api/health",
  "/api/v1/claims",
  "/api/v1/articles",
  "/claims/nothing-here-0000",
  "/badge/nothing-here-0000.svg",
  "/embed/claims/nothing-here-0000",
  "/share/claims/nothing-here-0000.png",
  "/oembed?url=nothing",
];

/** Each kind of thing that the walk has to have come to. */
const KINDS = [
  /^\/$/u,
  /^\/articles\/[\w-]+$/u,
  /^\/claims\/[\w-]+$/u,
  /^\/claims\/[\w-]+\/v\/1$/u,
  /^\/claims\/[\w-]+\/report$/u,
  /^\/corrections/u,
  /^\/how-we-check$/u,
  /^\/security$/u,
  /^\/search/u,
  /^\/ar\/claims\/[\w-]+$/u,
  /^\/ar\/share\/claims\/.*\.png/u,
  /^\/embed\/claims\//u,
  /^\/embed\/articles\//u,
  /^\/badge\/[\w-]+\.svg$/u,
  /^\/share\/claims\/.*\.png/u,
  /^\/share\/articles\/.*\.png/u,
  /^\/oembed\?format=json/u,
  /^\/oembed\?format=xml/u,
  /^\/feeds\/claims\.atom\?article=/u,
  /^\/api\/v1\/articles\/[\w-]+\/annotations/u,
  /^\/\.well-known\/claim-log\/latest$/u,
  /^\/assets\/reader\.css/u,
  /^\/assets\/serif-latin\.woff2$/u,
];

test("the walk has come everywhere", () => {
  const found = answers.filter(({ status }) => status === 200).map((answer) => answer.path);
  expect(KINDS.filter((kind) => !found.some((one) => kind.test(one)))).toEqual([]);
  expect(answers.filter(({ status }) => status >= 500).map((answer) => answer.path)).toEqual([]);
});

test("no answer sets a cookie, each says how much of the address a reader's browser may tell", () => {
  expect(answers.flatMap(faultsOf)).toEqual([]);
});

test("a condition, a HEAD and a cookie that someone else set change nothing of that", async () => {
  for (const { path: asked, headers: had } of answers) {
    const headers = { cookie: "visitor=1", "if-none-match": String(had.etag ?? "") };
    expect(faultsOf(await get(origin, asked, direct, { headers }))).toEqual([]);
    expect(faultsOf(await get(origin, asked, direct, { method: "HEAD" }))).toEqual([]);
  }
});

/** Follows what a page asks for, and from whom. */
function watch(page: Page): string[] {
  const hosts: string[] = [];
  page.on("request", (asked) => {
    const url = new URL(asked.url());
    if (!["data:", "blob:"].includes(url.protocol)) hosts.push(url.origin);
  });
  return hosts;
}

/** What a browser has kept after a visit: cookies, and all stores that a page can fill. */
async function keptBy(context: BrowserContext, page: Page): Promise<string[]> {
  const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
  const frames = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(async () => {
        const found: string[] = [];
        const look = async (store: string, names: () => Promise<string[]> | string[]) => {
          try {
            found.push(...(await names()).map((name) => `${store} ${name}`));
          } catch {
            // A frame without an origin has no stores at all.
          }
        };
        await look("localStorage", () => Object.keys(localStorage));
        await look("sessionStorage", () => Object.keys(sessionStorage));
        await look("indexedDB", async () =>
          (await indexedDB.databases()).map(({ name = "" }) => name),
        );
        await look("caches", () => caches.keys());
        await look("worker", async () =>
          (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
        );
        return found;
      }),
    ),
  );
  return [...cookies, ...frames.flat()];
}

test("in a browser no page keeps anything, or asks anyone else for anything", async () => {
  browser.expectComplaint(/status of 404/u);
  // Of the languages one other than the browser's is enough here: the answers are all the same make.
  const pages = answers
    .filter(({ headers }) => headers["content-type"]?.startsWith("text/html"))
    .filter((answer) => !/^\/(en|es|ru|uk|fr)(\/|$)/u.test(answer.path));
  expect(pages.length).toBeGreaterThan(20);
  const page = await browser.page();
  const hosts = watch(page);
  for (const { path: asked } of pages) {
    await page.goto(`${origin}${asked}`, { waitUntil: "load" });
    expect([asked, await keptBy(page.context(), page)]).toEqual([asked, []]);
  }
  expect([...new Set(hosts)]).toEqual([origin]);
});

test("on a publisher's page the marks, a frame and a badge keep nothing and ask nobody but us", async () => {
  const [claim, article] = ["claims", "articles"].map(
    (noun) =>
      answers.find((one) => one.path.startsWith(`/embed/${noun}/`) && one.status === 200)?.path,
  );
  const slug = article?.split("/").at(-1);
  const text = JSON.parse((await get(origin, `/api/v1/articles/${slug}`, proxied)).body).text;
  const body = `<!doctype html><meta charset="utf-8"><title>The Publisher</title><link rel="icon" href="data:,">
    <main><p>${text}</p></main><img alt="" src="${origin}${claim?.replace("/embed/claims", "/badge")}.svg">
    <iframe title="a" src="${origin}${claim}"></iframe><iframe title="b" src="${origin}${article}"></iframe>
    <script async src="${origin}/embed.js" data-article="${slug}"></script>`;
  const server = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html; charset=utf-8");
    answer.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const publisher = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const page = await browser.page();
    const hosts = watch(page);
    await page.goto(publisher, { waitUntil: "load" });
    await page.locator("[data-second-source] a").first().waitFor();
    expect(await keptBy(page.context(), page)).toEqual([]);
    expect([...new Set(hosts)].sort()).toEqual([origin, publisher].sort());
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

/** Bytes that are no request, sent as they are. */
function sendRaw(bytes: string): Promise<void> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), localAddress: direct.from });
    socket.on("error", () => resolve());
    socket.on("close", () => resolve());
    socket.resume();
    socket.end(bytes);
  });
}

test("no log has a reader's address, whatever the reader did", async () => {
  for (const client of [proxied, proxied6, direct]) {
    await get(origin, "/claims/%00", client);
    await get(origin, `/search?q=${"x".repeat(4000)}`, client);
    await get(origin, "/api/v1/claims?cursor=broken&limit=0", client);
    const headers = { origin, "content-type": "application/json" };
    const wrong = JSON.stringify({ email: "editor@demo.test", password: "not the password" });
    for (const body of [wrong, "{", "\u0000"])
      await get(origin, "/api/auth/sign-in/email", client, { method: "POST", headers, body });
    await get(origin, "/api/v1/articles", client, { method: "POST", headers, body: "{" });
    await get(origin, "/desk", client);
    const slug = answers.find(({ path: one }) => one.endsWith("/report"))?.path ?? "";
    const form = { origin, "content-type": "application/x-www-form-urlencoded" };
    await get(origin, slug, client, { method: "POST", headers: form, body: "text=&email=x" });
  }
  await sendRaw("NONSENSE\r\n\r\n");
  await sendRaw(`GET / HTTP/1.1\r\nHost: ${"x".repeat(20_000)}\r\n\r\n`);

  const files = readdirSync(data.folder).filter((name) => name.endsWith(".log"));
  expect(files.sort()).toEqual(["postgres.log", "server.log", "worker.log"]);
  const logs = files.map((name) => readFileSync(path.join(data.folder, name), "utf8"));
  expect(clientAddressesIn([...logs, ...product.lines].join("\n"))).toEqual([]);
});

describe("what looks for faults finds them", () => {
  test.each([
    ["from 203.0.113.77 came", ["203.0.113.77"]],
    ['{"for":"2001:db8:1234:5678::1"}', ["2001:db8:1234:5678::1"]],
    ["::ffff:127.0.0.78", ["127.0.0.78"]],
    ["2001:db8:1234::", []],
    ["at 12:30:05, 2026-11-27T04:11:03.759Z", []],
    ["127.0.0.1:3303 version 18.4.0 and 1.2.3.4.5", []],
  ])("addresses in %s", (text, found) => {
    expect(clientAddressesIn(text)).toEqual(found);
  });

  test("a cookie, and a policy that is lax or not there", () => {
    const headers = { "set-cookie": ["visitor=1"], "referrer-policy": "unsafe-url" };
    expect(faultsOf({ path: "/", headers })).toHaveLength(2);
    expect(faultsOf({ path: "/", headers: {} })).toEqual(["/ has the referrer policy none"]);
  });

  test("what a page keeps", async () => {
    const page = await browser.page();
    await page.goto(`${origin}/security`);
    await page.context().addCookies([{ name: "visitor", value: "1", url: origin }]);
    await page.evaluate(() => localStorage.setItem("visitor", "1"));
    expect(await keptBy(page.context(), page)).toEqual(["cookie visitor", "localStorage visitor"]);
  });
});
