/** One claim in two languages: written on the desk, read at the reader's address, gone when its words change. */
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { emailOf, makeArticle, move, readClaim, staff, submitClaim, unique } from "../newsroom";
import { gone, open, reload, see } from "../screen";

jest.setTimeout(300_000);
const browser = testBrowser();

const QUOTE = "the bridge opened in April";

test("a claim is written in Spanish, too; its Spanish leaves when the words change, and a reader meets what fits", async () => {
  const [checker, editor] = [await staff("checker"), await staff("editor")];
  const article = await makeArticle(checker, {
    headline: unique("Bridge opened"),
    text: `They say that ${QUOTE}.`,
  });
  const slug = await submitClaim(checker, {
    article,
    quote: QUOTE,
    statement: unique("The bridge opened in April"),
  });
  await move(editor, slug, { move: "return", reason: "Also in Spanish, please." });

  const page = await browser.signedIn(emailOf("checker"));
  await open(page, `/desk/claims/${slug}`);
  const section = page.getByRole("region", { name: /^In other languages/u });
  await section.getByRole("button", { name: "Add a language" }).click();
  const form = section.getByRole("form", { name: "In another language" });
  await form.getByLabel("Language").selectOption({ label: "Español" });
  const statement = unique("El puente abrió en abril");
  await form.getByLabel("Statement").fill(statement);
  // What was typed is there after a reload.
  await reload(page);
  await section.getByRole("button", { name: "Add a language" }).click();
  await see(form.getByText("This is how you left it."));
  await eventually(async () =>
    expect(await form.getByLabel("Statement").inputValue()).toBe(statement),
  );
  const summary = unique("Así consta en las actas.");
  await form.getByLabel("Summary").fill(summary);
  await form.getByRole("button", { name: "Save", exact: true }).click();
  // Its field has the same words: they are saved once the form is gone.
  await gone(section.getByRole("form"));
  await see(section.getByText(summary));
  await browser.expectAccessible(page);

  // The summary changes: its Spanish leaves until somebody has looked at it again.
  const { version } = await readClaim(checker, slug);
  await checker.call("PATCH", `/desk/claims/${slug}`, {
    version,
    body: { summary: "Only the minutes say so." },
  });
  await see(section.getByText("Changed since in the claim’s own language: Summary."));
  await section.getByRole("button", { name: "Edit: Español" }).click();
  await see(section.getByText("The words above have changed since."));
  const again = unique("Solo consta en las actas.");
  await section.getByLabel("Summary").fill(again);
  await section.getByRole("button", { name: "Save", exact: true }).click();
  await gone(section.getByRole("form"));
  await see(section.getByText(again));

  await move(checker, slug, { move: "submit", reason: "The minutes are all there is." });
  const reviewer = await browser.signedIn(emailOf("editor"));
  await open(reviewer, `/desk/review/${slug}`);
  await see(reviewer.getByText("Statement, Español"));
  await move(editor, slug, { move: "approve" });
  await move(editor, slug, { move: "publish" });

  const reader = await browser.page();
  await reader.goto(`/es/claims/${slug}`);
  await see(reader.getByText(statement));
  await see(reader.getByText(again));
  await browser.expectAccessible(reader);
  await reader.goto(`/fr/claims/${slug}`);
  await see(reader.getByText("Seulement en anglais"));
  expect(await reader.content()).not.toContain(again);
});
