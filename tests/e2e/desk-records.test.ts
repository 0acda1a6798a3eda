/** Review under a changing claim, and the rooms of people, settings and sources. */
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
  submitClaim,
  unique,
} from "./newsroom";
import { open, reload, see } from "./screen";

jest.setTimeout(300_000);
const browser = testBrowser();

const QUOTE = "the library opened in April";

async function claimInReview(): Promise<string> {
  const checker = await staff("checker");
  const headline = unique("Library opened");
  const article = await makeArticle(checker, { headline, text: `They say that ${QUOTE}.` });
  return submitClaim(checker, { article, quote: QUOTE, statement: unique("It opened in April") });
}

async function expectReason(page: Page, reason: string): Promise<void> {
  const field = page.getByLabel("Reason");
  await eventually(async () => expect(await field.inputValue()).toBe(reason));
}

test("an editor approves nothing that changed while it was read, sees what changed, and loses no text", async () => {
  const slug = await claimInReview();
  const page = await browser.signedIn(emailOf("editor"));
  await open(page, `/desk/review/${slug}`);
  await page.keyboard.press("r");
  await page.getByLabel("Reason").fill("Name the minutes.");
  await editClaim(await staff("checker"), slug, { summary: "The minutes say May, not April." });

  browser.expectComplaint(/status of 412/);
  await page.getByRole("button", { name: "Approve" }).click();
  const notice = page
    .getByRole("alert")
    .filter({ hasText: "Someone changed this claim while you read it" });
  await see(notice);
  await see(notice.getByRole("insertion").filter({ hasText: "May, not April" }));
  expect(await readClaim(await staff("editor"), slug)).toMatchObject({
    state: "in_review",
    approvals: 0,
  });
  await expectReason(page, "Name the minutes.");

  await page.getByRole("button", { name: "I have read it" }).click();
  await page.getByRole("button", { name: "Approve" }).click();
  await see(page.getByText("Approved. You can publish it now."));
});

test("a reason that was typed and not sent is there after a reload", async () => {
  const slug = await claimInReview();
  const page = await browser.signedIn(emailOf("editor"));
  await open(page, `/desk/review/${slug}`);
  await page.keyboard.press("r");
  await page.getByLabel("Reason").fill("Which minutes?");
  await reload(page);
  await see(page.getByText("Your reason is kept as a draft."));
  await page.keyboard.press("r");
  await expectReason(page, "Which minutes?");
});

test("an admin adds a person by a link that is shown once, gives another role, and shuts the account", async () => {
  const name = unique("New checker");
  const page = await browser.signedIn(emailOf("admin"));
  await open(page, "/desk/people");
  await page.getByRole("button", { name: "Add a person" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail address").fill(emailOf("checker"));
  browser.expectComplaint(/status of 422/);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await see(page.getByText("Someone has this e-mail address already."));
  await page.getByLabel("E-mail address").fill(`${unique("new").replace(" ", ".")}@demo.test`);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const link = page.getByLabel("One-time link");
  await eventually(async () =>
    expect(await link.inputValue()).toMatch(/\/set-password\?token=.{20}/),
  );
  await page.getByRole("button", { name: "Done" }).click();

  const row = page.getByRole("row").filter({ hasText: name });
  await row.getByRole("button", { name: `Change ${name}` }).click();
  await page.getByRole("radio", { name: "Editor" }).check();
  await eventually(async () => expect(await link.count()).toBe(0));
  await page.getByRole("button", { name: "Save role" }).click();
  await see(row.getByRole("cell", { name: "Editor" }));

  await row.getByRole("button", { name: `Change ${name}` }).click();
  await page.getByRole("button", { name: "Disable the account" }).click();
  await see(page.getByText("is signed out everywhere at once", { exact: false }));
  await page.getByRole("button", { name: `Disable ${name}` }).click();
  await see(row.getByText("Disabled"));
});

test("two admins who change the settings at once lose neither text", async () => {
  const admin = await staff("admin");
  const page = await browser.signedIn(emailOf("admin"));
  await open(page, "/desk/settings");
  const mine = unique("Paid by its readers.");
  const theirs = unique("Paid by a foundation.");
  const url = `https://gazette.example.org/${unique("about").replace(" ", "-")}`;
  await page.getByLabel("About the newsroom").fill(mine);
  await page.getByLabel("Web address").fill(url);
  const { version } = await admin.call<{ version: number }>("GET", "/desk/newsroom");
  const body = { about: theirs, email: "desk@gazette.example.org" };
  await admin.call("PATCH", "/desk/newsroom", { body, version });

  browser.expectComplaint(/status of 412/);
  await page.getByRole("button", { name: "Save" }).click();
  const conflict = page.getByRole("region", { name: "Someone else changed this meanwhile" });
  await see(conflict.getByText(theirs));
  await reload(page);
  await see(conflict.getByText(theirs));
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await see(page.getByText("Settings saved."));
  expect(await admin.call("GET", "/desk/newsroom")).toMatchObject({
    about: mine,
    url,
    email: "desk@gazette.example.org",
  });
});

test("a source says what a change does to its claims before it is saved, and then does it", async () => {
  const slug = await claimInReview();
  const editor = await staff("editor");
  await move(editor, slug, { move: "approve" });
  const source = (await readClaim(editor, slug)).evidence[0]?.source;
  const page = await browser.signedIn(emailOf("checker2"));
  await open(page, `/desk/sources/${source?.id}`);
  await see(
    page.getByText("1 claim rests on it. Approvals of those in review (1) are taken away."),
  );
  await page.getByLabel("Publisher").fill("The city archive");
  await page.getByRole("button", { name: "Save" }).click();
  await see(page.getByText("Source saved."));
  expect(await readClaim(editor, slug)).toMatchObject({ state: "in_review", approvals: 0 });
});
