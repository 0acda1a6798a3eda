/** Whoever is said to be wrong is asked; readers see what they said, and say themselves what is wrong. */
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { emailOf, makeArticle, move, staff, submitClaim, unique } from "./newsroom";
import { open, see } from "./screen";

jest.setTimeout(300_000);
const browser = testBrowser();

const QUOTE = "the bridge opened in April";
/** The form counts what comes back sooner as sent by a robot; milliseconds. */
const READING = 3500;

async function claimInReview(): Promise<string> {
  const checker = await staff("checker");
  const article = await makeArticle(checker, {
    headline: unique("Bridge opened"),
    text: `They say that ${QUOTE}.`,
  });
  return submitClaim(checker, { article, quote: QUOTE, statement: unique("It opened in April") });
}

test("a reply is asked for and answered on the claim, and readers see it word for word", async () => {
  const slug = await claimInReview();
  await move(await staff("editor"), slug, { move: "return", reason: "Ask the bridge authority." });
  const page = await browser.signedIn(emailOf("checker"));
  await open(page, `/desk/claims/${slug}`);
  await page.getByRole("button", { name: "Record whom you asked" }).click();
  await page.getByLabel("Whom you asked").fill("The bridge authority");
  await page.getByLabel("Where").fill("press@bridge.example");
  await page.getByLabel("Asked on").fill("2024-03-04");
  await page.getByLabel("What came of it").selectOption("answered");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await see(page.getByText("Write what they said."));
  await page.getByLabel("What they said").fill("It opened on the first of May.");
  await page.getByLabel("Answered on").fill("2024-03-05");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await see(page.getByText("press@bridge.example"));

  await move(await staff("checker"), slug, {
    move: "submit",
    reason: "The minutes are all there is.",
  });
  await move(await staff("editor"), slug, { move: "approve" });
  await move(await staff("editor"), slug, { move: "publish" });
  const reader = await browser.page();
  await reader.goto(`/claims/${slug}`);
  await see(reader.getByRole("heading", { name: "Right of reply" }));
  await see(reader.getByText("It opened on the first of May."));
  expect(await reader.content()).not.toContain("press@bridge.example");
});

test("a reader reports an error, an editor decides, and the claim’s page says what came of it", async () => {
  const slug = await claimInReview();
  await move(await staff("editor"), slug, { move: "approve" });
  await move(await staff("editor"), slug, { move: "publish" });
  const reader = await browser.page();
  await reader.goto(`/claims/${slug}`);
  await reader.getByRole("link", { name: "Report an error" }).click();
  const wrong = unique("The plan says May");
  await reader.getByLabel("What is wrong?").fill(wrong);
  const opened = Date.now();
  await eventually(async () => expect(Date.now() - opened).toBeGreaterThan(READING));
  await reader.getByRole("button", { name: "Send" }).click();
  await see(reader.getByText(/We have your report. It is number \d+/u));

  const page = await browser.signedIn(emailOf("editor"));
  await open(page, "/desk/reports");
  const report = page.getByRole("article").filter({ hasText: wrong });
  await report.getByRole("button", { name: "Decide" }).click();
  const outcome = unique("The plan is of another bridge.");
  await report.getByLabel("What comes of it").selectOption("rejected");
  await report.getByRole("button", { name: "Save", exact: true }).click();
  await see(report.getByText("Say in a sentence for readers what came of it."));
  await report.getByLabel("What readers are told").fill(outcome);
  await report.getByRole("button", { name: "Save", exact: true }).click();
  await see(page.getByText(/Report \d+: rejected/u));

  // Another reader: the first one's browser keeps the page for half a minute.
  const next = await browser.page();
  await next.goto(`/claims/${slug}`);
  await see(next.getByText(outcome));
  expect(await next.content()).not.toContain(wrong);
});

test("the statistics say how the work goes, each chart with its table", async () => {
  await claimInReview();
  const page = await browser.signedIn(emailOf("editor"));
  await open(page, "/desk/statistics");
  const queue = page.getByRole("figure", { name: "Waiting for review now" });
  await queue.getByText("As a table").click();
  await see(queue.getByRole("rowheader", { name: "Under a day" }));
  await page.getByRole("link", { name: "7 days" }).click();
  await page.waitForURL(/days=7/u);
  await see(page.getByRole("rowheader", { name: "Demo checker", exact: true }));
});
