/** A feed from its address to articles on the desk: seen first, followed, changed, switched off. */
import { createServer, type Server } from "node:http";
import type { Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { emailOf, staff, unique } from "./newsroom";
import { open, see } from "./screen";

jest.setTimeout(300_000);
const browser = testBrowser();

const LINE = "The harbour bridge opened in 1932 and carries 160,000 vehicles on a working day. ";
const port = Number(process.env.TEST_SITE_PORTS?.split(",")[0]);
const origin = `http://127.0.0.1:${port}`;
const pages = new Map<string, string>();
let site: Server;

beforeAll(async () => {
  site = createServer((request, answer) => {
    const page = pages.get(request.url ?? "");
    answer.writeHead(page === undefined ? 404 : 200).end(page);
  });
  await new Promise<void>((resolve) => site.listen(port, "127.0.0.1", resolve));
});
afterAll(async () => {
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
});

type Story = { title: string; words: string };
const feedOf = (title: string, stories: Story[]) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    language: "en",
    items: stories.map((story) => ({
      id: story.title,
      title: story.title,
      content_text: `${LINE.repeat(10)}\n${story.words}`,
      date_published: "2026-11-25T10:00:00Z",
    })),
  });

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

/** Waits for the worker; the page asks for itself again while it is busy, and here in any case. */
async function waitForRow(page: Page, name: string, words: RegExp): Promise<void> {
  await eventually(async () => {
    expect(await row(page, name).innerText()).toMatch(words);
  }, 60_000);
}

test("an editor adds a feed, sees what it holds, follows it, and its items are articles", async () => {
  const name = unique("Harbour news");
  const story = { title: unique("Bridge tolls"), words: "Tolls rose by 4 percent." };
  const path = `/${encodeURIComponent(name)}`;
  pages.set(path, feedOf(name, [story]));
  const page = await browser.signedIn(emailOf("editor"));

  await open(page, "/desk/feeds");
  await page.getByRole("button", { name: "Add a feed" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add a feed" });
  await dialog.getByLabel("Address of the feed").fill(`${origin}${path}`);
  await dialog.getByRole("button", { name: "Look at it" }).click();
  await see(dialog.getByText("It holds 1 item:"), 60_000);
  await see(dialog.getByText(story.title));
  await browser.expectAccessible(page);
  await dialog.getByLabel("Also what stands there now: 1 article").check();
  await dialog.getByRole("button", { name: "Follow this feed" }).click();
  await waitForRow(page, name, /On\s.*1 item/su);

  await open(page, `/desk/articles?q=${encodeURIComponent(story.title)}`);
  await page.getByRole("link", { name: story.title }).click();
  await see(page.getByText("Tolls rose by 4 percent."), 90_000);

  pages.set(path, feedOf(name, [{ ...story, words: "Tolls rose by 5 percent." }]));
  await open(page, "/desk/feeds");
  await page.getByRole("button", { name: `Look now at ${name}` }).click();
  const editor = await staff("editor");
  await eventually(async () => {
    const found = await editor.call<{ items: { revisionNumber: number }[] }>(
      "GET",
      `/desk/articles?q=${encodeURIComponent(story.title)}`,
    );
    expect(found.items[0]?.revisionNumber).toBe(2);
  }, 60_000);

  await open(page, "/desk/feeds");
  await page.getByRole("button", { name: `Change ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Switch off" }).click();
  await waitForRow(page, name, /Off/u);
  await browser.expectAccessible(page);
});

test("an address that is no feed says so, and nothing is brought in", async () => {
  const path = `/${encodeURIComponent(unique("page"))}`;
  pages.set(path, "<!doctype html><html><p>Hello</p></html>");
  const page = await browser.signedIn(emailOf("editor"));
  await open(page, "/desk/feeds");
  await page.getByRole("button", { name: "Add a feed" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add a feed" });
  await dialog.getByLabel("Address of the feed").fill("no address");
  await dialog.getByRole("button", { name: "Look at it" }).click();
  await see(dialog.getByText("Write a web address that begins with http:// or https://."));
  await dialog.getByLabel("Address of the feed").fill(`${origin}${path}`);
  await dialog.getByRole("button", { name: "Look at it" }).click();
  await see(dialog.getByText(/This is a web page, not a feed/u), 60_000);
  await dialog.getByRole("button", { name: "Use another address" }).click();
  await dialog.getByLabel("Address of the feed").fill("http://10.0.0.1/feed.xml");
  await dialog.getByRole("button", { name: "Look at it" }).click();
  await see(dialog.getByText(/private network/u), 60_000);
});

test("a checker sees the feeds and manages none", async () => {
  const page = await browser.signedIn(emailOf("checker"));
  await open(page, "/desk/feeds");
  await see(page.getByRole("heading", { name: "Feeds", level: 1 }));
  const add = page.getByRole("button", { name: "Add a feed" });
  await eventually(async () => expect(await add.count()).toBe(0));
});
