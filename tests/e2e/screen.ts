// What several browser tests do on the screen.
import type { Locator, Page } from "playwright-core";
import { eventually } from "@/tests/setup/eventually";
import { hydrated } from "@/tests/setup/hydrated";
import { emailOf, type Name, PASSWORD } from "./newsroom";

/** Goes to a page of the desk and waits until it listens. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

export async function reload(page: Page): Promise<void> {
  await page.reload();
  await hydrated(page);
}

/** Waits until the page has what the locator names; says what was looked for when it has not. */
export async function see(locator: Locator, timeout = 30_000): Promise<void> {
  await locator.first().waitFor({ state: "visible", timeout });
}

export async function gone(locator: Locator, timeout = 30_000): Promise<void> {
  await locator.first().waitFor({ state: "hidden", timeout });
}

/** By the form, on the sign-in page. */
export async function signInByForm(page: Page, name: Name): Promise<void> {
  await page.waitForURL(/\/sign-in/);
  await hydrated(page);
  await page.getByLabel("E-mail address").fill(emailOf(name));
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** The line that says whether what is typed has arrived. */
export const savedLine = (page: Page) =>
  page.getByRole("status").getByText("Saved", { exact: true });

export const textOfArticle = (page: Page) =>
  page.getByRole("group", { name: "Text of the article" });

/** Drags the mouse over the words, from before the first letter to behind the last. */
export async function selectByMouse(page: Page, words: string): Promise<void> {
  // Again when the page moved meanwhile, as it does when its typeface comes.
  await eventually(async () => {
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    const { from, to } = await placeOf(page, words);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(document.getSelection()))).toBe(words);
  });
}

type Point = { x: number; y: number };

/** Where the words begin and end on the screen, once they are scrolled to its middle. */
async function placeOf(page: Page, words: string): Promise<{ from: Point; to: Point }> {
  return textOfArticle(page).evaluate((box, wanted) => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const lines = [...range.getClientRects()];
      const [first, last] = [lines[0], lines[lines.length - 1]];
      if (!first || !last) break;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    throw new Error(`“${wanted}” does not stand in one piece of the text`);
  }, words);
}

/** Waits until the marks in the text are exactly these words, in its order. */
export async function expectMarks(page: Page, words: string[]): Promise<void> {
  await eventually(async () => expect(await page.locator("mark").allInnerTexts()).toEqual(words));
}

const isFocused = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement);

/** Waits until the focus stands there. */
export async function expectFocus(target: Locator): Promise<void> {
  await eventually(async () => expect(await isFocused(target)).toBe(true));
}

/** Presses Tab until the focus stands there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await isFocused(target)) return;
  }
  throw new Error("Tab never came there");
}

/** The last part of the address once it is one below `folder`, and no form for a new one. */
export async function slugBelow(page: Page, folder: string): Promise<string> {
  const place = new RegExp(`${folder}/(?!new$)([^/?#]+)$`);
  await page.waitForURL(place);
  return place.exec(page.url())?.[1] ?? "";
}
