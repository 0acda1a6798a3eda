/** Nothing that a person typed is lost: not to a colleague, a reload, or a sign-out. */
import type { Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { editClaim, emailOf, makeArticle, readClaim, staff, unique, writeClaim } from "./newsroom";
import { gone, open, reload, savedLine, see, signInByForm } from "./screen";

jest.setTimeout(300_000);
const browser = testBrowser();

const QUOTE = "the bridge was closed for nine weeks";

async function claimToEdit() {
  const checker = await staff("checker");
  const article = await makeArticle(checker, {
    headline: unique("Bridge closed"),
    text: `It is known that ${QUOTE} in spring.`,
  });
  const statement = unique("The bridge was closed for nine weeks");
  const slug = await writeClaim(checker, { article, quote: QUOTE, statement });
  return { checker, slug };
}

/** The claim's page of someone, as it stands at this moment. `deaf`: it is told of no change. */
async function opened(
  name: "checker" | "checker2",
  slug: string,
  { deaf = false } = {},
): Promise<Page> {
  const page = await browser.signedIn(emailOf(name));
  if (deaf) {
    browser.expectComplaint(/ERR_FAILED/);
    await page.route("**/api/v1/desk/events*", (route) => route.abort());
  }
  await open(page, `/desk/claims/${slug}`);
  await see(savedLine(page));
  return page;
}

test("two people who change the same field see both texts side by side, and different fields both win", async () => {
  const { checker, slug } = await claimToEdit();
  const [mine, theirs] = await Promise.all([
    opened("checker", slug, { deaf: true }),
    opened("checker2", slug),
  ]);
  // The answer to a stale write is a refusal, which the browser notes on its console.
  browser.expectComplaint(/status of 412/);

  await theirs.getByRole("textbox", { name: "Summary" }).fill("It was closed for eight weeks.");
  await theirs.getByLabel("Claimant").fill("The road office");
  await theirs.getByLabel("Claimant").blur();
  await see(savedLine(theirs));
  // The summary first: leaving a field saves, and the answer brings what the other one wrote.
  await mine.getByRole("textbox", { name: "Summary" }).fill("It was closed for seven weeks.");
  await mine.getByLabel("What could not be established").fill("Who ordered it.");
  await mine.getByLabel("What could not be established").blur();

  const conflict = mine.getByRole("region", {
    name: "Someone else changed this while you were writing",
  });
  const summary = conflict.getByRole("article", { name: "Summary" });
  await see(summary);
  await eventually(async () => expect(await conflict.getByRole("article").count()).toBe(1));
  await see(summary.getByText("Demo checker 2"));
  await eventually(async () => {
    expect(await summary.innerText()).toMatch(/Yours.*seven weeks.*Demo checker 2.*eight weeks/s);
    expect(await mine.getByLabel("Claimant").inputValue()).toBe("The road office");
    expect(await mine.getByRole("textbox", { name: "Summary" }).inputValue()).toBe(
      "It was closed for seven weeks.",
    );
    expect(await readClaim(checker, slug)).toMatchObject({
      summary: "It was closed for eight weeks.",
      gaps: "Who ordered it.",
      claimant: "The road office",
    });
  });

  await browser.expectAccessible(mine);
  await summary.getByRole("button", { name: "Write a text of both" }).click();
  await summary.getByLabel("Summary, from both").fill("It was closed for seven or eight weeks.");
  await summary.getByRole("button", { name: "Save this text" }).click();
  await gone(conflict);
  await see(savedLine(mine));
  expect((await readClaim(checker, slug)).summary).toBe("It was closed for seven or eight weeks.");
});

test("nothing can be typed or chosen before the page can keep it", async () => {
  const { checker, slug } = await claimToEdit();
  const page = await browser.signedIn(emailOf("checker"));
  let scriptsCome = () => {};
  const held = new Promise<void>((resolve) => {
    scriptsCome = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/desk/claims/${slug}`, { waitUntil: "commit" });
  const summary = page.getByRole("textbox", { name: "Summary" });
  await see(summary);
  const note = page.getByRole("textbox", { name: "New note" });
  const rating = page.getByRole("radio", { name: "Misleading" });
  const risk = page.getByRole("combobox", { name: "Risk" });
  const act = page.getByRole("button", { name: "Add evidence" });
  const early = await Promise.all([
    ...[summary, note].map((field) => field.isEditable()),
    ...[rating, risk, act].map((control) => control.isEnabled()),
  ]);
  scriptsCome();
  expect(early).toEqual([false, false, false, false, false]);
  // Each waits until it can be written in, or chosen.
  await summary.fill("Typed as early as it goes.");
  await rating.check();
  await see(savedLine(page));
  expect(await readClaim(checker, slug)).toMatchObject({
    summary: "Typed as early as it goes.",
    rating: "misleading",
  });
});

test("typed text survives a lost connection and a reload, and a sign-out in the middle", async () => {
  const { checker, slug } = await claimToEdit();
  const page = await opened("checker", slug);
  browser.expectComplaint(/ERR_FAILED|ERR_INTERNET_DISCONNECTED|status of 401/);
  const leftOver = page.getByRole("status").filter({
    hasText: "You wrote something here that was not saved",
  });

  await page.route("**/api/v1/desk/claims/*", (route) =>
    route.request().method() === "PATCH" ? route.abort() : route.continue(),
  );
  await page.getByRole("textbox", { name: "Summary" }).fill("Typed while the line was down.");
  await page.getByRole("button", { name: "Add evidence" }).click();
  await page.getByLabel("What it shows").fill("Half a sentence");
  await see(page.getByText("Not saved: the server can't be reached."));
  await reload(page);
  await see(leftOver.getByText("Typed while the line was down."));
  await page.unrouteAll();
  await leftOver.getByRole("button", { name: "Put it back" }).click();
  await see(savedLine(page));
  expect((await readClaim(checker, slug)).summary).toBe("Typed while the line was down.");
  await page.getByRole("button", { name: "Add evidence" }).click();
  await see(page.getByText("This is how you left it."));
  const shows = page.getByLabel("What it shows");
  await eventually(async () => expect(await shows.inputValue()).toBe("Half a sentence"));

  await page.context().clearCookies();
  await page.getByRole("textbox", { name: "Summary" }).fill("An ended session took nothing.");
  await see(page.getByText("Not saved: you are signed out. Your text is kept in this browser."));
  await page.getByRole("link", { name: "Sign in again" }).click();
  await signInByForm(page, "checker");
  await page.waitForURL(`**/desk/claims/${slug}`);
  await see(leftOver.getByText("An ended session took nothing."));
  // Meanwhile a colleague wrote there: putting back does not overwrite it.
  await editClaim(await staff("checker2"), slug, { summary: "Written by a colleague." });
  browser.expectComplaint(/status of 412/);
  await leftOver.getByRole("button", { name: "Put it back" }).click();
  const conflict = page.getByRole("article", { name: "Summary" });
  await see(conflict.getByText("An ended session took nothing."));
  await conflict.getByRole("button", { name: "Take theirs" }).click();
  await see(savedLine(page));
  expect((await readClaim(checker, slug)).summary).toBe("Written by a colleague.");
});
