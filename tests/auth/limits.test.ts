import { readActor } from "@/lib/auth/actor";
import { accountKey } from "@/lib/auth/device";
import { closePools } from "@/lib/db/engine/pool";
import { testDatabase } from "@/tests/setup/database";
import { type Answer, account, Browser, PASSWORD } from "./newsroom-door";

const database = testDatabase();
database.atEnd(closePools);

const WRONG = "not the password";
const statuses = (answers: Answer[]) => answers.map((answer) => answer.status).sort();

beforeEach(() => database.sql`delete from attempt_limit`);

/** As if `count` tries had come before: each real one takes as long as hashing a password. */
const used = (key: string, count: number) =>
  database.sql`
    insert into attempt_limit values (${key}, ${count}, now() + interval '10 minutes')
    on conflict (key) do update set count = excluded.count`;
const pairKey = (address: string, email: string) => `password:pair:${address}:${accountKey(email)}`;

test("of 20 wrong passwords at once, ten are looked at and the rest told to wait", async () => {
  const person = await account();
  const tries = Array.from({ length: 20 }, () => new Browser().signIn(person.email, WRONG));
  const answers = await Promise.all(tries);
  expect(statuses(answers)).toEqual([...Array(10).fill(401), ...Array(10).fill(429)]);
  const told = answers.find((answer) => answer.status === 429);
  expect(told?.headers.get("content-type")).toBe("application/problem+json");
  const wait = Number(told?.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(900);
});

test("after that even the right password waits, until the time is over", async () => {
  const person = await account();
  await used(pairKey("203.0.113.10", person.email), 10);
  expect((await new Browser().signIn(person.email)).status).toBe(429);
  await database.sql`update attempt_limit set resets_at = now() - interval '1 second'`;
  expect((await new Browser().signIn(person.email)).status).toBe(200);
});

test("an address that nobody has is limited just the same", async () => {
  const email = "nobody@example.org";
  for (let i = 0; i < 10; i += 1)
    expect((await new Browser().signIn(email, WRONG)).status).toBe(401);
  expect((await new Browser().signIn(email, WRONG)).status).toBe(429);
});

test("one address that tries many accounts is stopped, and other addresses are not", async () => {
  await used("password:address:198.51.100.7", 60);
  const person = await account();
  expect((await new Browser("198.51.100.7").signIn(person.email)).status).toBe(429);
  expect((await new Browser("198.51.100.8").signIn(person.email)).status).toBe(200);
});

test("a stranger at one address does not lock the person out anywhere else", async () => {
  const person = await account();
  for (let i = 0; i < 15; i += 1) await new Browser("198.51.100.7").signIn(person.email, WRONG);
  expect((await new Browser("203.0.113.10").signIn(person.email)).status).toBe(200);
});

test("strangers at many addresses don't lock out a browser that the person has used before", async () => {
  const person = await account();
  const known = new Browser("203.0.113.10");
  await known.signIn(person.email);
  await known.post("/sign-out");
  await used(`password:account:${accountKey(person.email)}`, 49);
  expect((await new Browser("198.51.100.3").signIn(person.email, WRONG)).status).toBe(401);
  expect((await new Browser("192.0.2.1").signIn(person.email)).status).toBe(429);
  // Even from an address that strangers used up.
  const moved = new Browser("198.51.100.3");
  for (const [name, value] of known.cookies) moved.cookies.set(name, value);
  expect((await moved.signIn(person.email)).status).toBe(200);
});

test("a browser that is known for one account has no allowance for another", async () => {
  const [person, victim] = [await account(), await account()];
  const browser = new Browser();
  await browser.signIn(person.email);
  await used(pairKey("203.0.113.10", victim.email), 9);
  expect((await browser.signIn(victim.email, WRONG)).status).toBe(401);
  expect((await browser.signIn(victim.email, WRONG)).status).toBe(429);
});

test("a made-up device has no allowance of its own", async () => {
  const person = await account();
  const known = new Browser();
  await known.signIn(person.email);
  const forged = decodeURIComponent(known.cookies.get("better-auth.device") ?? "");
  await used(pairKey("203.0.113.10", person.email), 10);
  const stranger = new Browser();
  stranger.cookies.set(
    "better-auth.device",
    encodeURIComponent(`${forged.startsWith("0") ? "1" : "0"}${forged.slice(1)}`),
  );
  expect((await stranger.signIn(person.email)).status).toBe(429);
});

test("a known browser is limited too", async () => {
  const person = await account();
  const known = new Browser();
  await known.signIn(person.email);
  for (let i = 0; i < 10; i += 1)
    expect((await known.signIn(person.email, WRONG)).status).toBe(401);
  expect((await known.signIn(person.email)).status).toBe(429);
});

test("signing in often with the right password uses nothing up", async () => {
  const person = await account();
  for (let i = 0; i < 11; i += 1)
    expect((await new Browser().signIn(person.email)).status).toBe(200);
});

test("a browser that is signed in can't guess its person's password either", async () => {
  const person = await account();
  const browser = new Browser();
  await browser.signIn(person.email);
  const answers: Answer[] = [];
  for (let i = 0; i < 12; i += 1)
    answers.push(await browser.post("/two-factor/enable", { password: WRONG }));
  expect(statuses(answers)).toEqual([...Array(10).fill(422), 429, 429]);
  expect(await readActor(browser.headers())).not.toBeNull();
});

test("counters hold no e-mail address", async () => {
  await new Browser().signIn("nobody@example.org", PASSWORD);
  const rows = await database.sql`select key from attempt_limit`;
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain("nobody");
});
