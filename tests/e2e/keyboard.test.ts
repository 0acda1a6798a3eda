/** The desk without a mouse: by the keys alone, and by a finger on a narrow screen. */
import type { Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { hydrated } from "@/tests/setup/hydrated";
import { emailOf, makeArticle, staff, unique, writeClaim } from "./newsroom";
import { expectFocus, expectMarks, gone, open, see, tabTo, textOfArticle } from "./screen";

jest.setTimeout(300_000);
const browser = testBrowser();

const TEXT = "Nine bakers work here. The oldest of them is ninety.\nThe youngest is nineteen.";

const newArticle = async () =>
  makeArticle(await staff("checker"), { headline: unique("Nine bakers"), text: TEXT });

test("words are chosen and made a claim with the keyboard alone", async () => {
  const page = await browser.signedIn(emailOf("checker"));
  await open(page, `/desk/articles/${await newArticle()}`);
  const text = textOfArticle(page);
  await see(text);
  await tabTo(page, text);
  await page.keyboard.press("ArrowRight");
  await see(page.getByText("Chosen: Nine", { exact: true }));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await see(page.getByText("Chosen: bakers work", { exact: true }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await see(page.getByText("Chosen: The oldest of them is ninety.", { exact: true }));
  await page.keyboard.press("c");

  const dialog = page.getByRole("dialog", { name: "Make a claim" });
  await see(dialog);
  await expectFocus(dialog.getByLabel("Statement"));
  const statement = unique("The oldest baker is ninety");
  await page.keyboard.type(statement);
  await tabTo(page, dialog.getByRole("button", { name: "Make the claim" }));
  await page.keyboard.press("Enter");
  await gone(dialog);
  await expectMarks(page, ["The oldest of them is ninety."]);
  const link = page.getByRole("complementary").getByRole("link", { name: statement });
  await see(link);
  await expectFocus(link);
  await page.keyboard.press("Enter");
  await see(page.getByRole("heading", { level: 1, name: "The oldest of them is ninety." }));
});

test("j, k, x and Enter go through the claim table, and ? lists the keys", async () => {
  const checker = await staff("checker");
  const article = await newArticle();
  const quotes = [
    "Nine bakers work here",
    "The oldest of them is ninety",
    "The youngest is nineteen",
  ];
  const slugs: string[] = [];
  for (const quote of quotes)
    slugs.push(await writeClaim(checker, { article, quote, statement: unique(quote) }));
  const page = await browser.signedIn(emailOf("checker"));
  await open(page, `/desk/claims?article=${article}&sort=oldest`);
  const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
  const link = (at: number) => rows.nth(at).getByRole("link");
  await see(rows);
  await eventually(async () => expect(await rows.count()).toBe(3));

  await page.keyboard.press("j");
  await expectFocus(link(0));
  for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
  await expectFocus(link(1));
  await page.keyboard.press("x");
  const box = rows.nth(1).getByRole("checkbox");
  await eventually(async () => expect(await box.isChecked()).toBe(true));

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys on this page" });
  await see(help.getByText("Next claim", { exact: true }));
  await browser.expectAccessible(page);
  await page.keyboard.press("k");
  await page.keyboard.press("Escape");
  await gone(help);
  await expectFocus(link(1));

  await page.keyboard.press("Enter");
  await page.waitForURL(`**/desk/claims/${slugs[1]}`);
  await see(page.getByRole("heading", { level: 1, name: quotes[1] }));
  await hydrated(page);
  await page.keyboard.press("e");
  await expectFocus(page.getByRole("region", { name: /^Evidence/ }));
});

test("on a phone words that a finger has chosen become a claim by taps", async () => {
  const page = await browser.signedIn(emailOf("checker"), {
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  await open(page, `/desk/articles/${await newArticle()}`);
  await see(textOfArticle(page));
  await chooseByFinger(page, "bakers work here");
  await page.getByRole("button", { name: "Make a claim of this" }).tap();
  const dialog = page.getByRole("dialog", { name: "Make a claim" });
  const quote = dialog.getByRole("blockquote");
  await eventually(async () => expect(await quote.innerText()).toBe("bakers work here"));
  await dialog.getByRole("button", { name: "Make the claim" }).tap();
  await gone(dialog);
  await expectMarks(page, ["bakers work here"]);
});

/** What a long press and its handles leave behind: this browser has no such gesture to ask for. */
async function chooseByFinger(page: Page, words: string): Promise<void> {
  await textOfArticle(page).evaluate((box, wanted) => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
}
