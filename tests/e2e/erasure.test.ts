/** A name is found, asked to be erased, and gone when a second person says so. */
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { emailOf, makeArticle, staff, submitClaim, unique } from "./newsroom";
import { open, see } from "./screen";

jest.setTimeout(300_000);
const browser = testBrowser();

test("an admin asks for a note to be erased, and an editor confirms", async () => {
  const checker = await staff("checker");
  const quote = "the bridge opened in April";
  const article = await makeArticle(checker, {
    headline: unique("Bridge opened"),
    text: `They say that ${quote}.`,
  });
  const slug = await submitClaim(checker, { article, quote, statement: unique("It opened") });
  const words = unique("Her number is");
  await checker.call("POST", `/desk/claims/${slug}/notes`, { body: { body: words } });

  const admin = await browser.signedIn(emailOf("admin"));
  await open(admin, "/desk/erasures");
  await admin.getByRole("searchbox").fill(words);
  await admin.getByRole("button", { name: "Search" }).click();
  const ask = admin.getByRole("button", { name: "Ask for it" }).first();
  await see(admin.getByText(words));
  await ask.click();
  await see(admin.getByText("Tick what is to be erased."));
  await admin.getByLabel(`Note on ${slug}`).check();
  await admin.getByLabel("Reason").first().fill("Told in confidence.");
  await ask.click();
  await see(admin.getByText("A second person confirms what you asked for.").first());

  const editor = await browser.signedIn(emailOf("editor"));
  await open(editor, "/desk/erasures");
  const card = editor.getByRole("article").first();
  await card.getByText("What goes: 1 text").click();
  await see(card.getByText(words));
  await card.getByRole("button", { name: "Confirm" }).click();
  await editor.getByRole("button", { name: "Erase for good" }).click();
  await see(editor.getByText(/Erasure \d+: it is gone/));

  await open(editor, `/desk/claims/${slug}`);
  await see(editor.getByText("[Erased]").first());
  await eventually(async () => expect(await editor.content()).not.toContain(words));
});

test("an editor saves the pack for assessors", async () => {
  const editor = await browser.signedIn(emailOf("editor"));
  await open(editor, "/desk/statistics");
  const coming = editor.waitForEvent("download");
  await editor.getByRole("button", { name: "Download" }).click();
  expect((await coming).suggestedFilename()).toMatch(/^pack-\d{4}-01-01-[\d-]{10}\.zip$/);
});
