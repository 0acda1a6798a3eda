/** A correction from the dialog, which shows what readers will see of it, to the public log and its filters. */
import type { Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import {
  editClaim,
  emailOf,
  makeArticle,
  move,
  publishClaim,
  type Staff,
  staff,
  unique,
  WHY_ONE_SOURCE,
} from "../newsroom";
import { gone, open, see } from "../screen";

jest.setTimeout(120_000);
const browser = testBrowser();

const QUOTE = "the library lends nine thousand books";

/** A published claim that was changed and approved again: its correction is still to be published. */
async function toCorrect(checker: Staff, editor: Staff, patch: object) {
  const article = await makeArticle(checker, {
    headline: unique("Library counted"),
    text: `The mayor says that ${QUOTE}.`,
  });
  const statement = unique("The library lends nine thousand books");
  const slug = await publishClaim(checker, editor, { article, quote: QUOTE, statement });
  await move(editor, slug, { move: "reopen", reason: "A newer catalogue came." });
  await editClaim(checker, slug, patch);
  await move(checker, slug, { move: "submit", reason: WHY_ONE_SOURCE });
  await move(editor, slug, { move: "approve" });
  return { slug, article, statement };
}

async function openDialog(page: Page, slug: string) {
  await open(page, `/desk/claims/${slug}`);
  await page.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog", { name: "Publish a correction" });
  await see(dialog);
  return dialog;
}

test("the dialog compares with what readers see, and shows the notice before it is public", async () => {
  const [checker, editor] = [await staff("checker"), await staff("editor")];
  const { slug } = await toCorrect(checker, editor, {
    rating: "misleading",
    summary: "The catalogue counts nine hundred.",
  });
  const page = await browser.signedIn(emailOf("editor"));
  const dialog = await openDialog(page, slug);
  await see(dialog.getByRole("insertion").filter({ hasText: "nine hundred" }));
  await see(dialog.getByRole("deletion").filter({ hasText: "otherwise" }));
  await see(dialog.getByText("Not possible: the rating changed").first());
  const preview = dialog.getByRole("region", { name: "How readers will see it" });
  await see(preview.getByText("What was wrong stands here.").first());
  await dialog.getByRole("button", { name: "Publish now" }).click();
  await see(dialog.getByText("Say in plain words what was wrong."));
  const wrong = unique("We read an old catalogue.");
  await dialog.getByLabel("What was wrong").fill(wrong);
  await see(preview.getByRole("complementary", { name: "Correction" }).getByText(wrong));
  await browser.expectAccessible(page);
  await dialog.getByRole("button", { name: "Publish now" }).click();
  await see(page.getByText("Published. Readers see version 2 now."));

  const reader = await browser.page();
  await reader.goto(`/claims/${slug}`);
  await see(reader.getByRole("complementary", { name: "Correction" }).getByText(wrong));
});

test("a smaller correction is drawn as readers will meet it: a dated note, or the log alone", async () => {
  const [checker, editor] = [await staff("checker"), await staff("editor")];
  const { slug } = await toCorrect(checker, editor, { summary: "The catalogue says otherwise." });
  const page = await browser.signedIn(emailOf("editor"));
  const dialog = await openDialog(page, slug);
  const preview = dialog.getByRole("region", { name: "How readers will see it" });
  const update = dialog.getByRole("radio", { name: "Update" });
  await eventually(async () => expect(await update.isChecked()).toBe(true));
  await see(preview.getByText(/^Updated/));
  await see(preview.getByText("as before"));
  await dialog.getByRole("radio", { name: "Minor fix" }).check();
  await see(preview.getByText("No notice: it stands in the log alone."));
  await gone(preview.getByText(/^Updated/));
  await page.keyboard.press("Escape");
  await gone(dialog);
  await see(page.getByRole("button", { name: "Publish" }));
});

test("the public log is narrowed by kind, by article and by day", async () => {
  const [checker, editor] = [await staff("checker"), await staff("editor")];
  const big = await toCorrect(checker, editor, { rating: "misleading" });
  const small = await toCorrect(checker, editor, { summary: "The catalogue says otherwise." });
  for (const [{ slug }, correctionClass] of [
    [big, "substantial"],
    [small, "update"],
  ] as const)
    await move(editor, slug, { move: "publish", correctionClass, correction: "We miscounted." });

  const page = await browser.page();
  const entry = (statement: string) => page.getByRole("heading", { level: 2, name: statement });
  await page.goto("/corrections");
  await see(entry(big.statement));
  await see(entry(small.statement));
  const kinds = page.getByRole("navigation", { name: "Kinds of correction" });
  await kinds.getByRole("link", { name: "Updates" }).click();
  await page.waitForURL(/class=update/);
  await see(entry(small.statement));
  await gone(entry(big.statement));
  await see(kinds.getByRole("link", { name: "Updates" }).and(page.locator("[aria-current=page]")));

  const mine = page.getByRole("article").filter({ hasText: small.statement });
  await mine.getByRole("link", { name: "All corrections in it" }).click();
  await page.waitForURL(new RegExp(`article=${small.article}`));
  await eventually(async () => expect(await page.getByRole("article").count()).toBe(1));
  await see(entry(small.statement));
  await page.getByLabel("To", { exact: true }).fill("2020-01-01");
  await page.getByRole("button", { name: "Show" }).click();
  await see(page.getByText("No corrections here."));
  await page.getByRole("link", { name: "Of all articles" }).click();
  await page.waitForURL((address) => !address.searchParams.has("article"));
  await see(page.getByText("No corrections here."));
});
