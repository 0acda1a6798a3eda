/** The desk's frame, My work and the claim table in a browser. */
import { testBrowser } from "@/tests/setup/browser";
import { hydrated } from "@/tests/setup/hydrated";

jest.setTimeout(120_000);

const browser = testBrowser();
const path = (address: string) => new URL(address).pathname + new URL(address).search;

test("filters live in the address, can be taken off, and the browser goes back", async () => {
  const page = await browser.signedIn("checker@demo.test");
  await page.goto("/desk/claims");
  await hydrated(page);
  await page.locator("select[name=state]").selectOption("published");
  await page.waitForURL("**/desk/claims?state=published");
  const states = await page.locator("tbody .col-state").allTextContents();
  expect(new Set(states)).toEqual(new Set(["Published"]));
  await page.locator("select[name=rating]").selectOption("true");
  await page.waitForURL(/rating=true/);
  await page.getByRole("link", { name: "Take off: Published" }).click();
  await page.waitForURL("**/desk/claims?rating=true");
  expect(await page.locator("select[name=state]").inputValue()).toBe("");
  await page.goBack();
  await page.waitForURL(/state=published/);
  await page.getByRole("link", { name: "Take off: Published" }).waitFor();
});

test("the filters work before any script has come", async () => {
  const page = await browser.signedIn("checker@demo.test", { javaScriptEnabled: false });
  await page.goto("/desk/claims");
  await page.locator("select[name=state]").selectOption("spotted");
  await page.getByRole("button", { name: "Show" }).click();
  await page.waitForURL(/state=spotted/);
  const states = await page.locator("tbody .col-state").allTextContents();
  expect(new Set(states)).toEqual(new Set(["Spotted"]));
});

test("an address with a filter that does not exist shows the list all the same", async () => {
  const page = await browser.signedIn("checker@demo.test");
  await page.goto("/desk/claims?state=nonsense&due=never");
  expect(await page.locator("tbody tr").count()).toBeGreaterThan(3);
});

test("keys go through the table, choose rows, and a bulk assigning can be undone", async () => {
  const page = await browser.signedIn("checker2@demo.test");
  await page.goto("/desk/claims?state=spotted");
  await hydrated(page);
  // Other tests make claims meanwhile: these two are the ones that are followed.
  const rows = await page
    .locator("tbody tr")
    .evaluateAll((all) => all.slice(0, 2).map((row) => (row as HTMLElement).dataset.slug));
  const who = () =>
    Promise.all(rows.map((slug) => page.locator(`[data-slug="${slug}"] .col-who`).textContent()));
  const before = await who();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.getByText("2 chosen").waitFor();
  await page.getByRole("button", { name: "Assign", exact: true }).click();
  await page.getByText(/2 claims assigned to/).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("The claims are back with whom they were.").waitFor();
  await page.reload();
  await hydrated(page);
  expect(await who()).toEqual(before);
  await page.keyboard.press("?");
  await page.getByRole("heading", { name: "Keys on this page" }).waitFor();
});

test("row height and theme are remembered from the first byte", async () => {
  const page = await browser.signedIn("checker@demo.test");
  await page.goto("/desk/claims");
  await hydrated(page);
  await page.getByLabel("Compact").check();
  await page.getByLabel("Dark").check();
  const html = await (await page.request.get("/desk/claims")).text();
  expect(html).toMatch(/<html[^>]*data-theme="dark"/);
  expect(html).toContain('data-density="compact"');
});

test("My work leads on, and each role sees its own places", async () => {
  const checker = await browser.signedIn("checker@demo.test");
  await checker.goto("/desk");
  await checker.locator(".work-link").first().click();
  await checker.waitForURL(/\/desk\/claims\/./);
  expect(await checker.getByRole("link", { name: "Settings" }).count()).toBe(0);
  const admin = await browser.signedIn("admin@demo.test");
  await admin.goto("/desk");
  await admin.getByRole("link", { name: "Settings" }).waitFor();
});

test("a visitor signs in first and comes back to the list as it was asked for", async () => {
  const page = await browser.page();
  await page.goto("/desk/claims?state=spotted");
  expect(path(page.url())).toBe("/sign-in?next=%2Fdesk%2Fclaims%3Fstate%3Dspotted");
});

test.each(["light", "dark"] as const)(
  "no page has a fault that axe finds, in %s",
  async (scheme) => {
    const page = await browser.signedIn("editor@demo.test", { colorScheme: scheme });
    for (const address of ["/desk", "/desk/articles", "/desk/articles/new", "/desk/claims"]) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(address);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await browser.expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await browser.expectAccessible(page);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    }
    await page.goto("/desk/articles");
    await page.locator(".article-link").first().click();
    await page.locator(".claim-panel").waitFor();
    await browser.expectAccessible(page);
  },
);
