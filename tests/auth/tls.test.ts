import { readActor } from "@/lib/auth/actor";
import { closePools } from "@/lib/db/engine/pool";
import { testDatabase } from "@/tests/setup/database";
import { account, Browser, PASSWORD } from "./newsroom-door";

const database = testDatabase();
database.atEnd(closePools);

const address = "https://facts.example.org";
process.env.PUBLIC_URL = address;
afterAll(() => {
  process.env.PUBLIC_URL = "";
});

const signIn = (browser: Browser, email: string, origin = address) =>
  browser.post("/sign-in/email", { email, password: PASSWORD }, { origin });

test("behind TLS every cookie is bound to this host alone and never sent in the clear", async () => {
  const person = await account();
  const browser = new Browser();
  const answer = await signIn(browser, person.email);
  expect(answer.status).toBe(200);
  const cookies = answer.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-better-auth\./);
    expect(cookie).toMatch(/; Secure(;|$)/);
    expect(cookie).toMatch(/; HttpOnly(;|$)/);
    expect(cookie).toMatch(/; Path=\/(;|$)/);
    expect(cookie).not.toMatch(/Domain/i);
  }
  expect(await readActor(browser.headers())).toMatchObject({ id: person.id });
});

test("the same token under a name that any neighbour host could set opens nothing", async () => {
  const person = await account();
  const browser = new Browser();
  await signIn(browser, person.email);
  const value = browser.cookies.get("__Host-better-auth.session_token") ?? "";
  browser.cookies.clear();
  for (const name of ["better-auth.session_token", "__Secure-better-auth.session_token"])
    browser.cookies.set(name, value);
  expect(await readActor(browser.headers())).toBeNull();
});

test("an address of this machine is not our origin then", async () => {
  const person = await account();
  const answer = await signIn(new Browser(), person.email, "http://127.0.0.1:3000");
  expect(answer.status).toBe(403);
});

test("the link to set a password is at the public address", async () => {
  const { createPerson, operator } = await import("@/lib/services/people");
  const input = { email: "link@example.org", name: "Lin", role: "checker" } as const;
  expect((await createPerson(operator, input)).link.startsWith(`${address}/set-password?`)).toBe(
    true,
  );
});
