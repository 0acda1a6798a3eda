/**
 * Every page of the product, as a reader and as the newsroom: no violation that axe finds, in light
 * and in dark; nothing on the console; no scrolling sideways at 390 px.
 */
import type { Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import {
  emailOf,
  makeArticle,
  move,
  publishClaim,
  type Staff,
  staff,
  submitClaim,
  unique,
  writeClaim,
} from "./newsroom";
import { open, see, selectByMouse } from "./screen";

jest.setTimeout(600_000);
const browser = testBrowser();

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 780 };
const TEXT =
  "The market opened in 1950, and it had forty stalls. It burned in 1971.\nA second market was built. It has sixty stalls, says the clerk of a town whose name is Llanfairpwllgwyngyllgogerychwyrndrobwll.";

type World = Awaited<ReturnType<typeof makeWorld>>;
let world: World;

/** One article with a claim in each state that has a screen of its own. */
async function makeWorld() {
  const [checker, editor, editor2, admin] = await Promise.all(
    (["checker", "editor", "editor2", "admin"] as const).map(staff),
  );
  if (!checker || !editor || !editor2 || !admin) throw new Error("The demo's people are not there");
  const article = await makeArticle(checker, { headline: unique("Market"), text: TEXT });
  const writing = (quote: string) => ({ article, quote, statement: unique(quote) });
  const corrected = await correctedClaim(checker, editor, writing("The market opened in 1950"));
  const retracted = await publishClaim(checker, editor, writing("it had forty stalls"));
  await move(editor, retracted, { move: "retract", reason: "The map was misread." });
  await move(editor2, retracted, { move: "retract" });
  const checking = await writeClaim(checker, writing("It burned in 1971"));
  await checker.call("POST", `/desk/claims/${checking}/notes`, {
    body: { body: "@Demo editor where is the fire report?" },
  });
  const reviewed = await submitClaim(checker, writing("A second market was built"));
  const { source } = await oneSource(checker);
  const link = await newLink(admin);
  return { article, corrected, retracted, checking, reviewed, source, link };
}

type Writing = { article: string; quote: string; statement: string };

async function correctedClaim(checker: Staff, editor: Staff, writing: Writing): Promise<string> {
  const slug = await publishClaim(checker, editor, writing);
  await move(editor, slug, { move: "reopen", reason: "A better map was found." });
  const { version } = await checker.call<{ version: number }>("GET", `/desk/claims/${slug}`);
  await checker.call("PATCH", `/desk/claims/${slug}`, {
    version,
    body: { rating: "misleading", gaps: "Who drew the map.", analysis: "**Two** maps:\n\n- one" },
  });
  await move(checker, slug, { move: "submit", reason: "There is one archive only." });
  await move(editor, slug, { move: "approve" });
  await move(editor, slug, {
    move: "publish",
    correctionClass: "substantial",
    correction: "We had the wrong map.",
  });
  return slug;
}

async function oneSource(checker: Staff): Promise<{ source: string }> {
  const { items } = await checker.call<{ items: { id: string }[] }>("GET", "/desk/sources");
  return { source: items[0]?.id ?? "" };
}

async function newLink(admin: Staff): Promise<string> {
  const email = `${unique("someone").replace(" ", "-")}@demo.test`;
  const body = { name: "Someone new", email, role: "checker" };
  const { link } = await admin.call<{ link: string }>("POST", "/desk/people", { body });
  return new URL(link).pathname + new URL(link).search;
}

beforeAll(async () => {
  world = await makeWorld();
});

/** The page as it stands: in light, the colours once more in dark, and narrow. */
async function expectGood(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await browser.expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await browser.expectAccessible(page, { only: "color-contrast" });
  await page.setViewportSize(NARROW);
  await eventually(async () =>
    expect({ what, tooWide: await page.evaluate(tooWide) }).toEqual({ what, tooWide: [] }),
  );
  await page.setViewportSize(WIDE);
}

/** What makes the page scroll sideways; nothing when it does not. */
function tooWide(): string[] {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  const out = [...document.querySelectorAll("body *")].filter(
    (element) => element.getBoundingClientRect().right > page.clientWidth + 0.5,
  );
  return [
    `${page.scrollWidth - page.clientWidth} px`,
    ...out.slice(0, 6).map((element) => `${element.tagName} ${element.className}`),
  ];
}

async function expectAllGood(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await see(page.getByRole("heading", { level: 1 }));
    await expectGood(page, path);
  }
}

