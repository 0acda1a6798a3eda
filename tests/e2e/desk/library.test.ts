/** A source from its file to the claims that rest on it: captured, read, found again, merged, withdrawn. */
import type { Locator, Page } from "playwright-core";
import { bytes, makePdf } from "@/tests/intake/make-pdf";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { emailOf, makeArticle, move, readClaim, staff, submitClaim, unique } from "../newsroom";
import { gone, open, reload, see } from "../screen";

jest.setTimeout(120_000);
const browser = testBrowser();

const QUOTE = "the bridge is 389 metres long";

async function newArticle() {
  const checker = await staff("checker");
  const article = await makeArticle(checker, {
    headline: unique("Bridge measured"),
    text: `The road office says that ${QUOTE}.`,
  });
  return { checker, article };
}

async function emptyClaim(): Promise<string> {
  const { checker, article } = await newArticle();
  const { slug } = await checker.call<{ slug: string }>("POST", `/articles/${article}/claims`, {
    body: { quote: QUOTE, statement: unique("The bridge is 389 metres long") },
  });
  await move(checker, slug, { move: "start" });
  return slug;
}

/** A claim in review that rests on a source of its own; answers the source, too. */
async function claimOnSource() {
  const { checker, article } = await newArticle();
  const statement = unique("The bridge is 389 metres long");
  const slug = await submitClaim(checker, { article, quote: QUOTE, statement });
  const [evidence] = (await readClaim(checker, slug)).evidence;
  if (!evidence) throw new Error("The claim has no evidence");
  return { slug, statement, id: evidence.source.id, title: evidence.source.title };
}

const evidenceOf = (page: Page) => page.getByRole("region", { name: /^Evidence/ });

async function addEvidence(
  page: Page,
  title: string,
  quote: string,
  more?: (form: Locator) => Promise<void>,
): Promise<void> {
  await page.getByRole("button", { name: "Add evidence" }).click();
  const form = page.getByRole("form", { name: "Add evidence" });
  await form.getByRole("combobox", { name: "Source", exact: true }).fill(title);
  await form.getByRole("option", { name: "Make a new source" }).click();
  await form.getByRole("radio", { name: "Supports the claim" }).check();
  await form.getByLabel("Quote").fill(quote);
  await more?.(form);
  await form.getByRole("button", { name: "Add evidence" }).click();
  await see(evidenceOf(page).getByRole("heading", { name: title }));
}

test("a file that is brought to a source says whether the quote stands in it", async () => {
  const slug = await emptyClaim();
  const title = unique("Bridge survey");
  const page = await browser.signedIn(emailOf("checker"));
  await open(page, `/desk/claims/${slug}`);
  await addEvidence(page, title, "389 metres");
  await see(evidenceOf(page).getByText("Not captured."));
  await evidenceOf(page).getByRole("link", { name: "Bring its file" }).click();

  await see(page.getByRole("heading", { level: 1, name: title }));
  const captures = page.getByRole("region", { name: "Captures" });
  await see(captures.getByText("Nothing captured yet"));
  await see(captures.getByText("It has no address. Add one, or bring its file."));
  const file = captures.getByLabel("File to keep as a capture");
  browser.expectComplaint(/status of 422/);
  await file.setInputFiles({
    name: "a.exe",
    mimeType: "",
    buffer: Buffer.from(bytes("MZ\u0090\u0000\u0003\u0000\u0000\u0000")),
  });
  await see(captures.getByText(/^This kind of file is not kept\./));
  const pdf = Buffer.from(makePdf("The bridge is 389 metres long."));
  await file.setInputFiles({ name: "survey.pdf", mimeType: "application/pdf", buffer: pdf });
  await see(captures.getByText(/^First capture\. PDF survey\.pdf/));
  await captures.getByRole("listitem").getByRole("link").first().click();
  await see(page.getByRole("heading", { level: 1, name: "Capture" }));
  await see(page.getByText("The bridge is 389 metres long."));

  await open(page, `/desk/claims/${slug}`);
  await see(evidenceOf(page).getByText("The quote stands in it, word for word."));
  await page.getByRole("button", { name: `Edit: ${title}` }).click();
  const form = page.getByRole("form", { name: `Edit evidence: ${title}` });
  await form.getByLabel("Quote").fill("398 metres");
  await form.getByRole("button", { name: "Save" }).click();
  await see(evidenceOf(page).getByText("The quote does not stand in it."));
});

