/** A verdict never stands on words other than those that were checked. */
import type { Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { emailOf, makeArticle, publishClaim, staff, unique } from "./newsroom";
import { expectMarks, gone, open, see } from "./screen";

jest.setTimeout(300_000);
const browser = testBrowser();

const QUOTE = "the harbour froze in 1963";
const BEFORE = `An old sailor says that ${QUOTE}, and twice later.`;

test("a new text takes a mark along with its words, and the mark leaves at once when they change", async () => {
  const [checking, editing] = await Promise.all([staff("checker"), staff("editor")]);
  const article = await makeArticle(checking, { headline: unique("Harbour"), text: BEFORE });
  const statement = unique("The harbour froze in 1963");
  await publishClaim(checking, editing, { article, quote: QUOTE, statement });

  const checker = await browser.signedIn(emailOf("checker"));
  await open(checker, `/desk/articles/${article}`);
  await expectMarks(checker, [QUOTE]);
  const said = await saveText(checker, `This story was updated on Monday.\n${BEFORE}`);
  expect(said).toContain("0 claims stood still, 1 moved with their words, 0 lost them.");
  await see(checker.getByText("Text version 2"));
  await expectMarks(checker, [QUOTE]);
  const moved = await browser.page();
  await moved.goto(`/articles/${article}`);
  await see(moved.getByText("This story was updated on Monday."));
  await expectMarks(moved, [QUOTE]);

  const lost = await saveText(checker, BEFORE.replace("1963", "1964"));
  expect(lost).toContain("These claims need a person: their words are no longer in the text.");
  expect(lost).toContain(statement);
  await see(checker.getByRole("heading", { name: "Words no longer in the text" }));
  await expectMarks(checker, []);

  const reader = await browser.page();
  await reader.goto(`/articles/${article}`);
  await see(reader.getByText("froze in 1964"));
  await expectMarks(reader, []);
  const changed = reader.getByRole("region", {
    name: "The text has changed since this was checked",
  });
  await see(changed.getByRole("link", { name: statement }));
  await eventually(async () => expect(await changed.innerText()).toContain(QUOTE));
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
