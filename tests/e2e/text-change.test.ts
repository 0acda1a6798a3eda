/** A verdict never stands on words other than those that were checked, whatever is edited. */
import type { Locator, Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import {
  emailOf,
  makeArticle,
  publishClaim,
  readClaim,
  type Staff,
  staff,
  unique,
} from "./newsroom";
import { expectMarks, gone, open, see, selectByMouse } from "./screen";

jest.setTimeout(600_000);
const browser = testBrowser();

const QUOTE = "“the old harbour” froze in 1963";
const TEXT = [
  "A story from the coast.",
  `A sailor says that ${QUOTE}, and twice later.`,
  "The town has a new pier now.",
].join("\n");
const CHANGED = "The text has changed since this was checked";

let checking: Staff;
let editing: Staff;
beforeAll(async () => {
  [checking, editing] = await Promise.all([staff("checker"), staff("editor")]);
});

async function published() {
  const statement = unique("The harbour froze in 1963");
  const article = await makeArticle(checking, { headline: unique("Harbour"), text: TEXT });
  const claim = await publishClaim(checking, editing, { article, quote: QUOTE, statement });
  return { article, claim, statement };
}

/** What a reader sees: the marks, and what stands below the text about words that changed. */
async function expectReader(article: string, marks: string[], below: string | null, link: string) {
  const reader = await browser.page();
  await eventually(async () => {
    await reader.goto(`/articles/${article}?${unique("fresh").replaceAll(" ", "")}`);
    expect(await reader.locator("mark").allInnerTexts()).toEqual(marks);
    for (const name of [CHANGED, "No longer in the text"]) {
      const region = reader.getByRole("region", { name });
      const shown = (await region.count()) > 0 ? await region.innerText() : "";
      expect([name, shown.includes(link)]).toEqual([name, name === below]);
    }
  }, 60_000);
}

const revise = (article: string, text: string) =>
  checking.call<{ anchors: { health: string }[] }>("POST", `/articles/${article}/revisions`, {
    body: { text },
  });

test("five edits of a published article, and what a reader sees after each", async () => {
  const { article, statement } = await published();
  const sees = (marks: string[], below: string | null = null) =>
    expectReader(article, marks, below, statement);
  await sees([QUOTE]);

  // 1. Words before it: the mark goes along.
  await revise(article, `Updated on Monday.\n${TEXT}`);
  await sees([QUOTE]);
  // 2. The same words once more: the mark stays with its own neighbours.
  await revise(article, `${TEXT}\nA baker, too, said: ${QUOTE}!`);
  await sees([QUOTE]);
  // 3. Other quotation marks: the same words, shown as they stand.
  const other = QUOTE.replace("“", '"').replace("”", '"');
  await revise(article, TEXT.replace(QUOTE, other));
  await sees([other]);
  // 4. Another number: the mark leaves at once.
  await revise(article, TEXT.replace("1963", "1964"));
  await sees([], CHANGED);
  await revise(article, TEXT);
  await sees([QUOTE]);
  // 5. A reworded quote is no quote any more, until an editor says so.
  await revise(article, TEXT.replace("froze in", "was frozen in"));
  await sees([], CHANGED);
  // And one that is gone.
  await revise(article, "A story from the coast.");
  await sees([], CHANGED);
});

test("an editor says that it is the same claim, by keyboard, and readers see the mark again", async () => {
  const { article, claim, statement } = await published();
  const now = "“the old harbour” was frozen in 1963";
  await revise(article, TEXT.replace("froze in", "was frozen in"));

  const checker = await browser.signedIn(emailOf("checker"));
  await open(checker, `/desk/changed/${claim}`);
  await see(checker.getByText("Only an editor may do this.").first());

  const editor = await browser.signedIn(emailOf("editor"));
  await open(editor, "/desk/changed");
  await see(editor.getByRole("link", { name: statement }));
  await editor.getByRole("link", { name: statement }).click();
  await see(editor.getByRole("heading", { name: "What comes closest now" }));
  await eventually(async () => {
    const diff = editor.getByRole("region", { name: "What comes closest now" });
    expect(await wordsOf(diff.locator("ins"))).toEqual(["Inserted: was frozen"]);
    expect(await wordsOf(diff.locator("del"))).toEqual(["Deleted: froze"]);
  });
  await ask(editor, "s", "Same claim, here");
  await see(editor.getByText("It is the same claim. Its mark stands on these words."));
  await expectReader(article, [now], null, statement);

  const reader = await browser.page();
  await reader.goto(`/claims/${claim}`);
  await see(reader.getByText("The article words it differently now:"));
  const link = reader.getByRole("complementary", { name: "The article" }).getByRole("link");
  await eventually(async () =>
    expect(await link.getAttribute("href")).toContain(`#claim-${claim}:~:text=`),
  );
  await link.click();
  await expectMarks(reader, [now]);
  await eventually(async () =>
    expect(await reader.locator("mark").first().getAttribute("id")).toBe(`claim-${claim}`),
  );
});

test("no longer in the text: the verdict keeps its page, which says so", async () => {
  const { article, claim, statement } = await published();
  await revise(article, TEXT.replace(`${QUOTE}, and twice later`, "it was cold"));
  const editor = await browser.signedIn(emailOf("editor"));
  await open(editor, `/desk/changed/${claim}`);
  await ask(editor, "g", "No longer in the text");
  await see(editor.getByText("It is no longer in the text."));
  await expectReader(article, [], "No longer in the text", statement);
  const reader = await browser.page();
  await reader.goto(`/claims/${claim}`);
  await see(reader.getByText("No longer in the text."));
});

test("words that are chosen by hand become the quote of a claim that is checked again", async () => {
  const { article, claim } = await published();
  await revise(article, TEXT.replace(QUOTE, "ice lay in the harbour for weeks"));
  const editor = await browser.signedIn(emailOf("editor"));
  await open(editor, `/desk/changed/${claim}`);
  await see(editor.getByText("Nothing in the text comes close.").first());
  await selectByMouse(editor, "ice lay in the harbour");
  await editor.keyboard.press("c");
  await see(editor.getByRole("heading", { name: "The words you chose" }));
  await ask(editor, "r", "Reword", "The article says something else now.");
  await see(editor.getByText("The claim is being checked again."));
  await eventually(async () =>
    expect(await readClaim(editing, claim)).toMatchObject({
      state: "checking",
      quote: "ice lay in the harbour",
    }),
  );
});

/** What is read of each, on one line. */
async function wordsOf(found: Locator): Promise<string[]> {
  return (await found.allInnerTexts()).map((text) => text.replace(/\s+/gu, " "));
}

/** Presses an act's key and answers its question. */
async function ask(page: Page, key: string, name: string, reason?: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name });
  await eventually(async () => {
    if (!(await dialog.isVisible())) await page.keyboard.press(key);
    expect(await dialog.isVisible()).toBe(true);
  });
  if (reason) await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByRole("button", { name, exact: true }).click();
  await gone(dialog);
}

