/**
 * A browser for a test file, on the product as `npm start` runs it, with the demo newsroom in it.
 *
 *   import { testBrowser } from "@/tests/setup/browser";
 *
 *   const browser = testBrowser();                 // once, at the top of the file
 *
 *   test("…", async () => {
 *     const page = await browser.signedIn("editor@demo.test");     // or browser.page({…})
 *     await page.goto("/desk/review");
 *     await browser.expectAccessible(page);
 *   });
 *
 * An error or a warning on the page's console, an exception in it, or an answer of 500 and above
 * fails the test. A test that provokes one calls `browser.expectComplaint(/…/)` beforehand.
 * While writing tests: TEST_BASE_URL=http://127.0.0.1:3000 npx jest tests/e2e/… takes a running one,
 * and TEST_SLOW=4 gives each page a processor four times as slow as this one.
 */
import { readFileSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { eventually } from "./eventually";

export const baseUrl = process.env.TEST_BASE_URL ?? "";
const PASSWORD = "second-source";

interface TestBrowser {
  /** A page in a context of its own; `options` are playwright's (javaScriptEnabled, colorScheme …). */
  page(options?: BrowserContextOptions): Promise<Page>;
  /** The same for someone who has signed in. */
  signedIn(email: string, options?: BrowserContextOptions): Promise<Page>;
  /** Fails with what axe finds on the page as it stands; `only` names one of its rules. */
  expectAccessible(page: Page, options?: { only?: string }): Promise<void>;
  /** The next complaints that match are part of the test. */
  expectComplaint(pattern: RegExp): void;
}

async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env.TEST_SLOW ?? 1);
  if (rate <= 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

function listen(page: Page, complain: (text: string) => void): void {
  page.on("console", (message) => {
    // The styles of a page that the desk fetches ahead: its few seconds are those of a fast machine.
    if (message.text().includes("was preloaded using link preload but not used")) return;
    if (["error", "warning"].includes(message.type())) {
      complain(`console ${message.type()} on ${page.url()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => complain(`exception on ${page.url()}: ${error.message}`));
  page.on("response", (answer) => {
    if (answer.status() >= 500) complain(`${answer.status()} from ${answer.url()}`);
  });
}

/** See the top of this file. */
export function testBrowser(): TestBrowser {
  let browser: Browser;
  let complaints: string[] = [];
  let expected: RegExp[] = [];
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

  beforeAll(async () => {
    browser = await chromium.launch(JSON.parse(process.env.TEST_BROWSER ?? "{}"));
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const found = complaints.filter((text) => !expected.some((pattern) => pattern.test(text)));
    complaints = [];
    expected = [];
    if (found.length) throw new Error(`The page complained:\n${found.join("\n")}`);
  });
  afterAll(() => browser.close());

  async function page(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: baseUrl, ...options });
    const made = await context.newPage();
    made.setDefaultTimeout(30_000);
    made.setDefaultNavigationTimeout(60_000);
    await slowDown(made);
    listen(made, (text) => complaints.push(text));
    return made;
  }

  async function signedIn(email: string, options?: BrowserContextOptions): Promise<Page> {
    const made = await page(options);
    const answer = await made.request.post("/api/auth/sign-in/email", {
      data: { email, password: PASSWORD },
      headers: { Origin: baseUrl },
    });
    if (!answer.ok())
      throw new Error(`${email} cannot sign in: ${answer.status()} ${await answer.text()}`);
    return made;
  }

  async function expectAccessible(target: Page, { only }: { only?: string } = {}): Promise<void> {
    // A page that is still on its way (without its title, say) is looked at again.
    await eventually(async () => {
      if (!(await target.evaluate(() => "axe" in globalThis))) await target.evaluate(axe);
      const violations = await target.evaluate(async (rule) => {
        const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
        const found = await axe.run(rule ? { runOnly: { type: "rule", values: [rule] } } : {});
        return found.violations.map(
          ({ id, help, nodes }) =>
            `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`,
        );
      }, only);
      expect(violations).toEqual([]);
    });
  }

  return { page, signedIn, expectAccessible, expectComplaint: (pattern) => expected.push(pattern) };
}
