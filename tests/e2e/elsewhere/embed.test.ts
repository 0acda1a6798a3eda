/** One line on a publisher's page: marks on the very words, whatever the page is made of, and nothing else. */
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { baseUrl, testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import {
  makeArticle,
  move,
  publishClaim,
  type Staff,
  staff,
  submitClaim,
  unique,
  WHY_ONE_SOURCE,
} from "../newsroom";
import { gone, see } from "../screen";
import { foreignSite, pageOf } from "./foreign-pages";

jest.setTimeout(300_000);
const browser = testBrowser();

const QUOTE = "the harbour wall is “four miles” long";
const OTHER = "It was built in 1931";
const ARABIC = "يبلغ طول الجسر أربعة أميال";

let checker: Staff;
let editor: Staff;
beforeAll(async () => {
  [checker, editor] = await Promise.all([staff("checker"), staff("editor")]);
});

async function published(text: string, quotes: string[], more: object = {}) {
  const article = await makeArticle(checker, { headline: unique("Harbour"), text, ...more });
  const slugs: string[] = [];
  for (const quote of quotes)
    slugs.push(
      await publishClaim(checker, editor, { article, quote, statement: unique(`Of ${quote}`) }),
    );
  return { article, slugs };
}

/** The words that are marked, in the order of the page. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get("second-source") ?? [])].map((range) => (range as Range).toString()),
  );
const links = (page: Page) => page.locator("[data-second-source] a");

async function expectMarked(page: Page, words: string[]) {
  await eventually(async () => {
    expect(await marked(page)).toEqual(words);
    expect(await links(page).count()).toBe(words.length);
  });
}

async function on<T>(
  pages: { path: string; html: string; script?: string }[],
  work: (origin: string) => Promise<T>,
): Promise<T> {
  const site = await foreignSite(pages);
  try {
    return await work(site.origin);
  } finally {
    await site.close();
  }
}

test("a plain page, found by its address: marks, a panel, and no layout shift", async () => {
  const address = `https://publisher.example/${unique("harbour").replaceAll(" ", "-")}`;
  const { slugs } = await published(`They say ${QUOTE}. ${OTHER}.`, [QUOTE, OTHER], {
    url: address,
  });
  // Other quotation marks, a break in a line, a word in italics, and a soft hyphen.
  const body = `<p>They say the har&shy;bour wall\n is "four <i>miles</i>" long. ${OTHER}.</p><p>More.</p>`;
  const head = `<link rel="canonical" href="${address}?utm_source=x">`;
  await on([{ path: "/plain", html: pageOf(body, { head }) }], async (origin) => {
    const page = await browser.page();
    await page.addInitScript(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shifted: number }).shifted += (
            entry as unknown as { value: number }
          ).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`${origin}/plain`);
    await expectMarked(page, ['the har\u00adbour wall\n is "four miles" long', OTHER]);
    expect(await page.context().cookies()).toEqual([]);
    const shifted = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
    expect(shifted).toBe(0);

    const first = links(page).first();
    await first.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog");
    await see(panel.getByText("The minutes say otherwise."));
    await see(panel.getByText(/Checked by .*Approved by .*As of/));
    await eventually(async () =>
      expect(await panel.getByRole("link").getAttribute("href")).toBe(
        `${baseUrl}/claims/${slugs[0]}`,
      ),
    );
    await browser.expectAccessible(page);
    await page.keyboard.press("Escape");
    await gone(panel);
    await eventually(async () =>
      expect(
        await first.evaluate((link) => (link.getRootNode() as ShadowRoot).activeElement === link),
      ).toBe(true),
    );
  });
});

test("a page that a program draws late, and draws again with other words", async () => {
  const { article } = await published(`They say ${QUOTE}.`, [QUOTE]);
  const script = `
    const draw = (words) => { const p = document.createElement("p"); p.append("They say " + words + ".");
      document.querySelector("main").replaceChildren(p); };
    requestIdleCallback(() => draw(${JSON.stringify(QUOTE)}));
    window.again = draw;`;
  const html = pageOf("<p>Loading</p>", {
    article,
    head: '<script src="/late.js" defer></script>',
  });
  await on([{ path: "/late", html, script }], async (origin) => {
    const page = await browser.page();
    await page.goto(`${origin}/late`);
    await expectMarked(page, [QUOTE]);
    const again = (words: string) =>
      page.evaluate(
        (text) => (window as unknown as { again(text: string): void }).again(text),
        words,
      );
    await again(QUOTE.replace("four", "five"));
    await expectMarked(page, []);
    await again(QUOTE);
    await expectMarked(page, [QUOTE]);
  });
});

test("words in a shadow tree are marked; those in a frame and in a field are not", async () => {
  const { article } = await published(`They say ${QUOTE}.`, [QUOTE]);
  const html = pageOf(
    `<textarea>${QUOTE}</textarea><iframe src="/inner"></iframe><x-story></x-story>`,
    { article, head: '<script src="/parts.js" defer></script>' },
  );
  const script = `customElements.define("x-story", class extends HTMLElement {
    connectedCallback() { const p = document.createElement("p"); p.append("They say ", ${JSON.stringify(QUOTE)}, ".");
      this.attachShadow({ mode: "open" }).append(p); } });`;
  const inner = `<!doctype html><title>Inner</title><p>${QUOTE}</p>`;
  const pages = [
    { path: "/parts", html, script },
    { path: "/inner", html: inner },
  ];
  await on(pages, async (origin) => {
    const page = await browser.page();
    await page.goto(`${origin}/parts`);
    await expectMarked(page, [QUOTE]);
    await links(page).first().click();
    await see(page.getByRole("dialog"));
  });
});

test("a page from right to left", async () => {
  const { article } = await published(`يقولون ${ARABIC}.`, [ARABIC], { language: "ar" });
  const html = pageOf(`<p>يقولون ${ARABIC}.</p>`, { article, lang: "ar", dir: "rtl" });
  await on([{ path: "/rtl", html }], async (origin) => {
    const page = await browser.page({ viewport: { width: 1280, height: 700 } });
    await page.goto(`${origin}/rtl`);
    await expectMarked(page, [ARABIC]);
    await eventually(async () => {
      const [link, words] = await Promise.all([
        links(page).first().boundingBox(),
        page.locator("p").boundingBox(),
      ]);
      // At the end of the line, which is on the left.
      expect(link && words && link.x < words.x + words.width / 2).toBe(true);
    });
    await links(page).first().click();
    await see(page.locator("section[role=dialog][dir=rtl]"));
  });
});

test("a page in Spanish: verdict, check and panel in its language, and what was not translated in its own", async () => {
  const article = await makeArticle(checker, {
    headline: unique("Harbour"),
    text: `They say ${QUOTE}.`,
  });
  const statement = unique("The wall is four miles long");
  const slug = await submitClaim(checker, { article, quote: QUOTE, statement });
  await move(editor, slug, { move: "return", reason: "In Spanish, too." });
  const translated = unique("El muro mide cuatro millas");
  await checker.call("POST", `/desk/claims/${slug}/translations`, {
    body: { language: "es", statement: translated },
  });
  await move(checker, slug, { move: "submit", reason: WHY_ONE_SOURCE });
  await move(editor, slug, { move: "approve" });
  await move(editor, slug, { move: "publish" });
  const html = pageOf(`<p>They say ${QUOTE}.</p>`, { article, lang: "es-MX" });
  await on([{ path: "/es", html }], async (origin) => {
    const page = await browser.page();
    await page.goto(`${origin}/es`);
    await expectMarked(page, [QUOTE]);
    await links(page).first().click();
    const panel = page.getByRole("dialog");
    await see(panel.locator('h2[lang="es"]', { hasText: translated }));
    await see(panel.getByText(/Verificado por .*Aprobado por .*A fecha de \d+ de /));
    await see(panel.locator('p[lang="en"]', { hasText: "The minutes say otherwise." }));
    await see(panel.getByRole("link", { name: "La verificación completa" }));
    await browser.expectAccessible(page);
    await panel.getByRole("button", { name: "Cerrar" }).click();
    await gone(panel);
  });
});

test("a hundred thousand words: the one place is found, and of two alike none without its surroundings", async () => {
  const { article } = await published(`They say ${QUOTE}. Again: ${OTHER}.`, [QUOTE, OTHER]);
  const filler = (from: number) =>
    Array.from({ length: 500 }, (_, n) => `<p>${`word${from + n} `.repeat(100)}</p>`).join("");
  const html = pageOf(
    `${filler(0)}<p>They say ${QUOTE}.</p>${filler(500)}<p>Someone else: ${OTHER}!</p><p>And then: ${OTHER}?</p>`,
    { article },
  );
  await on([{ path: "/long", html }], async (origin) => {
    const page = await browser.page();
    await page.goto(`${origin}/long`);
    await expectMarked(page, [QUOTE]);
  });
});

test("nothing for words that are others, for a retraction, or from a service that is down", async () => {
  const { article, slugs } = await published(`They say ${QUOTE}. ${OTHER}.`, [QUOTE, OTHER]);
  const body = `<p>They say ${QUOTE.replace("four", "forty")}. ${OTHER}.</p>`;
  await on([{ path: "/other", html: pageOf(body, { article }) }], async (origin) => {
    const page = await browser.page();
    await page.goto(`${origin}/other`);
    await expectMarked(page, [OTHER]);

    await move(editor, slugs[1] ?? "", { move: "retract", reason: "The minutes were forged." });
    const second = await staff("editor2");
    await move(second, slugs[1] ?? "", { move: "retract", reason: "The minutes were forged." });
    // Another reader: this one's browser keeps what it was told for half a minute.
    const later = await browser.page();
    await later.goto(`${origin}/other`, { waitUntil: "networkidle" });
    await expectMarked(later, []);

    browser.expectComplaint(/503/);
    browser.expectComplaint(/503/);
    const unlucky = await browser.page();
    await unlucky.route(`${baseUrl}/api/**`, (route) => route.fulfill({ status: 503 }));
    await unlucky.goto(`${origin}/other`, { waitUntil: "networkidle" });
    await expectMarked(unlucky, []);
    await see(unlucky.getByText(OTHER));
  });
});

test("it weighs less than 8 KB, and may be loaded by any site", async () => {
  const answer = await fetch(`${baseUrl}/embed.js`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(gzipSync(bytes).length).toBeLessThan(8 * 1024);
  expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  expect(answer.headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(new TextDecoder().decode(bytes)).not.toMatch(/localStorage|sessionStorage|\.cookie/);
});