test("a new text says at once which claims need a person, and leads there", async () => {
  const { article, claim, statement } = await published();
  const checker = await browser.signedIn(emailOf("checker"));
  await open(checker, `/desk/articles/${article}`);
  await expectMarks(checker, [QUOTE]);
  const moved = await saveText(checker, `This story was updated on Monday.\n${TEXT}`);
  expect(moved).toContain("0 claims stood still, 1 moved with their words, 0 lost them.");
  await expectMarks(checker, [QUOTE]);
  const lost = await saveText(checker, TEXT.replace("1963", "1964"));
  expect(lost).toContain("These claims need a person");
  expect(lost).toContain(statement);
  await see(checker.getByRole("heading", { name: "Words no longer in the text" }));
  await expectMarks(checker, []);
  await open(checker, `/desk/changed/${claim}`);
  await see(checker.getByText("A number differs: probably another claim."));
  await open(checker, `/desk/articles/${article}/revisions/3`);
  await eventually(async () => {
    const changes = checker.locator(".text-diff");
    expect(await changes.innerText()).toContain("1964");
    expect(await changes.locator("ins, del").count()).toBeGreaterThan(1);
  });
});

/** Saves a text version by the dialog; answers what it says of the claims. */
async function saveText(page: Page, text: string): Promise<string> {
  await page.getByRole("button", { name: "New text version" }).click();
  const dialog = page.getByRole("dialog", { name: "New text version" });
  await dialog.getByLabel("Text", { exact: true }).fill(text);
  await dialog.getByRole("button", { name: "Save text version" }).click();
  const outcome = dialog.getByRole("status");
  await see(outcome);
  const said = await outcome.innerText();
  await dialog.getByRole("button", { name: "Done" }).click();
  await gone(dialog);
  return said;
}
