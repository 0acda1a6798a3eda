/** Two checkers side by side: the second rates without having seen the first rating, then both are settled. */
import type { Locator, Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import {
  emailOf,
  makeArticle,
  readClaim,
  staff,
  unique,
  WHY_ONE_SOURCE,
  writeClaim,
} from "../newsroom";
import { expectFocus, gone, open, savedLine, see } from "../screen";

jest.setTimeout(120_000);
const browser = testBrowser();

const QUOTE = "the tram came every six minutes";
const SUMMARY = "The timetable gives nine minutes.";

async function ratedClaim() {
  const checker = await staff("checker");
  const article = await makeArticle(checker, {
    headline: unique("Tram times"),
    text: `The town says that ${QUOTE}.`,
  });
  const statement = unique("The tram came every six minutes");
  const slug = await writeClaim(checker, { article, quote: QUOTE, statement, summary: SUMMARY });
  return { checker, slug, statement };
}

const opinions = (page: Page) => page.getByRole("region", { name: "Second opinion" });
/** The act that stands in view with the reason why it can't be done now. */
const submitAct = (page: Page) => page.getByRole("button", { name: "Submit for review" });

async function ask(page: Page, slug: string): Promise<void> {
  await open(page, `/desk/claims/${slug}`);
  await see(savedLine(page));
  await opinions(page).getByLabel("Ask", { exact: true }).selectOption("Demo checker 2");
  await opinions(page).getByRole("button", { name: "Ask for a second opinion" }).click();
  await see(opinions(page).getByText(/^Demo checker 2 was asked on/));
  await expectFocus(opinions(page).getByRole("heading", { name: "Second opinion" }));
}

/** Nothing of the finding is in the claim's row of a list. */
async function expectBlindRow(row: Locator): Promise<void> {
  await see(row.getByText("Not rated"));
  await eventually(async () => expect(await row.innerText()).not.toMatch(/False|Proposed/));
}

/** Neither the first rating nor a word of the finding is on the page, or in what it is drawn from. */
async function expectBlindPage(page: Page): Promise<void> {
  await see(page.getByText("Not rated yet"));
  await gone(page.getByText("Proposed, not published"));
  await eventually(async () => {
    const source = await page.content();
    expect(source).toContain(QUOTE);
    expect(source).not.toContain(SUMMARY);
    expect(source).not.toMatch(/rating\\?":\\?"false/);
  });
}

test("a colleague who is asked rates blind; where the two differ, nothing goes on before it is settled", async () => {
  const { slug, statement } = await ratedClaim();
  const [mine, theirs] = [
    await browser.signedIn(emailOf("checker")),
    await browser.signedIn(emailOf("checker2")),
  ];
  await ask(mine, slug);
  await see(mine.getByText("A second opinion was asked for and not given yet."));

  await open(theirs, "/desk");
  const waiting = theirs.getByRole("listitem").filter({ hasText: statement });
  await expectBlindRow(waiting);
  await open(theirs, `/desk/claims?q=${encodeURIComponent(statement)}`);
  await expectBlindRow(theirs.getByRole("row").filter({ hasText: statement }));
  // The claim's own address leads to the page that hides the finding.
  await theirs.goto(`/desk/claims/${slug}`);
  await theirs.waitForURL(`**/desk/claims/${slug}/opinion`);
  await open(theirs, theirs.url());
  await see(theirs.getByText("Demo checker asks you."));
  await expectBlindPage(theirs);
  await browser.expectAccessible(theirs);

  await theirs.getByRole("button", { name: "Give this opinion" }).click();
  await see(theirs.getByText("Choose a rating.", { exact: true }));
  await theirs.getByRole("radio", { name: "Misleading" }).check();
  await theirs.getByLabel("Why").fill("It holds for Sundays.");
  await theirs.getByRole("button", { name: "Give this opinion" }).click();
  await theirs.waitForURL(`**/desk/claims/${slug}`);

  for (const page of [theirs, mine]) {
    const ratings = opinions(page).getByRole("definition");
    await eventually(async () =>
      expect(await ratings.allInnerTexts()).toEqual([
        expect.stringContaining("False?"),
        expect.stringContaining("Misleading?"),
      ]),
    );
    await see(opinions(page).getByText("It holds for Sundays."));
    await see(page.getByText("A second opinion differs from the rating. Settle it first."));
  }
  await submitAct(mine).press("Enter");
  await eventually(async () => {
    expect(await submitAct(mine).getAttribute("aria-disabled")).toBe("true");
    expect(await mine.getByRole("dialog").count()).toBe(0);
  });

  await opinions(mine).getByRole("button", { name: "Settle it" }).click();
  await see(opinions(mine).getByText("Write a reason."));
  await opinions(mine).getByLabel("Why").fill("Sundays were left out.");
  await opinions(mine).getByRole("button", { name: "Settle it" }).click();
  for (const page of [mine, theirs])
    await see(opinions(page).getByText(/^Settled by Demo checker: Misleading\./));
  await submitAct(mine).click();
  const dialog = mine.getByRole("dialog", { name: "Submit for review" });
  await dialog.getByLabel("Why it can go on all the same").fill(WHY_ONE_SOURCE);
  await dialog.getByRole("button", { name: "Submit for review" }).click();
  await see(mine.getByText(/^Submitted/));
  expect(await readClaim(await staff("editor"), slug)).toMatchObject({
    state: "in_review",
    rating: "misleading",
  });
});

test("who is asked can decline, and is not offered again", async () => {
  const { slug } = await ratedClaim();
  const mine = await browser.signedIn(emailOf("checker"));
  await ask(mine, slug);
  const theirs = await browser.signedIn(emailOf("checker2"));
  await open(theirs, `/desk/claims/${slug}/opinion`);
  await theirs.getByRole("button", { name: "Decline" }).click();
  const sure = theirs.getByRole("dialog", { name: "Decline to give an opinion?" });
  await sure.getByRole("button", { name: "Decline for good" }).click();
  await see(theirs.getByText("You declined. Somebody else can be asked."));
  await see(theirs.getByText(SUMMARY));
  const offered = opinions(mine).getByLabel("Ask", { exact: true }).getByRole("option");
  await eventually(async () => {
    const names = await offered.allTextContents();
    expect(names).toContain("Demo editor");
    expect(names).not.toContain("Demo checker 2");
  });
});
