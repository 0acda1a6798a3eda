/** The product's main job: from the text of an article to a badge that a reader can trust, and back. */
import type { Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { hydrated } from "@/tests/setup/hydrated";
import { emailOf, makeArticle, publishClaim, staff, unique } from "./newsroom";
import {
  expectMarks,
  gone,
  open,
  reload,
  savedLine,
  see,
  selectByMouse,
  signInByForm,
  slugBelow,
} from "./screen";

jest.setTimeout(300_000);
const browser = testBrowser();

const QUOTE = "the council met for the first time in April";
const TEXT = `The town has a new council. Its clerk said that ${QUOTE}, in the old hall.\nThe mayor was away.`;

test("a checker makes a claim of pasted text, an editor returns it, then publishes it, and a reader sees it on exactly those words", async () => {
  const headline = unique("Council meets");
  const statement = unique("The council first met in April");
  const source = `https://example.org/minutes/${unique("may").replaceAll(" ", "-")}`;

  const checker = await browser.page();
  await checker.goto("/desk/articles/new");
  await signInByForm(checker, "checker");
  await checker.waitForURL("**/desk/articles/new");
  await hydrated(checker);
  await checker.getByLabel("Text", { exact: true }).click();
  await checker.keyboard.insertText(TEXT);
  const text = checker.getByLabel("Text", { exact: true });
  await eventually(async () => expect(await text.inputValue()).toBe(TEXT));
  await checker.getByLabel("Headline").fill(headline);
  await checker.getByRole("button", { name: "Save article" }).click();
  await see(checker.getByRole("heading", { level: 1, name: headline }));
  const article = await slugBelow(checker, "/desk/articles");

  await selectByMouse(checker, QUOTE);
  await checker.getByRole("button", { name: "Make a claim of this" }).click();
  const making = checker.getByRole("dialog", { name: "Make a claim" });
  const quote = making.getByRole("blockquote");
  await eventually(async () => expect(await quote.innerText()).toBe(QUOTE));
  await making.getByLabel("Statement").fill(statement);
  await making.getByLabel("Claimant").fill("The town’s clerk");
  await making.getByRole("button", { name: "Make the claim" }).click();
  await gone(making);
  await expectMarks(checker, [QUOTE]);
  await checker.getByRole("complementary").getByRole("link", { name: statement }).click();
  await see(checker.getByRole("heading", { level: 1, name: QUOTE }));
  const slug = await slugBelow(checker, "/desk/claims");

  await checker.getByRole("button", { name: "Start checking" }).click();
  await see(checker.getByText("Choose a rating to see what it needs."));
  await addSource(checker, source, "Minutes of the first meeting");
  await addSameSource(checker, `${source}#page-2`, "Minutes of the first meeting");
  await see(checker.getByText("1 independent source. Choose a rating to see what it needs."));

  await checker.getByRole("radio", { name: "False", exact: true }).check();
  await checker.getByLabel("Summary").fill("The minutes give another month.");
  await see(savedLine(checker));
  await reload(checker);
  await eventually(async () => {
    expect(await checker.getByLabel("Summary").inputValue()).toBe(
      "The minutes give another month.",
    );
    expect(await checker.getByRole("radio", { name: "False", exact: true }).isChecked()).toBe(true);
  });
  await submit(checker, "There is no other record of that meeting.");

  const editor = await browser.signedIn(emailOf("editor"));
  await open(editor, "/desk/review");
  await editor.getByRole("link", { name: statement }).click();
  await see(editor.getByText("There is no other record of that meeting."));
  await see(editor.getByText("Fewer than two independent sources."));
  await editor.getByRole("button", { name: "Return with a reason" }).click();
  await editor.getByLabel("Reason").fill("Name the month that the minutes give.");
  await editor.getByRole("button", { name: "Return", exact: true }).click();
  await see(editor.getByText("Returned to the checker."));

  await open(checker, "/desk");
  const back = checker.getByRole("listitem").filter({ hasText: statement });
  await see(back.getByText("Why: Name the month that the minutes give."));
  await back.getByRole("link", { name: statement }).click();
  await see(checker.getByRole("heading", { level: 1, name: QUOTE }));
  await see(checker.getByText("Name the month that the minutes give."));
  await checker.getByLabel("Summary").fill("The minutes give May as the month.");
  await submit(checker, "There is no other record of that meeting.");

  await open(editor, `/desk/review/${slug}`);
  const changed = editor.getByRole("region", { name: "What changed" });
  await see(changed.getByRole("heading", { name: /^Since it was returned/ }));
  await see(changed.getByRole("insertion").filter({ hasText: "May" }));
  await editor.getByRole("button", { name: "Approve" }).click();
  await editor.getByRole("button", { name: "Publish" }).click();
  await editor.getByRole("button", { name: "Publish now" }).click();
  await see(editor.getByText("Published. Readers see it now."));

  const reader = await browser.page();
  await reader.goto(`/articles/${article}`);
  await expectMarks(reader, [QUOTE]);
  await reader
    .getByRole("link", { name: new RegExp(`^False ?\\. The claim: ${statement}$`) })
    .click();
  await reader.waitForURL(`**/claims/${slug}`);
  await see(reader.getByRole("heading", { level: 1, name: QUOTE }));
  await see(reader.getByText("The minutes give May as the month."));
  await see(reader.getByText("Demo editor", { exact: true }));
  const badge = await reader.request.get(`/badge/${slug}.svg`);
  expect([badge.status(), await badge.text()]).toEqual([200, expect.stringContaining("False")]);
});

test("a publication is reopened, corrected in the open, and at last retracted by two editors", async () => {
  const [checking, editing] = await Promise.all([staff("checker"), staff("editor")]);
  const statement = unique("The council met once in April");
  const article = await makeArticle(checking, {
    headline: unique("Council corrected"),
    text: TEXT,
  });
  const slug = await publishClaim(checking, editing, { article, quote: QUOTE, statement });

  const editor = await browser.signedIn(emailOf("editor"));
  await open(editor, `/desk/claims/${slug}`);
  await decide(editor, "Reopen", "Reopen", "A reader sent a second protocol.");
  await see(editor.getByText("Readers see version 1 until you publish the next."));

  const checker = await browser.signedIn(emailOf("checker"));
  await open(checker, `/desk/claims/${slug}`);
  await checker.getByRole("radio", { name: "Misleading" }).check();
  await see(savedLine(checker));
  await submit(checker, "The second protocol is a copy of the first.");

  await reload(editor);
  await decide(editor, "Approve", "Approve");
  await editor.getByRole("button", { name: "Publish" }).click();
  const publishing = editor.getByRole("dialog", { name: "Publish" });
  const kind = (name: string) => publishing.getByRole("radio", { name });
  await eventually(async () => {
    expect(await kind("Minor").isDisabled()).toBe(true);
    expect(await kind("Substantial correction").isChecked()).toBe(true);
  });
  await publishing.getByLabel("What was wrong").fill("We said that it never met in April. It did.");
  await publishing.getByRole("button", { name: "Publish now" }).click();
  await see(editor.getByText("Published. Readers see version 2 now."));

  const reader = await browser.page();
  await reader.goto(`/claims/${slug}`);
  const notice = reader.getByRole("complementary", { name: "Correction" });
  await see(notice.getByText("We said that it never met in April. It did."));
  const history = reader.getByRole("region", { name: "History" });
  await eventually(async () => {
    expect(await notice.innerText()).toMatch(/Before:\s*False\s*Now:\s*Misleading/);
    expect(await history.getByRole("listitem").count()).toBe(2);
  });
  await history.getByRole("link", { name: "Version 1" }).click();
  await see(reader.getByRole("complementary", { name: "Superseded version" }));
  await see(reader.getByRole("region", { name: "Verdict" }).getByText("False", { exact: true }));
  await reader.goto("/corrections");
  const entry = reader.getByRole("article").filter({ hasText: statement });
  await see(entry.getByText("We said that it never met in April. It did."));

  await decide(editor, "Retract", "Ask for a retraction", "The protocol was forged.");
  const confirm = editor.getByRole("button", { name: "Confirm retraction" });
  await see(confirm);
  await eventually(async () => expect(await confirm.getAttribute("aria-disabled")).toBe("true"));
  const second = await browser.signedIn(emailOf("editor2"));
  await open(second, `/desk/claims/${slug}`);
  await decide(second, "Confirm retraction", "Confirm retraction");
  await see(second.getByText("Readers see that this check no longer stands, and why."));

  const after = await browser.page();
  await after.goto(`/claims/${slug}`);
  await see(after.getByRole("heading", { level: 1, name: "This check no longer stands" }));
  await see(after.getByText("The protocol was forged."));
  await after.goto(`/articles/${article}`);
  await see(
    after.getByRole("region", { name: "Retracted" }).getByRole("link", { name: statement }),
  );
  await expectMarks(after, []);
});

/** A piece of evidence from a source that nobody has used yet. */
async function addSource(page: Page, address: string, title: string): Promise<void> {
  await page.getByRole("button", { name: "Add evidence" }).click();
  const form = page.getByRole("form", { name: "Add evidence" });
  await form.getByRole("combobox", { name: "Source" }).fill(address);
  await form.getByRole("option", { name: "Make a new source" }).click();
  await form.getByLabel("Title").fill(title);
  await form.getByRole("radio", { name: "Speaks against it" }).check();
  await form.getByRole("checkbox", { name: "Decisive" }).check();
  await form.getByRole("button", { name: "Add evidence" }).click();
  await gone(form);
  await see(page.getByRole("article").filter({ hasText: title }));
}

/** The same address, written otherwise: it is found again, and no second source can be made of it. */
async function addSameSource(page: Page, address: string, title: string): Promise<void> {
  await page.getByRole("button", { name: "Add evidence" }).click();
  const form = page.getByRole("form", { name: "Add evidence" });
  await form.getByRole("combobox", { name: "Source" }).fill(address);
  const found = form.getByRole("listbox", { name: "Source" }).getByRole("option");
  await see(found.filter({ hasText: title }));
  await eventually(async () => expect(await found.count()).toBe(1));
  await found.click();
  await form.getByRole("radio", { name: "Gives context" }).check();
  await form.getByRole("button", { name: "Add evidence" }).click();
  await gone(form);
}

async function submit(page: Page, reason: string): Promise<void> {
  await decide(page, "Submit for review", "Submit for review", reason);
  await see(page.getByText(/^In review/));
}

/** Presses a move's button and what its dialog asks. */
async function decide(page: Page, word: string, act: string, reason?: string): Promise<void> {
  await page.getByRole("button", { name: word }).click();
  const dialog = page.getByRole("dialog");
  if (reason) await dialog.getByRole("textbox").fill(reason);
  await dialog.getByRole("button", { name: act }).click();
  await gone(dialog);
}
