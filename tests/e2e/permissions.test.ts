/** What one may not do stays in view, in reach of the keyboard, and says why. */
import type { Locator } from "playwright-core";
import { baseUrl, testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { hydrated } from "@/tests/setup/hydrated";
import { editClaim, emailOf, makeArticle, readClaim, staff, submitClaim, unique } from "./newsroom";
import { open, reload, see, signInByForm, tabTo } from "./screen";

jest.setTimeout(300_000);
const browser = testBrowser();

const QUOTE = "the school has two hundred pupils";

async function claimInReview() {
  const checker = await staff("checker");
  const article = await makeArticle(checker, {
    headline: unique("School full"),
    text: `Last year ${QUOTE} in ten rooms.`,
  });
  const statement = unique("The school has two hundred pupils");
  return submitClaim(checker, { article, quote: QUOTE, statement });
}

/** Waits until the button is closed with these words, which a screen reader adds to it. */
async function expectClosed(button: Locator, why: string): Promise<void> {
  await eventually(async () => {
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    const reason = await button.evaluate(
      (element) =>
        document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent,
    );
    expect(reason).toBe(why);
  });
}

test("a checker can't approve: the button is reached by keyboard, says why, and does nothing", async () => {
  const slug = await claimInReview();
  const page = await browser.signedIn(emailOf("checker2"));
  await open(page, `/desk/review/${slug}`);
  const approve = page.getByRole("button", { name: "Approve" });
  await see(approve);
  await expectClosed(approve, "Only an editor may do this.");
  await see(page.getByText("Only an editor may do this."));
  await tabTo(page, approve);
  await page.keyboard.press("Enter");
  await page.keyboard.press("a");
  // Time for what the keys might do: nothing may come of them.
  await hydrated(page);
  await reload(page);
  await see(page.getByText("In review", { exact: false }));
  await see(page.getByText("0 of 1", { exact: true }));
  expect(await readClaim(await staff("editor"), slug)).toMatchObject({
    state: "in_review",
    approvals: 0,
  });
});

test("an editor who wrote part of a version can't approve it, and sees why before trying", async () => {
  const slug = await claimInReview();
  const editing = await staff("editor2");
  await editClaim(editing, slug, { summary: "The register lists fewer." });
  const page = await browser.signedIn(emailOf("editor2"));
  await open(page, "/desk/review");
  const why = "You wrote part of this version. Another editor must approve it.";
  await open(page, `/desk/review/${slug}`);
  const approve = page.getByRole("button", { name: "Approve" });
  await see(approve);
  await expectClosed(approve, why);
  await open(page, `/desk/claims/${slug}`);
  await expectClosed(page.getByRole("button", { name: "Approve" }), why);
  await page.keyboard.press("a");
  await see(page.getByRole("status").getByText(`Approve: ${why}`));
});

test("people and settings are closed to all but an admin, in the menu, on the page and in the API", async () => {
  for (const name of ["checker", "editor"] as const) {
    const page = await browser.signedIn(emailOf(name));
    for (const path of ["/desk/people", "/desk/settings"]) {
      await page.goto(path);
      await see(page.getByText("Only an admin may do this."));
    }
    const places = page.getByRole("navigation", { name: "Desk" });
    await see(places.getByRole("link", { name: "Claims" }));
    await eventually(async () => expect(await places.innerText()).not.toMatch(/People|Settings/));
    expect((await page.request.get("/api/v1/desk/people")).status()).toBe(403);
  }
  const admin = await browser.signedIn(emailOf("admin"));
  await open(admin, "/desk");
  await admin
    .getByRole("navigation", { name: "Desk" })
    .getByRole("link", { name: "People" })
    .click();
  await see(admin.getByRole("row", { name: /Demo checker 2/ }));
});

test("a session that has ended comes back to where one was, and never leads to another site", async () => {
  const page = await browser.signedIn(emailOf("checker"));
  const wanted = "/desk/claims?state=in_review&sort=oldest";
  await open(page, wanted);
  await page.context().clearCookies();
  await open(page, wanted);
  await page.waitForURL("**/sign-in?next=*");
  await signInByForm(page, "checker");
  await page.waitForURL(`**${wanted}`);
  await hydrated(page);

  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL("**/sign-in");
  await open(page, "/sign-in?next=//example.org/desk");
  browser.expectComplaint(/status of 401/);
  await page.getByLabel("E-mail address").fill(emailOf("checker"));
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await see(page.getByRole("alert"));
  await signInByForm(page, "checker");
  await page.waitForURL(`${baseUrl}/desk`);
});
