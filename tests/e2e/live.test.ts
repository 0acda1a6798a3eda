/** Two people side by side: each sees what the other does, without a reload and without losing a word. */
import type { Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import {
  editClaim,
  emailOf,
  makeArticle,
  move,
  readClaim,
  staff,
  unique,
  WHY_ONE_SOURCE,
  writeClaim,
} from "./newsroom";
import { gone, open, savedLine, see } from "./screen";

jest.setTimeout(300_000);
const browser = testBrowser();

const QUOTE = "the ferry ran every twenty minutes";

async function claimToEdit() {
  const checker = await staff("checker");
  const article = await makeArticle(checker, {
    headline: unique("Ferry times"),
    text: `We read that ${QUOTE} in summer.`,
  });
  const statement = unique("The ferry ran every twenty minutes");
  const slug = await writeClaim(checker, { article, quote: QUOTE, statement });
  return { checker, slug };
}

async function opened(name: "checker" | "checker2" | "editor", slug: string): Promise<Page> {
  const page = await browser.signedIn(emailOf(name));
  await open(page, `/desk/claims/${slug}`);
  await see(savedLine(page));
  return page;
}

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const holds = (page: Page, name: string, text: string) =>
  eventually(async () => expect(await field(page, name).inputValue()).toBe(text));
const alsoHere = (page: Page) => page.getByRole("list", { name: "Also on this claim" });

test("what one saves stands on the other's page, who sees who is there and where they write", async () => {
  const { slug } = await claimToEdit();
  const [mine, theirs] = await Promise.all([opened("checker", slug), opened("checker2", slug)]);
  await see(alsoHere(mine).getByText("Demo checker 2 is here"));
  await see(alsoHere(theirs).getByText("Demo checker is here"));

  const statement = unique("The ferry ran every half hour");
  await field(theirs, "Statement").fill(statement);
  await see(alsoHere(mine).getByText("Demo checker 2 is writing in “Statement”"));
  await see(mine.getByText("Demo checker 2 is writing here."));
  await holds(mine, "Statement", statement);
  await field(theirs, "Statement").blur();
  await see(mine.getByText("Saved by Demo checker 2 just now."));
  await see(mine.getByText("Demo checker 2 saved the statement just now."));
  await browser.expectAccessible(mine);

  await theirs.close();
  await gone(alsoHere(mine));
});

test("both write at once: different fields both hold, without a question", async () => {
  const { checker, slug } = await claimToEdit();
  const [mine, theirs] = await Promise.all([opened("checker", slug), opened("checker2", slug)]);
  // Whichever save comes second is refused first, which the browser notes on its console.
  browser.expectComplaint(/status of 412/);
  await Promise.all([
    field(mine, "Summary").fill("The timetable says twenty."),
    field(theirs, "What could not be established").fill("Whether it ran on Sundays."),
  ]);
  for (const page of [mine, theirs]) {
    await holds(page, "Summary", "The timetable says twenty.");
    await holds(page, "What could not be established", "Whether it ran on Sundays.");
    await see(savedLine(page));
    await gone(page.getByText("Someone else changed this while"));
  }
  expect(await readClaim(checker, slug)).toMatchObject({
    summary: "The timetable says twenty.",
    gaps: "Whether it ran on Sundays.",
  });
});

test("the same field shows both texts as soon as the other one saves", async () => {
  const { slug } = await claimToEdit();
  const mine = await opened("checker", slug);
  // What is typed here can't be sent for now: the words stay unsaved.
  await mine.route("**/api/v1/desk/claims/*", (route) =>
    route.request().method() === "PATCH" ? route.abort() : route.continue(),
  );
  browser.expectComplaint(/ERR_FAILED/);
  await field(mine, "Summary").fill("Mine: every twenty minutes.");
  await see(mine.getByText("Not saved: the server can't be reached."));
  await editClaim(await staff("checker2"), slug, { summary: "Theirs: every half hour." });
  const conflict = mine.getByRole("article", { name: "Summary" });
  await see(conflict.getByText("Demo checker 2"));
  await eventually(async () =>
    expect(await conflict.innerText()).toMatch(/Mine: every twenty.*Theirs: every half/s),
  );
  await holds(mine, "Summary", "Mine: every twenty minutes.");
  await mine.unrouteAll();
  await conflict.getByRole("button", { name: "Take theirs" }).click();
  await holds(mine, "Summary", "Theirs: every half hour.");
  await see(savedLine(mine));
});

test("a list says what others changed, and shows it when asked", async () => {
  const { slug } = await claimToEdit();
  const page = await browser.signedIn(emailOf("editor"));
  await open(page, "/desk/claims");
  const statement = unique("The ferry never ran at all");
  await editClaim(await staff("checker2"), slug, { statement });
  await see(page.getByText(/claims? (was|were) changed by others\./));
  await gone(page.getByText(statement));
  const show = page.getByRole("button", { name: "Show changes" });
  await show.click();
  await see(page.getByText(statement));
  // Other tests change claims of the same newsroom meanwhile, and each change is told anew.
  const told = page.getByText(/changed by others\./);
  for (let times = 0; times < 20 && (await told.isVisible()); times += 1) {
    await show.click();
    await told.waitFor({ state: "hidden", timeout: 3_000 }).catch(() => undefined);
  }
  await gone(told);
});

test("an editor's press just after a change approves nothing that was not read", async () => {
  const { slug } = await claimToEdit();
  const checker = await staff("checker");
  await move(checker, slug, { move: "submit", reason: WHY_ONE_SOURCE });
  const page = await browser.signedIn(emailOf("editor"));
  await open(page, `/desk/review/${slug}`);
  await editClaim(checker, slug, { summary: "Changed under the editor's eyes." });
  const notice = page.getByRole("alert").filter({ hasText: "Someone changed this claim" });
  await see(notice.getByRole("insertion").filter({ hasText: "under the editor" }));
  await page.getByRole("button", { name: "Approve" }).click();
  await see(page.getByText("This claim changed while you read it."));
  expect(await readClaim(checker, slug)).toMatchObject({ state: "in_review", approvals: 0 });
  await page.getByRole("button", { name: "I have read it" }).click();
  await page.getByRole("button", { name: "Approve" }).click();
  await see(page.getByText("Approved. You can publish it now."));
});
