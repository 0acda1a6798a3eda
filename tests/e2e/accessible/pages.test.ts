/**
 * Every page of the product, as a reader and as the newsroom: no violation that axe finds, in light
 * and in dark; nothing on the console; no scrolling sideways at 390 px.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { baseUrl, testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { emailOf } from "../newsroom";
import { open, see, selectByMouse } from "../screen";
import * as good from "./good";
import { makeWorld, type World } from "./world";

jest.setTimeout(600_000);
const browser = testBrowser();
const { WIDE } = good;
const expectGood = (page: Page, what: string) => good.expectGood(browser, page, what);
const expectAllGood = (page: Page, paths: readonly string[]) =>
  good.expectAllGood(browser, page, paths);
let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

test("the reader's pages", async () => {
  const { article, corrected, retracted } = world;
  const page = await browser.page({ viewport: WIDE });
  await expectAllGood(page, [
    "/",
    `/articles/${article}`,
    "/topics/cuba",
    world.emptyTopic,
    `/claims/${corrected}`,
    `/claims/${corrected}/v/1`,
    `/claims/${corrected}/report`,
    `/claims/${retracted}`,
    "/corrections",
    "/how-we-check",
    "/security",
    "/search?q=market",
    "/api/docs",
    world.expert,
  ]);
  browser.expectComplaint(/status of 404/);
  await expectAllGood(page, ["/claims/nothing-here-0000", "/expert/nothing"]);
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
  const { article, changed, checking, corrected, retracted, source } = world;
  const page = await browser.signedIn(emailOf("checker"), { viewport: WIDE });
  await expectAllGood(page, [
    "/desk",
    "/desk/articles",
    "/desk/claims",
    "/desk/claims?q=zzzzzz&state=dropped",
    `/desk/claims/${corrected}`,
    `/desk/claims/${retracted}`,
    "/desk/claims/import",
    "/desk/changed",
    `/desk/changed/${changed.claim}`,
    `/desk/articles/${changed.article}/revisions`,
    `/desk/articles/${changed.article}/revisions/2`,
    "/desk/notifications",
    "/desk/sources",
    `/desk/sources/${source}`,
    await captureOf(page, source),
    "/desk/corrections",
    "/desk/reports",
    "/desk/statistics",
    "/desk/feeds",
    "/desk/topics",
    "/desk/others?q=zzzzzz",
    ...(await othersOf(page)),
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
  await page.getByRole("button", { name: "Ask an expert" }).click();
  await see(page.getByRole("dialog", { name: "Ask an expert" }));
  await expectGood(page, "asking an expert");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add evidence" }).click();
  await page.getByRole("combobox", { name: "Source" }).fill("no source is called this");
  await page.getByRole("option", { name: "Make a new source" }).click();
  await see(page.getByRole("group", { name: "New source" }));
  await expectGood(page, "the claim, adding evidence");
  await page.getByRole("button", { name: "Submit for review" }).click();
  await see(page.getByRole("dialog", { name: "Submit for review" }));
  await expectGood(page, "submitting");
  await page.keyboard.press("Escape");
  await open(page, "/desk/others");
  await page.getByRole("button", { name: "Bring in checks" }).click();
  await see(page.getByRole("dialog", { name: "Bring in checks by others" }));
  await expectGood(page, "bringing in checks by others");
});

/** Brings in a check of another newsroom; the list, and the page of the check. */
async function othersOf(page: Page): Promise<string[]> {
  const url = `https://northern.example.org/${Date.now()}`;
  const answer = await page.request.post("/api/v1/desk/other-checks/imports?name=checks.json", {
    data: JSON.stringify({
      "@type": "ClaimReview",
      url,
      claimReviewed: "The market &amp; the hall opened in 1950.",
      reviewRating: { "@type": "Rating", alternateName: "Mostly true", ratingValue: "4" },
    }),
    headers: { "Content-Type": "application/json", Origin: baseUrl },
  });
  const { id } = await answer.json();
  const at = `/api/v1/desk/other-checks/imports/${id}`;
  // The worker takes it within seconds; the test as a whole has its own limit.
  await eventually(async () =>
    expect((await (await page.request.get(at)).json()).state).toBe("done"),
  );
  const { items } = await (await page.request.get("/api/v1/desk/other-checks")).json();
  return ["/desk/others", `/desk/others/${items[0].id}`];
}

