import { readActor } from "@/lib/auth/actor";
import { closePools } from "@/lib/db/engine/pool";
import type { Actor } from "@/lib/domain/person";
import { changeRole, setDisabled } from "@/lib/services/people";
import { testDatabase } from "@/tests/setup/database";
import { account, Browser, PASSWORD } from "./newsroom-door";

const database = testDatabase();
database.atEnd(closePools);

let admin: Actor;
beforeAll(async () => {
  admin = await account("admin");
});

test("the right password opens a session of 14 days, kept in a cookie that no script can read", async () => {
  const person = await account("editor");
  const browser = new Browser();
  const answer = await browser.signIn(person.email);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.body).toEqual({
    redirect: false,
    user: { id: person.id, name: person.name, role: "editor", email: person.email },
  });
  const cookie = answer.headers.getSetCookie().find((each) => each.includes("session_token"));
  expect(cookie).toMatch(/^better-auth\.session_token=/);
  expect(cookie).toMatch(/Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax/);
  expect(await readActor(browser.headers())).toEqual({
    id: person.id,
    name: person.name,
    role: "editor",
  });
  const [session] = await database.sql`
    select ip_address, expires_at - now() > interval '13 days' as long from session
    where person_id = ${person.id}`;
  expect(session).toEqual({ ip_address: "203.0.113.10", long: true });
});

test("the address is found however its letters are written", async () => {
  const person = await account();
  expect((await new Browser().signIn(person.email.toUpperCase())).status).toBe(200);
});

test("an unknown address and a wrong password answer alike, in about the same time", async () => {
  const person = await account();
  const timed = async (email: string) => {
    const began = performance.now();
    const answer = await new Browser().signIn(email, "not the password");
    return { answer, took: performance.now() - began };
  };
  await timed(person.email);
  const known = await timed(person.email);
  const unknown = await timed("nobody@example.org");
  expect(known.answer.status).toBe(401);
  expect(unknown.answer.status).toBe(401);
  expect(unknown.answer.body).toEqual(known.answer.body);
  expect([...unknown.answer.headers]).toEqual([...known.answer.headers]);
  // Both hash a password, which takes far longer than everything else.
  expect(Math.min(known.took, unknown.took)).toBeGreaterThan(
    Math.max(known.took, unknown.took) / 5,
  );
});

test("signing out ends the session in the database, not in the browser alone", async () => {
  const person = await account();
  const browser = new Browser();
  await browser.signIn(person.email);
  const kept = browser.headers();
  expect((await browser.post("/sign-out")).status).toBe(200);
  expect(await readActor(kept)).toBeNull();
  expect(browser.cookies.has("better-auth.session_token")).toBe(false);
});

test("signing out everywhere ends the sessions of all browsers of this person alone", async () => {
  const [person, other] = [await account(), await account()];
  const [desk, phone, others] = [new Browser(), new Browser(), new Browser()];
  await desk.signIn(person.email);
  await phone.signIn(person.email);
  await others.signIn(other.email);
  const [deskKept, phoneKept] = [desk.headers(), phone.headers()];
  expect((await desk.post("/revoke-sessions")).status).toBe(200);
  expect(await readActor(deskKept)).toBeNull();
  expect(await readActor(phoneKept)).toBeNull();
  expect(await readActor(others.headers())).not.toBeNull();
});

test("signing out elsewhere keeps this browser signed in", async () => {
  const person = await account();
  const [desk, phone] = [new Browser(), new Browser()];
  await desk.signIn(person.email);
  await phone.signIn(person.email);
  expect((await desk.post("/revoke-other-sessions")).status).toBe(200);
  expect(await readActor(desk.headers())).not.toBeNull();
  expect(await readActor(phone.headers())).toBeNull();
});

describe("a cookie that was changed opens nothing", () => {
  const name = "better-auth.session_token";
  test.each([
    ["another token under the same signature", (value: string) => `-${value.slice(1)}`],
    ["another signature", (value: string) => value.replace(/.{8}(%3D)?$/, "AAAAAAA%3D")],
    ["no signature", (value: string) => value.split(".")[0] ?? ""],
    ["an empty signature", (value: string) => `${value.split(".")[0]}.`],
    ["the token twice", (value: string) => `${value}.${value}`],
    ["a broken escape", () => "%zz.%zz"],
    ["nothing", () => ""],
  ])("%s", async (_, change) => {
    const person = await account();
    const browser = new Browser();
    await browser.signIn(person.email);
    expect(await readActor(browser.headers())).not.toBeNull();
    browser.cookies.set(name, change(browser.cookies.get(name) ?? ""));
    expect(await readActor(browser.headers())).toBeNull();
  });
});

test("a session whose time is over opens nothing", async () => {
  const person = await account();
  const browser = new Browser();
  await browser.signIn(person.email);
  await database.sql`update session set expires_at = now() where person_id = ${person.id}`;
  expect(await readActor(browser.headers())).toBeNull();
});

test("a person who is demoted is so at the very next request", async () => {
  const person = await account("editor");
  const browser = new Browser();
  await browser.signIn(person.email);
  expect((await readActor(browser.headers()))?.role).toBe("editor");
  await changeRole(admin, { id: person.id, role: "checker" });
  expect((await readActor(browser.headers()))?.role).toBe("checker");
});

test("a person who is disabled is out at the very next request and can't come back", async () => {
  const person = await account();
  const browser = new Browser();
  await browser.signIn(person.email);
  await setDisabled(admin, { id: person.id, disabled: true });
  expect(await readActor(browser.headers())).toBeNull();
  const again = await new Browser().signIn(person.email);
  expect(again.status).toBe(403);
  expect(again.body.code).toBe("disabled");
  expect(again.headers.getSetCookie()).toEqual([]);
  const sessions = await database.sql`select id from session where person_id = ${person.id}`;
  expect(sessions).toHaveLength(0);
  await setDisabled(admin, { id: person.id, disabled: false });
  expect(await readActor(browser.headers())).toBeNull();
  expect((await new Browser().signIn(person.email)).status).toBe(200);
});

test("a new password ends the other sessions and asks for the old one first", async () => {
  const person = await account();
  const [desk, phone] = [new Browser(), new Browser()];
  await desk.signIn(person.email);
  await phone.signIn(person.email);
  const change = { currentPassword: "not this one", newPassword: "another long password" };
  const refused = await desk.post("/change-password", change);
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toEqual([
    { pointer: "/currentPassword", detail: "That is not your password." },
  ]);
  const done = await desk.post("/change-password", { ...change, currentPassword: PASSWORD });
  expect(done.status).toBe(200);
  expect(JSON.stringify(done.body)).not.toContain("token");
  expect(await readActor(desk.headers())).not.toBeNull();
  expect(await readActor(phone.headers())).toBeNull();
  expect((await new Browser().signIn(person.email)).status).toBe(401);
  expect((await new Browser().signIn(person.email, "another long password")).status).toBe(200);
});
