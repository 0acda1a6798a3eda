/** Claims as a spreadsheet: saved from the table, and brought in from another newsroom's list. */
import { readFile } from "node:fs/promises";
import type { DeskClaim } from "@/lib/domain/view/desk";
import type { DeskSheet } from "@/lib/domain/view/sheets";
import { readSheet } from "@/lib/sheets/read-sheet";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { asCsv } from "@/tests/sheets/bytes";
import { emailOf, makeArticle, staff, unique, writeClaim } from "./newsroom";
import { open, reload, see } from "./screen";

jest.setTimeout(300_000);
const browser = testBrowser();

const IMPORT = "/desk/claims/import";

async function file(rows: string[][], name = "list.csv") {
  return { name, mimeType: "text/csv", buffer: Buffer.from(await asCsv(rows)) };
}

test("a list of another newsroom is read, checked, mended and imported whole", async () => {
  const checker = await staff("checker");
  const headline = unique("The new library");
  const article = await makeArticle(checker, {
    headline,
    text: "The library opened in April. It cost nine million.",
  });
  const zitat = unique("Zitat");
  const good = ["Headline", zitat, "Verdict", "Sources", "Status"];
  const row = [
    headline,
    "“It cost nine million”",
    "Mostly true",
    "https://example.org/budget",
    "Published",
  ];
  const lost = [headline, "It cost nothing", "", "", ""];

  const page = await browser.signedIn(emailOf("checker"));
  await open(page, "/desk/claims");
  await page.getByRole("link", { name: "Import", exact: true }).click();
  const choose = page.getByLabel("Choose a spreadsheet");
  await see(choose);
  await browser.expectAccessible(page);

  // What is no sheet is refused with the reason, and another can be chosen at once.
  browser.expectComplaint(/status of 422/);
  await choose.setInputFiles({
    name: "a.csv",
    mimeType: "text/csv",
    buffer: Buffer.from('a,b\n"1,2'),
  });
  await see(page.getByRole("alert").getByText("Row 2 opens a quotation mark"));

  await choose.setInputFiles(
    await file([good, row, lost, [unique("No such article"), "words", "", "", ""]]),
  );
  // The column that no language knows is named by the person, and remembered.
  const quote = page.getByLabel(`Read ${zitat} as`);
  await see(quote);
  await see(page.getByText("Choose the column with the exact words of the article."));
  await quote.selectOption({ label: "Exact words" });
  await page.getByRole("button", { name: "Check the sheet" }).click();
  await see(page.getByRole("heading", { name: "What would become of it" }));
  await see(page.getByText("1 row with errors"));
  await see(page.getByText("No article of ours has this name."));
  await see(page.getByText("Mend the rows with errors in the sheet, and bring it again."));
  await browser.expectAccessible(page);

  await choose.setInputFiles(await file([good, row, lost]));
  await eventually(async () => expect(await quote.inputValue()).toBe("quote"));
  await page.getByRole("button", { name: "Check the sheet" }).click();
  await see(page.getByText("2 claims to make"));
  // What was checked is there after a reload.
  await reload(page);
  // The import is over before its answer comes: the rows are shown as they are then.
  await page.route("**/desk/sheets/*/import", async (route) => {
    const asked = await route.fetch();
    const { id } = (await asked.json()) as DeskSheet;
    const sheet = await eventually(async () => {
      const now = await checker.call<DeskSheet>("GET", `/desk/sheets/${id}`);
      expect(now).toMatchObject({ imported: true, state: "done" });
      return now;
    });
    await route.fulfill({ response: asked, json: sheet });
  });
  await page.getByRole("button", { name: "Import 2 rows" }).click();
  await see(page.getByRole("heading", { name: "Imported" }));
  await see(page.getByText("New claim, words not in the text"));

  await page.getByRole("link", { name: "“It cost nine million”" }).click();
  await page.waitForURL(/\/desk\/claims\/(?!import)/);
  const slug = page.url().split("/").at(-1) ?? "";
  expect(await checker.call<DeskClaim>("GET", `/desk/claims/${slug}`)).toMatchObject({
    state: "checking",
    rating: "mostly_true",
    quote: "It cost nine million",
    anchor: { health: "exact" },
    article: { slug: article },
    evidence: [{ source: { url: "https://example.org/budget" } }],
  });
});

test("the claims of a filter are saved as a file, and brought back they change nothing", async () => {
  const checker = await staff("checker");
  const text = "The bridge is nine metres high.";
  const article = await makeArticle(checker, { headline: unique("A bridge"), text });
  const slug = await writeClaim(checker, {
    article,
    quote: "nine metres high",
    statement: unique("The bridge is nine metres high"),
  });
  const page = await browser.signedIn(emailOf("checker"));
  await open(page, `/desk/claims?article=${article}`);
  for (const format of ["csv", "xlsx"]) {
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: `.${format}` }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(`claims.${format}`);
    const bytes = await readFile(await saved.path());
    const { rows } = readSheet(bytes);
    expect(rows.map(({ cells }) => cells[0])).toEqual([slug]);

    await open(page, IMPORT);
    const name = `claims.${format}`;
    await page
      .getByLabel("Choose a spreadsheet")
      .setInputFiles({ name, mimeType: "", buffer: bytes });
    await page.getByRole("button", { name: "Check the sheet" }).click();
    await see(page.getByText("1 row with nothing new"));
    await see(page.getByText("There is nothing new in this sheet."));
    await open(page, `/desk/claims?article=${article}`);
  }
});
