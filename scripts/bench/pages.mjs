/**
 * Pages for readers in a browser whose processor is four times slower, on slow 4G: when the largest thing
 * is painted, how much moves about afterwards, how long the page can't answer.
 */
import { findBrowser } from "../browser.mjs";
import { loadOfMachine, median } from "./load.mjs";

const SLOWER = 4;
/** Slow 4G as Lighthouse has it: bytes in a second, milliseconds there and back. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const MOST = { paint: 1500, shift: 0.02, blocking: 0 };
const TURNS = 5;

/** Runs in the page before anything else: collects what the browser notices. */
function watch() {
  const seen = { paint: 0, shift: 0, blocking: 0 };
  globalThis.seen = seen;
  const on = (type, take) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    }).observe({ type, buffered: true });
  on("largest-contentful-paint", (entry) => {
    seen.paint = entry.startTime;
  });
  on("layout-shift", (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value;
  });
  on("longtask", (entry) => {
    seen.blocking += Math.max(0, entry.duration - 50);
  });
}

/** One visit of someone who was never here. */
async function visit(browser, address) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", NETWORK);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: "load" });
    // Two seconds in which nothing more may come or move.
    await page.waitForTimeout(2000);
    return await page.evaluate(() => globalThis.seen);
  } finally {
    await context.close();
  }
}

/** Prints the table; false when a page misses what it has to reach. */
export async function pages({ product }) {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch(await findBrowser());
  const first = async (path) =>
    (await (await fetch(`${product.address}${path}`)).json()).items[0].slug;
  const claim = await first("/api/v1/claims");
  const addresses = {
    "front page": "/",
    article: `/articles/${await first("/api/v1/articles")}`,
    claim: `/claims/${claim}`,
    "claim in a frame": `/embed/claims/${claim}`,
    corrections: "/corrections",
    "how we check": "/how-we-check",
  };
  const results = [];
  console.log(
    `\npages in Chromium ${browser.version()}, 390 px, processor ${SLOWER} times slower, slow 4G, the middle of ${TURNS} first visits; load of the machine ${loadOfMachine()}\n${"".padEnd(20)}largest paint  layout shift  blocking`,
  );
  try {
    for (const [name, address] of Object.entries(addresses)) {
      const visits = [];
      for (let turn = 0; turn < TURNS; turn += 1)
        visits.push(await visit(browser, product.address + address));
      const of = (key) => median(visits.map((each) => each[key]));
      const holds = ["paint", "shift", "blocking"].every((key) => of(key) <= MOST[key]);
      results.push(holds && of("paint") > 0);
      console.log(
        `${name.padEnd(20)}${of("paint").toFixed(0).padStart(10)} ms${of("shift").toFixed(3).padStart(14)}${of("blocking").toFixed(0).padStart(7)} ms  ${results.at(-1) ? "holds" : "MISSES"}`,
      );
    }
  } finally {
    await browser.close();
  }
  return results.every(Boolean);
}
