/** The desk's frame, My work and the claim table in a browser. */
import type { Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { hydrated } from "@/tests/setup/hydrated";
import { makeArticle, staff, unique } from "./newsroom";

jest.setTimeout(300_000);

const browser = testBrowser();
const NOBODY = "–";

/** Waits until the table shows claims, and only those in this state. */
async function expectOnly(page: Page, state: string) {
  const states = page.locator("tbody .col-state");
  await eventually(async () =>
    expect(new Set(await states.allTextContents())).toEqual(new Set([state])),
  );
}

async function expectState(page: Page, value: string) {
  const state = page.locator("select[name=state]");
  await eventually(async () => expect(await state.inputValue()).toBe(value));
}

/** Two claims that no other test knows, and the address of the table that shows them alone. */
async function twoClaims() {
  const checker = await staff("checker");
  const quotes = ["Nine bakers work here", "Ten smiths work there"];
  const article = await makeArticle(checker, {
    headline: unique("Bakers"),
    text: `${quotes.join(". ")}.`,
  });
  const slugs: string[] = [];
  for (const quote of quotes) {
    const made = await checker.call<{ slug: string }>("POST", `/articles/${article}/claims`, {
      body: { quote, statement: unique(quote) },
    });
    slugs.push(made.slug);
  }
  return { slugs, address: `/desk/claims?article=${article}&sort=oldest` };
}

test("filters live in the address, can be taken off, and the browser goes back", async () => {
  const page = await browser.signedIn("checker@demo.test");
  await page.goto("/desk/claims");
  await hydrated(page);
  await page.locator("select[name=state]").selectOption("published");
  await page.waitForURL("**/desk/claims?state=published");
  await expectOnly(page, "Published");
  await page.locator("select[name=rating]").selectOption("true");
  await page.waitForURL(/rating=true/);
  await page.getByRole("link", { name: "Take off: Published" }).click();
  await page.waitForURL("**/desk/claims?rating=true");
  await expectState(page, "");
  await page.goBack();
  await page.waitForURL(/state=published/);
  await page.getByRole("link", { name: "Take off: Published" }).waitFor();
  await expectState(page, "published");
});

test("the filters work before any script has come", async () => {
  const page = await browser.signedIn("checker@demo.test", { javaScriptEnabled: false });
  await page.goto("/desk/claims");
  await page.locator("select[name=state]").selectOption("spotted");
  await page.getByRole("button", { name: "Show" }).click();
  await page.waitForURL(/state=spotted/);
  await expectOnly(page, "Spotted");
});

test("a filter that was chosen before the page’s script had come is taken", async () => {
  const page = await browser.signedIn("checker@demo.test");
  let scriptsCome = () => {};
  const held = new Promise<void>((resolve) => {
    scriptsCome = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/desk/claims", { waitUntil: "commit" });
  await page.locator("select[name=state]").selectOption("published");
  await page.locator("tbody tr").first().waitFor();
  scriptsCome();
  await page.waitForURL("**/desk/claims?state=published");
  await expectOnly(page, "Published");
  await expectState(page, "published");
});

test("an address with a filter that does not exist shows the list all the same", async () => {
  const page = await browser.signedIn("checker@demo.test");
  await page.goto("/desk/claims?state=nonsense&due=never");
  await eventually(async () => expect(await page.locator("tbody tr").count()).toBeGreaterThan(3));
});

test("keys go through the table, choose rows, and a bulk assigning can be undone", async () => {
  const { slugs, address } = await twoClaims();
  const page = await browser.signedIn("checker2@demo.test");
  await page.goto(address);
  await hydrated(page);
  const expectWho = (name: string) =>
    eventually(async () => {
      const who = slugs.map((slug) => page.locator(`[data-slug="${slug}"] .col-who`).textContent());
      expect(await Promise.all(who)).toEqual([name, name]);
    });
  await expectWho(NOBODY);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.getByText("2 chosen").waitFor();
  await page.getByRole("button", { name: "Assign", exact: true }).click();
  await page.getByText(/2 claims assigned to/).waitFor();
  await expectWho("Demo checker 2");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("The claims are back with whom they were.").waitFor();
  await expectWho(NOBODY);
  await page.reload();
  await hydrated(page);
  await expectWho(NOBODY);
  await page.keyboard.press("?");
  await page.getByRole("heading", { name: "Keys on this page" }).waitFor();
});

test("row height and theme are remembered from the first byte", async () => {
  const page = await browser.signedIn("checker@demo.test");
  await page.goto("/desk/claims");
  await hydrated(page);
  await page.getByLabel("Compact").check();
  await page.getByLabel("Dark").check();
  await eventually(async () => {
    const html = await (await page.request.get("/desk/claims")).text();
    expect(html).toMatch(/<html[^>]*data-theme="dark"/);
    expect(html).toContain('data-density="compact"');
  });
});

test("My work leads on, and each role sees its own places", async () => {
  const checker = await browser.signedIn("checker@demo.test");
  await checker.goto("/desk");
  await checker.locator(`.work-link[href^="/desk/claims/"]`).first().click();
  await checker.waitForURL(/\/desk\/claims\/./);
  const places = checker.getByRole("navigation", { name: "Desk" }).getByRole("link");
  await eventually(async () => expect(await places.allInnerTexts()).toContain("Claims"));
  await eventually(async () => expect(await places.allInnerTexts()).not.toContain("Settings"));
  const admin = await browser.signedIn("admin@demo.test");
  await admin.goto("/desk");
  await admin.getByRole("link", { name: "Settings" }).waitFor();
});

test("a visitor signs in first and comes back to the list as it was asked for", async () => {
  const page = await browser.page();
  await page.goto("/desk/claims?state=spotted");
  await page.waitForURL("**/sign-in?next=%2Fdesk%2Fclaims%3Fstate%3Dspotted");
});

// Wide, in light and dark: tests/e2e/accessible/pages.test.ts.
test("on a phone the desk has no fault that axe finds", async () => {
  const viewport = { width: 390, height: 844 };
  const page = await browser.signedIn("editor@demo.test", { viewport });
  for (const address of ["/desk", "/desk/articles", "/desk/articles/new", "/desk/claims"]) {
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await browser.expectAccessible(page);
  }
  await page.goto("/desk/articles");
  await page.locator(".article-link").first().click();
  await page.locator(".claim-panel").waitFor();
  await browser.expectAccessible(page);
});
