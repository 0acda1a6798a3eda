/** What a reader gets: whole pages without a line of script, alike for all who have no account. */
import type { Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { makeArticle, publishClaim, staff, submitClaim, unique } from "./newsroom";
import { expectMarks, see } from "./screen";

jest.setTimeout(300_000);
const browser = testBrowser();

const QUOTE = "the lighthouse was built in 1902";

async function newsroom() {
  const [checker, editor] = await Promise.all([staff("checker"), staff("editor")]);
  const article = await makeArticle(checker, {
    headline: unique("Lighthouse"),
    text: `A guide says that ${QUOTE} by a monk.`,
  });
  return { checker, editor, article };
}

/** Opens an address and counts what it costs; a page may bring no script, no cookie, no stranger. */
async function visit(page: Page, path: string): Promise<void> {
  const asked: string[] = [];
  const count = (request: { url(): string }) => asked.push(request.url());
  page.on("request", count);
  await page.goto(path, { waitUntil: "load" });
  page.off("request", count);
  expect(asked.length).toBeLessThanOrEqual(5);
  const { origin } = new URL(page.url());
  expect(asked.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await eventually(async () => {
    expect(await page.locator("script:not([type='application/ld+json'])").count()).toBe(0);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  });
}

test("every page is whole without JavaScript, in five requests and without a cookie", async () => {
  const { checker, editor, article } = await newsroom();
  const statement = unique("The lighthouse was built in 1902");
  const slug = await publishClaim(checker, editor, { article, quote: QUOTE, statement });
  const page = await browser.page({ javaScriptEnabled: false });

  await visit(page, "/");
  await page.getByRole("link", { name: statement }).click();
  await page.waitForURL(`**/claims/${slug}`);
  await visit(page, `/claims/${slug}`);
  await see(page.getByRole("heading", { level: 1, name: QUOTE }));
  await see(page.getByRole("region", { name: "Verdict" }).getByText("The minutes say otherwise."));
  await see(page.getByRole("region", { name: "Evidence" }).getByText("Speaks against the claim"));
  await visit(page, `/claims/${slug}/v/1`);
  await see(page.getByText("This is version 1, the newest one."));
  await visit(page, `/articles/${article}`);
  await expectMarks(page, [QUOTE]);
  await visit(page, "/corrections");
  await see(page.getByRole("article"));
  await visit(page, "/how-we-check");
  await see(page.getByText("Has a piece of truth but is wrong on the main point."));

  await visit(page, "/search");
  await page.getByLabel("Words").fill("lighthose");
  await page.getByRole("button", { name: "Search" }).click();
  await see(page.getByText("No claims with “lighthose”. Showing “lighthouse”."));
  await see(page.getByRole("link", { name: statement }));
  expect(await page.context().cookies()).toEqual([]);
});

test("what is unknown and what is not published answer alike, byte for byte", async () => {
  const { checker, article } = await newsroom();
  const statement = unique("The lighthouse is old");
  const hidden = await submitClaim(checker, { article, quote: QUOTE, statement });
  const page = await browser.page({ javaScriptEnabled: false });
  const answerOf = async (path: string) => {
    const answer = await page.request.get(path);
    const { date, ...headers } = answer.headers();
    return { status: answer.status(), headers, body: await answer.text() };
  };
  const unknown = "a-claim-that-nobody-made-0000";
  for (const address of [
    (slug: string) => `/claims/${slug}`,
    (slug: string) => `/claims/${slug}/v/1`,
    (slug: string) => `/badge/${slug}.svg`,
  ]) {
    const answer = await answerOf(address(hidden));
    expect(answer.status).toBe(404);
    expect(answer).toEqual(await answerOf(address(unknown)));
  }
  const secret = await answerOf(`/articles/${article}`);
  expect(secret).toEqual(await answerOf(`/articles/${unknown}`));
  browser.expectComplaint(/status of 404/);
  await visit(page, `/claims/${hidden}`);
  await see(page.getByRole("heading", { name: "Nothing public stands at this address" }));
});

test("an article that is written from right to left is shown so, with its marks", async () => {
  const [checker, editor] = await Promise.all([staff("checker2"), staff("editor2")]);
  const quote = "بُنيت المنارة عام 1902";
  const headline = unique("المنارة");
  const article = await makeArticle(checker, {
    headline,
    language: "ar",
    text: `يقول دليل سياحي: ${quote} قرب الميناء.`,
  });
  const statement = unique("بُنيت المنارة في عام 1902");
  const slug = await publishClaim(checker, editor, { article, quote, statement });
  const page = await browser.page({ javaScriptEnabled: false });
  await visit(page, `/articles/${article}`);
  const title = page.getByRole("heading", { level: 1 });
  await expectMarks(page, [quote]);
  await eventually(async () => {
    expect(await title.getAttribute("dir")).toBe("rtl");
    expect(await title.getAttribute("lang")).toBe("ar");
    const mark = page.locator("mark");
    expect(await mark.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
  });
  await visit(page, `/claims/${slug}`);
  await eventually(async () => expect(await title.getAttribute("dir")).toBe("rtl"));
});
