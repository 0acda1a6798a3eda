/** An expert without an account answers by a link, which ends when the desk says so. */
import type { Page } from "playwright-core";
import { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { emailOf, makeArticle, staff, unique, writeClaim } from "../newsroom";
import { open, reload, savedLine, see } from "../screen";

jest.setTimeout(120_000);
const browser = testBrowser();

const QUOTE = "the well was dug in 1840";

async function claimToAskAbout() {
  const checker = await staff("checker");
  const article = await makeArticle(checker, {
    headline: unique("Old well"),
    text: `The guide says that ${QUOTE}.`,
  });
  const statement = unique("The well was dug in 1840");
  return { slug: await writeClaim(checker, { article, quote: QUOTE, statement }), statement };
}

const experts = (page: Page) => page.getByRole("region", { name: /^Experts/ });

/** Makes a link on the claim's page and answers it. */
async function makeLink(page: Page, name: string): Promise<string> {
  await experts(page).getByRole("button", { name: "Ask an expert" }).click();
  const dialog = page.getByRole("dialog", { name: "Ask an expert" });
  await dialog.getByLabel("Who", { exact: true }).fill(name);
  await dialog.getByLabel("What you want to know").fill("Does the year fit the stones?");
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const line = dialog.getByLabel("One-time link");
  const link = await eventually(async () => {
    const value = await line.inputValue();
    expect(value).toMatch(/\/expert\/[\w-]{20,}$/);
    return new URL(value).pathname;
  });
  await dialog.getByRole("button", { name: "Done" }).click();
  await see(experts(page).getByText(`${name}: Not opened yet`));
  return link;
}

test("an expert answers by a link, and the answer is a note on the desk", async () => {
  const { slug, statement } = await claimToAskAbout();
  const name = unique("A stonemason");
  const desk = await browser.signedIn(emailOf("checker"));
  await open(desk, `/desk/claims/${slug}`);
  await see(savedLine(desk));
  const link = await makeLink(desk, name);

  const expert = await browser.page();
  await expert.goto(link);
  await see(expert.getByText("Demo checker of"));
  await see(expert.getByText("Does the year fit the stones?"));
  await see(expert.getByRole("heading", { name: statement }));
  await reload(desk);
  await see(experts(desk).getByText(`${name}: Opened, not answered yet`));
  await expert.getByLabel("No", { exact: true }).check();
  await expert.getByLabel("Where?").fill("The year");
  const why = unique("The stones were cut by machine.");
  await expert.getByLabel("Why?").fill(why);
  await expert.getByRole("button", { name: "Send this answer" }).click();
  await see(expert.getByText("You have answered. Thank you."));
  await see(expert.getByText("Your answer: no, the finding is not right"));
  await browser.expectAccessible(expert);

  const note = desk.getByRole("article").filter({ hasText: why });
  await see(note.getByText(name));
  await see(note.getByText("No, the finding is not right."));
  await see(note.getByText("Where: The year"));
  await see(experts(desk).getByText(`${name}: not right`));
});

test("a link that was ended leads to a plain page that tells nothing", async () => {
  const { slug, statement } = await claimToAskAbout();
  const name = unique("A geologist");
  const desk = await browser.signedIn(emailOf("checker"));
  await open(desk, `/desk/claims/${slug}`);
  await see(savedLine(desk));
  const link = await makeLink(desk, name);
  const expert = await browser.page();
  await expert.goto(link);
  await expert.getByLabel("Yes", { exact: true }).check();
  await expert.getByLabel("Why?").fill("It fits.");

  await desk.getByRole("button", { name: `End the link: ${name}` }).click();
  await see(desk.getByText(`The link for ${name} leads nowhere now.`));
  await see(experts(desk).getByText(`${name}: Link ended`));
  // What was open before takes no answer any more.
  browser.expectComplaint(/status of 404/);
  await expert.getByRole("button", { name: "Send this answer" }).click();
  await see(expert.getByRole("heading", { level: 1, name: "This link opens nothing any more" }));
  await expert.goto(link);
  await see(expert.getByRole("heading", { level: 1, name: "This link opens nothing any more" }));
  await eventually(async () => expect(await expert.content()).not.toContain(statement));
});