test("a file that is brought along with a piece of evidence is kept as its source’s capture", async () => {
  const slug = await emptyClaim();
  const title = unique("Bridge survey");
  const page = await browser.signedIn(emailOf("checker"));
  await open(page, `/desk/claims/${slug}`);
  await addEvidence(page, title, "389 metres", async (form) => {
    const pdf = Buffer.from(makePdf("The bridge is 389 metres long."));
    const file = { name: "survey.pdf", mimeType: "application/pdf", buffer: pdf };
    await form.getByLabel("File of the source").setInputFiles(file);
  });
  await gone(evidenceOf(page).getByText("Not captured."));
  await evidenceOf(page).getByRole("link", { name: "Source", exact: true }).click();
  const captures = page.getByRole("region", { name: "Captures" });
  await see(captures.getByText(/^First capture\. PDF survey\.pdf/));
});

const hits = (page: Page): Locator => page.getByRole("table").getByRole("rowheader");

test("an editor finds two records of one source and merges them, seeing beforehand what goes over", async () => {
  const [first, second] = [await claimOnSource(), await claimOnSource()];
  const page = await browser.signedIn(emailOf("editor"));
  await open(page, "/desk/sources");
  await page.getByLabel("Title or publisher").fill(first.title);
  await page.getByRole("button", { name: "Show" }).click();
  await eventually(async () => expect(await hits(page).count()).toBe(1));
  await hits(page).getByRole("link", { name: first.title }).click();
  await see(page.getByRole("heading", { level: 1, name: first.title }));
  await see(page.getByRole("link", { name: first.statement }));

  await page.getByRole("button", { name: "It is the same as another …" }).click();
  const dialog = page.getByRole("dialog", { name: "The same as another source" });
  await see(dialog.getByText("Choose the record that stays."));
  await dialog.getByRole("combobox", { name: "The record that stays" }).fill(second.title);
  await dialog.getByRole("option", { name: second.title }).click();
  await see(dialog.getByText(/^1 piece of evidence of 1 claim in work goes over/));
  const reached = dialog.getByRole("listitem").filter({ hasText: first.statement });
  await see(reached.getByText("In review, decisive: goes over, loses its approvals"));
  await browser.expectAccessible(page);
  await dialog.getByRole("button", { name: "Merge" }).click();

  await see(page.getByRole("heading", { level: 1, name: second.title }));
  await see(page.getByRole("link", { name: first.statement }));
  await see(page.getByRole("link", { name: second.statement }));
  await open(page, `/desk/sources/${first.id}`);
  await see(page.getByText("This record was merged."));
  await page.getByRole("link", { name: "The one that stays" }).click();
  await see(page.getByRole("heading", { level: 1, name: second.title }));
});

test("a source that was withdrawn sends its claims back, and its card says so", async () => {
  const { slug, id, title, statement } = await claimOnSource();
  const why = unique("The office withdrew its survey.");
  const editor = await browser.signedIn(emailOf("editor"));
  await open(editor, `/desk/sources/${id}`);
  await editor.getByRole("button", { name: "It was withdrawn …" }).click();
  const dialog = editor.getByRole("dialog", { name: "It was withdrawn" });
  const reached = dialog.getByRole("listitem").filter({ hasText: statement });
  await see(reached.getByText("In review, decisive: goes back to its checker"));
  await dialog.getByLabel("Why").fill(why);
  await dialog.getByRole("button", { name: "Mark it as withdrawn" }).click();
  await gone(dialog);
  await see(editor.getByText("0 reopened, 1 sent back, 0 flagged."));
  await see(editor.getByText("This source was withdrawn"));

  const checker = await browser.signedIn(emailOf("checker"));
  await open(checker, `/desk/claims/${slug}`);
  await see(checker.getByText("Look what the check rests on without it."));
  const card = evidenceOf(checker).getByRole("article").filter({ hasText: title });
  await see(card.getByText(/^Withdrawn on/));
  await see(card.getByText(why));
  await checker.getByRole("button", { name: "Taken up in the check" }).click();
  await gone(checker.getByText("Look what the check rests on without it."));
  await reload(checker);
  await see(card.getByText(why));
  await gone(checker.getByText("Look what the check rests on without it."));
});
