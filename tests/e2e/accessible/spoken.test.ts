/**
 * The desk and the readers' pages in each language, 390 px wide: no English words that the catalog knows, nothing
 * cut off, nothing wider than the screen.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { languages } from "@/lib/words/languages";
import { baseUrl, testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { emailOf } from "../newsroom";
import { see } from "../screen";
import { makeWorld, type World } from "./world";

jest.setTimeout(600_000);
const browser = testBrowser();
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

type Words = Record<string, string>;

/** English words that are none of the language itself. */
function otherWords(language: string): Words {
  const file = path.join(__dirname, "../../../lib/words/catalog", `${language}.json`);
  const { read, unread } = JSON.parse(readFileSync(file, "utf8")) as Record<string, Words>;
  const all = { ...read, ...unread };
  const own = new Set(Object.values(all));
  return Object.fromEntries(Object.entries(all).filter(([text]) => !own.has(text)));
}

/** What a person who does not read English would stumble over; names and texts of people stay as they are. */
function faultsOf(words: Words): string[] {
  const known = new Set(Object.keys(words));
  const faults: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (
      !node.parentElement?.closest("script, style, bdi, [dir=auto]") &&
      known.has(node.textContent?.trim() ?? "")
    )
      faults.push(`in English: ${node.textContent}`);
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]"))
    for (const name of ["aria-label", "title", "placeholder"])
      if (known.has(element.getAttribute(name) ?? ""))
        faults.push(`in English: ${name} ${element.getAttribute(name)}`);
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth)
    for (const element of document.querySelectorAll("body *"))
      if (element.getBoundingClientRect().right > page.clientWidth + 0.5)
        faults.push(`wider than the screen: ${element.tagName} ${element.className}`);
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    const { overflowX } = getComputedStyle(element);
    const hasText = [...element.childNodes].some(
      (one) => one.nodeType === 3 && one.textContent?.trim(),
    );
    const hides = overflowX === "hidden" || overflowX === "clip";
    if (
      hasText &&
      hides &&
      element.clientWidth > 1 &&
      element.scrollWidth > element.clientWidth + 1
    )
      faults.push(`cut off: ${element.textContent?.trim()}`);
  }
  return faults;
}

async function expectSpoken(page: Page, address: string, words: Words): Promise<void> {
  await page.goto(address);
  await see(page.getByRole("heading", { level: 1 }));
  await eventually(async () =>
    expect({ address, faults: await page.evaluate(faultsOf, words) }).toEqual({
      address,
      faults: [],
    }),
  );
}

test.each(languages.filter((each) => each !== "en"))("all of it in %s", async (language) => {
  const words = otherWords(language);
  const viewport = { width: 390, height: 780 };
  const page = await browser.signedIn(emailOf("admin"), { viewport });
  await page.context().addCookies([{ name: "language", value: language, url: baseUrl }]);
  const { article, changed, checking, corrected, retracted, reviewed, source } = world;
  const places = ["", "/notifications", "/articles", "/articles/new", "/claims", "/claims/import"];
  const lists = [
    "/review",
    "/changed",
    "/reports",
    "/corrections",
    "/sources",
    "/feeds",
    "/topics",
  ];
  const admins = [
    "/others",
    "/statistics",
    "/people",
    "/keys",
    "/webhooks",
    "/erasures",
    "/settings",
  ];
  for (const place of [
    ...[...places, ...lists, ...admins, "/account", `/articles/${article}`],
    ...[checking, corrected, retracted].map((slug) => `/claims/${slug}`),
    ...[`/review/${reviewed}`, `/changed/${changed.claim}`, `/sources/${source}`],
  ])
    await expectSpoken(page, `/desk${place}`, words);
  const reader = await browser.page({ viewport });
  for (const place of ["", "/corrections", "/search?q=market", "/how-we-check", "/security"])
    await expectSpoken(reader, `/${language}${place}`, words);
  for (const slug of [corrected, retracted])
    await expectSpoken(reader, `/${language}/claims/${slug}`, words);
});
