import { closePools } from "@/lib/db/engine/pool";
import { app } from "@/lib/http/app";
import { testDatabase } from "@/tests/setup/database";
import { account, Browser } from "./newsroom-door";

const database = testDatabase();
database.atEnd(closePools);

const rename = (browser: Browser, name: string, more: Record<string, string> = {}) =>
  app.request("http://127.0.0.1:3000/api/v1/desk/me", {
    method: "PATCH",
    headers: browser.headers(more),
    body: JSON.stringify({ name }),
  });

test("someone who signed in at the API's own door changes the own name", async () => {
  const person = await account();
  const browser = new Browser();
  const answer = await app.request("http://127.0.0.1:3000/api/auth/sign-in/email", {
    method: "POST",
    headers: browser.headers(),
    body: JSON.stringify({ email: person.email, password: "correct horse battery" }),
  });
  expect(answer.status).toBe(200);
  await browser.signIn(person.email);
  const renamed = await rename(browser, "  Kim   Ode ");
  expect(renamed.status).toBe(200);
  expect(await renamed.json()).toMatchObject({ id: person.id, name: "Kim Ode" });
});

test("a name without a letter to see is refused, and so is a request from another page", async () => {
  const person = await account();
  const browser = new Browser();
  await browser.signIn(person.email);
  expect((await rename(browser, "\u200b")).status).toBe(422);
  expect((await rename(browser, "Kim", { origin: "https://evil.example" })).status).toBe(403);
  expect((await rename(new Browser(), "Kim")).status).toBe(401);
});
