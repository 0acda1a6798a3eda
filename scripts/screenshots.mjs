/**
 * Takes the README's pictures of a running demo: `npm start`, then
 *   node scripts/screenshots.mjs http://127.0.0.1:3000
 */
import fs from "node:fs";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser.mjs";
import { inRoot } from "./say.mjs";

const origin = process.argv[2] ?? "http://127.0.0.1:3000";
const password = process.env.DEMO_PASSWORD ?? "second-source";
const folder = inRoot("docs", "images");
const article = "/articles/cuba-exposes-recruitment-ring";

async function slugOf(page, path, beginning) {
  const answer = await page.request.get(`${origin}${path}`);
  const { items } = await answer.json();
  const found = items.find((item) => item.slug.startsWith(`${beginning}-`));
  if (!found) throw new Error(`The demo at ${origin} has no claim that begins with ${beginning}.`);
  return found.slug;
}

async function signIn(page, email) {
  const answer = await page.request.post(`${origin}/api/auth/sign-in/email`, {
    data: { email, password },
    headers: { Origin: origin },
  });
  if (!answer.ok()) throw new Error(`${email} can't sign in: ${answer.status()}`);
}

async function main() {
  fs.mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch(await findBrowser());
  const context = await browser.newContext({
    viewport: { width: 1200, height: 860 },
    deviceScaleFactor: 1.5,
  });
  const page = await context.newPage();
  const take = (name) => page.screenshot({ path: `${folder}/${name}.png` });

  await page.goto(`${origin}${article}`);
  await take("article");
  await page.goto(`${origin}/claims/${await slugOf(page, "/api/v1/claims", "specifics")}`);
  await take("claim");
  await signIn(page, "editor@demo.test");
  const inReview = await slugOf(page, "/api/v1/desk/claims?state=in_review", "ryazan");
  await page.goto(`${origin}/desk/review/${inReview}`);
  // Not "networkidle": a page of the desk listens for as long as it is open.
  await page.waitForLoadState("load");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await take("review");
  await browser.close();
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
