/** The talk on a claim: notes at words, other words that are proposed, and who is told of it. */
import type { Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { editClaim, emailOf, makeArticle, staff, unique, writeClaim } from "../newsroom";
import { expectFocus, gone, open, reload, savedLine, see } from "../screen";

jest.setTimeout(120_000);
const browser = testBrowser();

const QUOTE = "the mill ground forty sacks a day";
const ANALYSIS = "The ledger of 1871 counts sacks a week. We divided by six.";

async function analysedClaim() {
  const checker = await staff("checker");
  const article = await makeArticle(checker, {
    headline: unique("Old mill"),
    text: `The guide says that ${QUOTE}.`,
  });
  const statement = unique("The mill ground forty sacks a day");
  const slug = await writeClaim(checker, { article, quote: QUOTE, statement });
  await editClaim(checker, slug, { analysis: ANALYSIS });
  return { checker, slug, statement };
}

const notes = (page: Page) => page.getByRole("region", { name: /^Notes/ });
const newNote = (page: Page) => notes(page).getByRole("textbox", { name: "New note" });
const noteOf = (page: Page, words: string) =>
  notes(page).getByRole("article").filter({ hasText: words });

/** Selects words in a field by the keyboard, as a person would with Shift and the arrows. */
async function selectWords(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole("textbox", { name: label, exact: true });
  await field.focus();
  await field.evaluate((element, wanted) => {
    const area = element as HTMLTextAreaElement;
    const at = area.value.indexOf(wanted);
    area.setSelectionRange(at, at + wanted.length - 1);
  }, words);
  await page.keyboard.press("Shift+ArrowRight");
}

test("a note stands at words of the analysis, and says so once they are gone", async () => {
  const { checker, slug } = await analysedClaim();
  const page = await browser.signedIn(emailOf("checker2"));
  await open(page, `/desk/claims/${slug}`);
  await see(savedLine(page));
  await selectWords(page, "Analysis", "We divided by six.");
  const words = unique("Seven, the mill ran on Sundays.");
  await newNote(page).fill(words);
  const about = notes(page).getByLabel("About");
  await about.selectOption("Analysis: “We divided by six.”");
  await notes(page).getByRole("button", { name: "Write note" }).click();
  await see(noteOf(page, words).getByText("On the analysis: We divided by six."));
  await editClaim(checker, slug, { analysis: "The ledger of 1871 counts sacks a day." });
  await see(noteOf(page, words).getByText("These words no longer stand there."));
});

test("who is mentioned is told, takes the proposed words over, and the notice is read", async () => {
  const { slug, statement } = await analysedClaim();
  const proposer = await browser.signedIn(emailOf("editor"));
  await open(proposer, `/desk/claims/${slug}`);
  await see(savedLine(proposer));
  const why = unique("please say it in figures");
  await newNote(proposer).pressSequentially("@Demo ch");
  await proposer
    .getByRole("listbox", { name: "Names" })
    .getByRole("option", { name: "Demo checker", exact: true })
    .click();
  await newNote(proposer).pressSequentially(why);
  await notes(proposer).getByLabel("Propose other words for").selectOption("Summary");
  const proposed = notes(proposer).getByLabel("As it should read");
  await eventually(async () =>
    expect(await proposed.inputValue()).toBe("The minutes say otherwise."),
  );
  await notes(proposer).getByRole("button", { name: "Write note" }).click();
  await see(notes(proposer).getByText("This is what stands there already. Change something."));
  await proposed.fill("The minutes say 240 sacks a week.");
  await notes(proposer).getByRole("button", { name: "Write note" }).click();
  await see(noteOf(proposer, why).getByRole("insertion").filter({ hasText: "240" }));

  const writer = await browser.signedIn(emailOf("checker"));
  const told = writer.getByRole("link").filter({ hasText: statement });
  await eventually(async () => {
    // The worker tells of it a moment later.
    await open(writer, "/desk/notifications");
    expect(await told.innerText({ timeout: 1_000 })).toMatch(/Unread:\s+Demo editor mentions you/);
  });
  await told.click();
  await writer.waitForURL(`**/desk/claims/${slug}`);
  await see(noteOf(writer, why).getByText("Other words for the summary"));
  await noteOf(writer, why).getByRole("button", { name: "Take it over" }).click();
  await see(writer.getByText("Taken over: Summary."));
  // The note is settled, so it folds away; a keyboard goes on from where it stood.
  await expectFocus(notes(writer));
  await notes(writer).getByText("1 resolved note").click();
  await see(noteOf(writer, why).getByText("Taken over."));
  const summary = writer.getByRole("textbox", { name: "Summary" });
  await eventually(async () =>
    expect(await summary.inputValue()).toBe("The minutes say 240 sacks a week."),
  );
  await notes(proposer).getByText("1 resolved note").click();
  await see(noteOf(proposer, why).getByText("Taken over."));

  await open(writer, "/desk/notifications");
  await see(told.getByText("Demo editor mentions you"));
  await eventually(async () => expect(await told.innerText()).not.toContain("Unread"));
});

/** Mentions someone on the desk and "Demo editor", whose notice says that the worker has told of it. */
async function mention(slug: string, name: string): Promise<void> {
  const [checker, editor] = [await staff("checker"), await staff("editor")];
  const body = { body: `@${name} and @Demo editor please look.` };
  await checker.call("POST", `/desk/claims/${slug}/notes`, { body });
  await eventually(async () => {
    const { items } = await editor.call<{ items: { claim: { slug: string } }[] }>(
      "GET",
      "/desk/notifications",
    );
    expect(items.map(({ claim }) => claim.slug)).toContain(slug);
  });
}

/** Says on the account's page whether mentions are shown, and finds it so after a reload. */
async function chooseMentions(page: Page, shown: boolean): Promise<void> {
  const kind = page.getByRole("checkbox", { name: "Someone mentions you" });
  await open(page, "/desk/account");
  await kind.setChecked(shown);
  const section = page.getByRole("region", { name: "Notifications" });
  await section.getByRole("button", { name: "Save" }).click();
  await see(page.getByText("Saved.", { exact: true }));
  await reload(page);
  await eventually(async () => expect(await kind.isChecked()).toBe(shown));
}

test("a kind that was turned off is told no more, and comes back when it is turned on", async () => {
  const [off, on] = [await analysedClaim(), await analysedClaim()];
  const page = await browser.signedIn(emailOf("editor2"));
  await chooseMentions(page, false);
  await mention(off.slug, "Demo editor 2");
  await chooseMentions(page, true);
  await mention(on.slug, "Demo editor 2");
  await open(page, "/desk/notifications");
  await see(page.getByRole("link").filter({ hasText: on.statement }));
  await gone(page.getByText(off.statement));
});
