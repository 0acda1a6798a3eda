/** The ways in, in a browser: a rich paste, an address, files dropped together, and what is held back. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import type { Page } from "playwright-core";
import { makeDocx, paragraph, run } from "@/tests/intake/make-docx";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { emailOf, unique } from "./newsroom";
import { open } from "./screen";

jest.setTimeout(300_000);
const browser = testBrowser();

const port = Number(process.env.TEST_SITE_PORTS?.split(",")[1]);
const pages = new Map<string, string>();
let site: Server;
beforeAll(async () => {
  site = createServer((request, answer) => {
    const page = pages.get(request.url ?? "");
    answer.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html" }).end(page);
  });
  await new Promise<void>((resolve) => site.listen(port, "127.0.0.1", resolve));
});
afterAll(async () => {
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
});

const fixture = (name: string) =>
  readFileSync(path.join(__dirname, "..", "intake", "fixtures", name));
const line = (page: Page, name: string) => page.locator(".intake").filter({ hasText: name });

/** Waits for the worker. */
async function waitForLine(page: Page, name: string, words: RegExp): Promise<void> {
  await eventually(async () => {
    expect(await line(page, name).last().innerText()).toMatch(words);
  }, 90_000);
}

/** Pastes HTML into the field that has the focus, as a browser hands it over. */
async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.getByLabel("Text").focus();
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", pasted);
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  }, html);
}

test("a rich paste keeps its structure, can be made plain, and survives a reload", async () => {
  const page = await browser.signedIn(emailOf("checker"));
  await open(page, "/desk/articles/new");
  const headline = unique("Harbour bridge closes");
  const html = `<h1>${headline}</h1><p>It closes on <b>2 March</b>.</p><h2>Costs</h2>
    <ul><li>Ferry</li></ul><blockquote><p>Rather now.</p></blockquote><script>document.title = "x"</script>`;
  await pasteHtml(page, html);
  await page.getByRole("heading", { level: 3, name: "Costs" }).waitFor();
  await browser.expectAccessible(page);

  await page.getByRole("button", { name: "As plain text" }).click();
  await eventually(async () =>
    expect(await page.getByLabel("Text").inputValue()).toBe(
      "It closes on 2 March.\nCosts\nFerry\nRather now.",
    ),
  );
  await page.getByLabel("Text").fill("");
  await pasteHtml(page, html.replace(/<h1>.*<\/h1>/u, ""));
  await page.getByRole("heading", { level: 3, name: "Costs" }).waitFor();
  await open(page, "/desk/articles/new");
  await page.getByRole("heading", { level: 3, name: "Costs" }).waitFor();
  await eventually(async () =>
    expect(await page.getByLabel("Headline").inputValue()).toBe(headline),
  );

  await page.getByRole("button", { name: "Save article" }).click();
  await page.getByRole("heading", { level: 1, name: headline }).waitFor();
  await page.locator(".desk-text-box blockquote", { hasText: "Rather now." }).waitFor();
  await eventually(async () =>
    expect(await page.locator(".desk-text-box li").innerText()).toBe("Ferry"),
  );
});

test("an address is fetched with its progress; a failure says why, and can be tried again", async () => {
  const page = await browser.signedIn(emailOf("checker"));
  const name = unique("bridge").replaceAll(" ", "-");
  const address = `http://127.0.0.1:${port}/${name}`;
  await open(page, "/desk/articles/new?way=address");
  await page.getByLabel("Address of the page").fill(address);
  await page.getByRole("button", { name: "Fetch the page" }).click();
  await waitForLine(page, name, /There is no such page \(404\)/u);
  await browser.expectAccessible(page);
  await line(page, name).getByRole("link", { name: "Paste the text instead" }).waitFor();

  pages.set(`/${name}`, fixture("page.html").toString("utf8"));
  await line(page, name).getByRole("button", { name: "Try again" }).click();
  await waitForLine(page, name, /Done/u);
  await open(page, "/desk/articles/new?way=address");
  await line(page, name)
    .getByRole("link", { name: /Harbour bridge closes/u })
    .click();
  await page.getByRole("heading", { level: 1, name: /Harbour bridge closes/u }).waitFor();
  await page.locator(".desk-text-box").getByRole("heading", { name: "What it costs" }).waitFor();
});

test("of several files the good ones come in, and the bad one says what is wrong where", async () => {
  const page = await browser.signedIn(emailOf("checker"));
  await open(page, "/desk/articles/new?way=files");
  const word = unique("Bridge");
  const docx = makeDocx(
    paragraph(run(`${word} closes`)) +
      paragraph(
        `${run("It carries 4,200 cars")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(" a day.")}`,
      ),
    { footnotes: `<w:footnote w:id="2">${paragraph(run("Counted in May."))}</w:footnote>` },
  );
  const [bad, good] = [`${unique("bad")}.json`, `${unique("good")}.docx`];
  await page.getByLabel("Drop files here, or choose them").setInputFiles([
    { name: bad, mimeType: "application/json", buffer: Buffer.from('{\n"uri": }') },
    { name: good, mimeType: "application/octet-stream", buffer: Buffer.from(docx) },
    { name: "wire.txt", mimeType: "text/plain", buffer: fixture("wire.txt") },
  ]);
  await waitForLine(page, bad, /line 2, column 8: The file is not valid JSON/u);
  await waitForLine(page, good, /New article/u);
  await waitForLine(page, "wire.txt", /Done, 2 articles/u);
  await browser.expectAccessible(page);

  await open(page, "/desk/articles/new?way=files");
  await line(page, good).getByRole("link").first().click();
  await page.getByRole("link", { name: "Footnote a" }).waitFor();
  await page.getByText("Counted in May.").waitFor();
  await browser.expectAccessible(page);
});

test("an editor holds an article back: the desk says so, and readers see nothing of it", async () => {
  const page = await browser.signedIn(emailOf("editor"));
  const headline = unique("Toll may rise");
  const { origin } = new URL(process.env.TEST_BASE_URL ?? "");
  const made = await page.request.post("/api/v1/articles", {
    data: { headline, language: "en", text: "The toll may rise in May." },
    headers: { origin },
  });
  const { slug, version } = await made.json();
  await page.request.patch(`/api/v1/desk/articles/${slug}`, {
    data: { public: true },
    headers: { origin, "if-match": `"${version}"` },
  });
  const reader = await browser.page();
  const statusOf = async () => (await reader.request.get(`/articles/${slug}`)).status();
  await eventually(async () => expect(await statusOf()).toBe(200));

  await open(page, `/desk/articles/${slug}`);
  await page.getByRole("button", { name: "Hold back" }).click();
  const dialog = page.getByRole("dialog", { name: "What readers may see" });
  await dialog.getByLabel("Status").selectOption("Withheld");
  await browser.expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText("Withheld from readers").waitFor();
  await eventually(async () => expect(await statusOf()).toBe(404));
});
