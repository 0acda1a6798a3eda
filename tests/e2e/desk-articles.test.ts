/** The desk's articles in a browser: a text comes in, its words become claims, it changes later. */
import type { Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { hydrated } from "@/tests/setup/hydrated";

jest.setTimeout(300_000);

const browser = testBrowser();
const text = [
  "The mayor opened the 🏠 fair on Monday. The city built 4,200 homes last year.",
  "Rents fell by a fifth, she said. Nobody asked why.",
].join("\n");

let count = 0;

/** Brings an article in over the API and opens its page. */
async function withArticle(page: Page): Promise<string> {
  count += 1;
  const answer = await page.request.post("/api/v1/articles", {
    data: { headline: `Fair opens, take ${count}`, language: "en", text },
    headers: { Origin: new URL(process.env.TEST_BASE_URL ?? "").origin },
  });
  expect(answer.status()).toBe(201);
  const { slug } = await answer.json();
  await page.goto(`/desk/articles/${slug}`);
  await hydrated(page);
  return slug;
}

/** Marks words as a mouse or a finger does; the place of the words is asked of the page itself. */
async function mark(page: Page, from: string, to: string) {
  await page.evaluate(
    ([first, last]) => {
      const runs = [...document.querySelectorAll("[data-start]")];
      const find = (words: string) => runs.find((run) => run.textContent?.includes(words));
      const begin = find(first ?? "")?.firstChild;
      const end = find(last ?? "")?.firstChild;
      if (!begin || !end) throw new Error("no such words");
      const at = begin.textContent?.indexOf(first ?? "") ?? 0;
      const until = (end.textContent?.indexOf(last ?? "") ?? 0) + (last ?? "").length;
      document.getSelection()?.setBaseAndExtent(begin, at, end, until);
    },
    [from, to],
  );
}

/** Waits until the dialog stands there with these words to make a claim of. */
async function expectQuote(page: Page, words: string) {
  const quote = page.locator("dialog[open] blockquote");
  await eventually(async () => expect(await quote.textContent()).toBe(words));
}

/** Makes a claim of the words by the dialog, and waits until it is gone. */
async function makeClaimOf(page: Page, from: string, to: string) {
  await mark(page, from, to);
  await page.getByRole("button", { name: "Make a claim of this" }).click();
  await page.getByRole("button", { name: "Make the claim" }).click();
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  // The server's answer draws the text anew; what is marked next should outlast that.
  await hydrated(page);
}

test("a text is pasted: what does not fit is said at its field, what was typed survives", async () => {
  const page = await browser.signedIn("checker@demo.test");
  await page.goto("/desk/articles/new");
  await hydrated(page);
  browser.expectComplaint(/422/);
  await page.getByLabel("Text").fill(text);
  await page.getByLabel("Published on").fill("2026-13");
  await page.getByRole("button", { name: "Save article" }).click();
  await page.getByText("Write a date as 2023, 2023-09 or 2023-09-04.").waitFor();
  await page.locator("[aria-invalid]:focus").waitFor();

  await page.reload();
  await hydrated(page);
  await page.getByText("What you typed before is still here.").waitFor();
  await eventually(async () => expect(await page.getByLabel("Text").inputValue()).toBe(text));
  await page.getByLabel("Headline").fill("A fair that opened");
  await page.getByLabel("Published on").fill("2026-05");
  await page.getByRole("button", { name: "Save article" }).click();
  await page.getByRole("heading", { level: 1, name: "A fair that opened" }).waitFor();
  await eventually(async () => expect(await page.locator(".article-text p").count()).toBe(2));
});

test("words chosen with the keyboard become a claim that stands in text and list", async () => {
  const page = await browser.signedIn("checker@demo.test");
  const slug = await withArticle(page);
  await page.getByLabel("Text of the article").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("c");
  await expectQuote(page, "The city built 4,200 homes last year.");
  await page.getByLabel("Statement").and(page.locator(":focus")).waitFor();
  await page.keyboard.type("The city built 4,200 homes in 2025");
  await page.getByRole("button", { name: "Make the claim" }).click();
  await page.locator(".panel-claim a:focus").waitFor();
  const proposed = page.locator("mark[data-proposed]");
  await eventually(async () =>
    expect(await proposed.textContent()).toBe("The city built 4,200 homes last year."),
  );

  const article = await (await page.request.get(`/api/v1/desk/articles/${slug}`)).json();
  expect(article.claims).toHaveLength(1);
  const start = text.indexOf("The city");
  expect(article.claims[0].place.exact).toBe(text.slice(start, text.indexOf("\n")));
});

test("words over two paragraphs with blanks around them are cut to the exact words", async () => {
  const page = await browser.signedIn("checker@demo.test");
  await withArticle(page);
  await mark(page, " last year.", "Rents ");
  await page.getByRole("button", { name: "Make a claim of this" }).click();
  await expectQuote(page, "last year.\nRents");
  await page.getByRole("button", { name: "Make the claim" }).click();
  await page.locator(".panel-claim").waitFor();
  const marks = page.locator("mark[data-claim]");
  await eventually(async () =>
    expect(await marks.allTextContents()).toEqual(["last year.", "Rents"]),
  );
});

test("claims overlap: each keeps its words and its line in the list", async () => {
  const page = await browser.signedIn("checker@demo.test");
  await withArticle(page);
  await makeClaimOf(page, "The city built", "4,200 homes");
  await makeClaimOf(page, "4,200", "last year");
  const lines = ["“The city built 4,200 homes”", "“4,200 homes last year”"];
  await eventually(async () =>
    expect(await page.locator(".panel-link").allTextContents()).toEqual(lines),
  );
  await page.locator(".panel-claim").first().hover();
  await page.locator("mark[data-active]").first().waitFor();
  await browser.expectAccessible(page);
});

test("a claim that was begun and left is offered again after a reload", async () => {
  const page = await browser.signedIn("checker@demo.test");
  await withArticle(page);
  await mark(page, "Rents fell", "a fifth");
  await page.keyboard.press("c");
  await page.getByLabel("Statement").fill("Rents fell by 20 per cent");
  await page.keyboard.press("Escape");
  await page.reload();
  await hydrated(page);
  await page.getByRole("button", { name: "Go on" }).click();
  await expectQuote(page, "Rents fell by a fifth");
  const statement = page.getByLabel("Statement");
  await eventually(async () =>
    expect(await statement.inputValue()).toBe("Rents fell by 20 per cent"),
  );
});

test("a later text says which claims lost their words", async () => {
  const page = await browser.signedIn("checker@demo.test");
  await withArticle(page);
  await makeClaimOf(page, "The city", "homes");
  await makeClaimOf(page, "Nobody", "why.");
  await page.getByRole("button", { name: "New text version" }).click();
  await page.locator("dialog[open] textarea").fill(`A new beginning.\n${text.split("\n")[0]}`);
  await page.getByRole("button", { name: "Save text version" }).click();
  await page.getByText("1 moved with their words, 1 lost them").waitFor();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("heading", { name: "Words no longer in the text" }).waitFor();
});

test("an edit over someone else’s shows what stands and loses neither", async () => {
  const page = await browser.signedIn("editor@demo.test");
  const slug = await withArticle(page);
  await page.getByRole("button", { name: "Edit details" }).click();
  await page.getByLabel("Headline").fill("The fair, told better");
  const { article } = await (await page.request.get(`/api/v1/desk/articles/${slug}`)).json();
  await page.request.patch(`/api/v1/desk/articles/${slug}`, {
    data: { headline: "The fair, told by another", publisher: "City Post" },
    headers: { "If-Match": `"${article.version}"`, Origin: new URL(page.url()).origin },
  });
  browser.expectComplaint(/412/);
  await page.getByRole("button", { name: "Save details" }).click();
  await page.getByText("The fair, told by another").waitFor();
  const headline = page.getByLabel("Headline");
  await eventually(async () => expect(await headline.inputValue()).toBe("The fair, told better"));
  await page.getByRole("button", { name: "Save details" }).click();
  await page.getByRole("heading", { level: 1, name: "The fair, told better" }).waitFor();
  const after = await (await page.request.get(`/api/v1/desk/articles/${slug}`)).json();
  expect(after.article.publisher).toBe("City Post");
});

test("a checker is told who may make an article public", async () => {
  const page = await browser.signedIn("checker@demo.test");
  await withArticle(page);
  const button = page.getByRole("button", { name: "Make public" });
  await eventually(async () => expect(await button.getAttribute("aria-disabled")).toBe("true"));
  await page.getByText("Only an editor may do this.").first().waitFor();
});
