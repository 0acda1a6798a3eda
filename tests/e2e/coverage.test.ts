/** An article sentence by sentence in a browser: suggested, made a claim of, set aside, taken back. */
import type { Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { emailOf, makeArticle, staff, unique } from "./newsroom";
import { expectFocus, open, see } from "./screen";

jest.setTimeout(300_000);

const browser = testBrowser();

const SPENT = "The mayor spent $40 million on a bridge in 2015.";
const LOVE = "We love our town.";
const TEXT = `Thank you all for coming.\n${SPENT} ${LOVE}\n“It is safe,” Olga Petrenko said.`;

const current = (page: Page) => page.locator(".sentence[aria-current]");
const looked = async (page: Page, words: string) =>
  eventually(async () =>
    expect(await page.locator(".coverage-panel .coverage-words").textContent()).toBe(words),
  );

/** An article that the worker has ranked. */
async function ranked(): Promise<string> {
  const checker = await staff("checker");
  const slug = await makeArticle(checker, {
    headline: unique("A town and its bridge"),
    text: TEXT,
  });
  await eventually(async () => {
    const { sentences } = await checker.call<{ sentences: { suggestion: unknown }[] }>(
      "GET",
      `/desk/articles/${slug}/sentences`,
    );
    expect(sentences.some((sentence) => sentence.suggestion !== null)).toBe(true);
  });
  return slug;
}

test("goes through the sentences by keys: a suggestion becomes a claim, another is set aside", async () => {
  const slug = await ranked();
  const page = await browser.signedIn(emailOf("checker"));
  await open(page, `/desk/articles/${slug}`);
  await looked(page, "0 of 4 sentences looked at");

  await page.keyboard.press("s");
  await eventually(async () => expect(await current(page).textContent()).toContain(SPENT));
  await see(current(page).getByText("Suggested: a number", { exact: false }));
  await browser.expectAccessible(page);

  await page.keyboard.press("c");
  const dialog = page.locator("dialog[open]");
  await see(dialog.getByText("read it before you use it"));
  const statement = dialog.getByLabel("Statement");
  await eventually(async () => expect(await statement.inputValue()).toBe(""));
  await browser.expectAccessible(page);
  await dialog.getByRole("button", { name: "Use the draft" }).click();
  await eventually(async () => expect(await statement.inputValue()).toBe(SPENT));
  await dialog.getByRole("button", { name: "Make the claim" }).click();
  await dialog.waitFor({ state: "detached" });
  await looked(page, "1 of 4 sentences looked at");

  await page.getByRole("radio", { name: "Not looked at" }).check();
  await eventually(async () => expect(await current(page).textContent()).toContain("Thank you"));
  await page.keyboard.press("j");
  await eventually(async () => expect(await current(page).textContent()).toContain(LOVE));
  await page.keyboard.press("o");
  await looked(page, "2 of 4 sentences looked at");
  await eventually(async () => expect(await current(page).textContent()).toContain("Olga"));
  await expectFocus(current(page).locator(".sentence-words"));

  await page.keyboard.press("u");
  await looked(page, "1 of 4 sentences looked at");
  await eventually(async () => expect(await current(page).textContent()).toContain(LOVE));

  await page.keyboard.press("n");
  await looked(page, "2 of 4 sentences looked at");
  await page.getByRole("radio", { name: "All" }).check();
  await see(page.getByText("Set aside: nothing checkable", { exact: false }));
  await see(page.locator(".sentence").getByRole("link", { name: "Has a claim" }));

  await page.keyboard.press("s");
  await eventually(async () =>
    expect(await page.locator("mark[data-claim]").allTextContents()).toEqual([SPENT]),
  );
});

test("the list of articles says how far each was looked through", async () => {
  const slug = await ranked();
  const page = await browser.signedIn(emailOf("checker2"), {
    viewport: { width: 390, height: 844 },
  });
  await open(page, "/desk/articles");
  const row = page.locator("tr", { has: page.locator(`a[href="/desk/articles/${slug}"]`) });
  await see(row.getByText("0 of 4 sentences looked at"));
  await browser.expectAccessible(page);
});