/** Brings a file to the source; the page of what was kept of it. */
async function captureOf(page: Page, source: string): Promise<string> {
  const kept = `/api/v1/desk/sources/${source}/captures`;
  const answer = await page.request.post(`${kept}/file?name=survey.txt`, {
    data: "The market opened in 1950.\n\nIt had forty stalls.",
    headers: { "Content-Type": "text/plain", Origin: baseUrl },
  });
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return `/desk/captures/${items[0]?.id}`;
}

test("the blind page of a checker who is asked for a second opinion", async () => {
  const page = await browser.signedIn(emailOf("checker2"), { viewport: WIDE });
  await expectAllGood(page, [`/desk/claims/${world.asked}/opinion`]);
});

test("the desk of an editor and of an admin", async () => {
  const { reviewed, corrected, source } = world;
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
  await open(page, `/desk/sources/${source}`);
  await page.getByRole("button", { name: "It was withdrawn …" }).click();
  await see(page.getByRole("dialog", { name: "It was withdrawn" }));
  await expectGood(page, "saying that a source was withdrawn");
  await open(page, "/desk/topics");
  await page.getByRole("button", { name: "Change Cuba" }).click();
  await see(page.getByRole("dialog", { name: "Topic: Cuba" }));
  await expectGood(page, "changing a topic");

  const admin = await browser.signedIn(emailOf("admin"), { viewport: WIDE });
  await expectAllGood(admin, [
    "/desk/people",
    "/desk/erasures?q=Demo",
    "/desk/settings",
    "/desk/keys",
    "/desk/webhooks",
  ]);
  await open(admin, "/desk/keys");
  await admin.getByRole("button", { name: "Make a key" }).click();
  await see(admin.getByRole("dialog", { name: "Make an API key" }));
  await expectGood(admin, "making a key");
  await admin.getByLabel("Name").fill("Archive");
  await admin.getByRole("dialog").getByRole("button", { name: "Make the key" }).click();
  await see(admin.getByLabel("API key"));
  await expectGood(admin, "a key, shown once");
  await admin.getByRole("button", { name: "Done" }).click();
  await admin.getByRole("button", { name: "Revoke Archive" }).click();
  await expectGood(admin, "revoking a key");
  await admin.getByRole("dialog").getByRole("button", { name: "Revoke for good" }).click();
  await see(admin.getByRole("cell", { name: /Revoked/ }));
  await open(admin, "/desk/webhooks");
  await admin.getByRole("button", { name: "Add a webhook" }).click();
  await see(admin.getByRole("dialog", { name: "Add a webhook" }));
  await expectGood(admin, "adding a webhook");
  // It is never sent to: addresses inside the own network are refused.
  await admin.getByLabel("Address").fill("https://127.0.0.1/hook");
  await admin.getByRole("dialog").getByRole("button", { name: "Add", exact: true }).click();
  await see(admin.getByLabel("Secret"));
  await expectGood(admin, "the secret of a webhook, shown once");
  await admin.getByRole("button", { name: "Done" }).click();
  await admin.getByRole("button", { name: "Open https://127.0.0.1/hook" }).click();
  await admin.getByRole("button", { name: "Send a test" }).click();
  await see(admin.getByRole("cell", { name: "test", exact: true }));
  await expectGood(admin, "a webhook and its messages");
  await open(admin, "/desk/people");
  await admin.getByRole("button", { name: "Change Demo checker 2" }).click();
  await see(admin.getByRole("dialog", { name: "Demo checker 2" }));
  await expectGood(admin, "changing a person");
  await admin.keyboard.press("Escape");
  await admin.getByRole("button", { name: "Add a person" }).click();
  await see(admin.getByRole("dialog", { name: "Add a person" }));
  await expectGood(admin, "adding a person");
});

/** The pages of the desk and the ways into it, as the files of app/ name them: "/desk/claims/[slug]". */
function pagesOfApp(): string[] {
  const app = path.join(__dirname, "..", "..", "..", "app");
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((name) => path.basename(name) === "page.tsx")
    .map((name) => `/${path.dirname(name).split(path.sep).join("/")}`);
}

test("no page was left out", () => {
  const pages = pagesOfApp();
  expect(pages).toContain("/desk/claims/[slug]");
  const isStatic = (address: string) => pages.includes(address);
  const wasSeen = (page: string) => {
    const shape = new RegExp(`^${page.replaceAll(/\[\w+\]/gu, "[^/]+")}$`, "u");
    return [...good.looked].some((address) =>
      isStatic(address) ? address === page : shape.test(address),
    );
  };
  expect(pages.filter((page) => !wasSeen(page))).toEqual([]);
});