test("the reader's pages", async () => {
  const { article, corrected, retracted } = world;
  const page = await browser.page({ viewport: WIDE });
  await expectAllGood(page, [
    "/",
    `/articles/${article}`,
    `/claims/${corrected}`,
    `/claims/${corrected}/v/1`,
    `/claims/${corrected}/report`,
    `/claims/${retracted}`,
    "/corrections",
    "/how-we-check",
    "/search?q=market",
    "/api/docs",
  ]);
  browser.expectComplaint(/status of 404/);
  await expectAllGood(page, ["/claims/nothing-here-0000"]);
});

test("the way in", async () => {
  const page = await browser.page({ viewport: WIDE });
  await expectAllGood(page, ["/sign-in", world.link, "/set-password?token=none"]);
  browser.expectComplaint(/status of 401/);
  await open(page, "/sign-in");
  await page.getByLabel("E-mail address").fill("nobody@demo.test");
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await see(page.getByRole("alert"));
  await expectGood(page, "a refused sign-in");
});

test("the desk of a checker, with its dialogs and forms", async () => {
  const { article, checking, corrected, retracted, source } = world;
  const page = await browser.signedIn(emailOf("checker"), { viewport: WIDE });
  await expectAllGood(page, [
    "/desk",
    "/desk/articles",
    "/desk/claims",
    "/desk/claims?q=zzzzzz&state=dropped",
    `/desk/claims/${corrected}`,
    `/desk/claims/${retracted}`,
    "/desk/sources",
    `/desk/sources/${source}`,
    "/desk/corrections",
    "/desk/reports",
    "/desk/statistics",
    "/desk/feeds",
    "/desk/account",
    "/desk/people",
    "/desk/articles/new",
  ]);
  browser.expectComplaint(/status of 404/);
  await expectAllGood(page, ["/desk/claims/nothing-here-0000"]);
  await open(page, "/desk/articles/new");
  await page.getByRole("button", { name: "Save article" }).click();
  await see(page.getByText("Paste the text of the article; this is empty."));
  browser.expectComplaint(/status of 422/);
  await expectGood(page, "a refused article");

  await open(page, `/desk/articles/${article}`);
  await selectByMouse(page, "has sixty stalls");
  await see(page.getByRole("button", { name: "Make a claim of this" }));
  await expectGood(page, "the article");
  await selectByMouse(page, "has sixty stalls");
  await page.getByRole("button", { name: "Make a claim of this" }).click();
  await see(page.getByRole("dialog", { name: "Make a claim" }));
  await expectGood(page, "making a claim");
  await page.keyboard.press("Escape");
  for (const name of ["New text version", "Edit details"]) {
    await page.getByRole("button", { name }).click();
    await see(page.getByRole("dialog"));
    await expectGood(page, name);
    await page.keyboard.press("Escape");
  }

  await open(page, `/desk/claims/${checking}`);
  await page.getByRole("button", { name: "Add evidence" }).click();
  await page.getByRole("combobox", { name: "Source" }).fill("no source is called this");
  await page.getByRole("option", { name: "Make a new source" }).click();
  await see(page.getByRole("group", { name: "New source" }));
  await expectGood(page, "the claim, adding evidence");
  await page.getByRole("button", { name: "Submit for review" }).click();
  await see(page.getByRole("dialog", { name: "Submit for review" }));
  await expectGood(page, "submitting");
});

test("the desk of an editor and of an admin", async () => {
  const { reviewed, corrected } = world;
  const page = await browser.signedIn(emailOf("editor"), { viewport: WIDE });
  await expectAllGood(page, ["/desk/review", `/desk/review/${reviewed}`]);
  await open(page, `/desk/review/${reviewed}`);
  await page.getByRole("button", { name: "Return with a reason" }).click();
  await see(page.getByLabel("Reason"));
  await expectGood(page, "returning");
  await open(page, `/desk/claims/${corrected}`);
  await page.getByRole("button", { name: "Retract" }).click();
  await see(page.getByRole("dialog"));
  await expectGood(page, "asking for a retraction");

  const admin = await browser.signedIn(emailOf("admin"), { viewport: WIDE });
  await expectAllGood(admin, ["/desk/people", "/desk/erasures?q=Demo", "/desk/settings"]);
  await open(admin, "/desk/people");
  await admin.getByRole("button", { name: "Change Demo checker 2" }).click();
  await see(admin.getByRole("dialog", { name: "Demo checker 2" }));
  await expectGood(admin, "changing a person");
  await admin.keyboard.press("Escape");
  await admin.getByRole("button", { name: "Add a person" }).click();
  await see(admin.getByRole("dialog", { name: "Add a person" }));
  await expectGood(admin, "adding a person");
});
