import { readActor } from "@/lib/auth/actor";
import { closePools } from "@/lib/db/engine/pool";
import { readLink } from "@/lib/services/account";
import { createPerson, makeLink, operator, setDisabled } from "@/lib/services/people";
import { testDatabase } from "@/tests/setup/database";
import { account, Browser } from "./newsroom-door";

const database = testDatabase();
database.atEnd(closePools);

const newPassword = "a password by link";
const tokenOf = (link: string) => new URL(link).searchParams.get("token") ?? "";
const use = (token: string, password = newPassword) =>
  new Browser().post("/reset-password", { token, newPassword: password });

let count = 0;
function create() {
  count += 1;
  const email = `new${count}@example.org`;
  return createPerson(operator, { email, name: "Kim", role: "checker" });
}

test("a new account has no password until its link is used", async () => {
  const { person, link } = await create();
  expect((await new Browser().signIn(person.email, newPassword)).status).toBe(401);
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/set-password\?token=[\w-]{32}$/);
  expect((await use(tokenOf(link))).status).toBe(200);
  expect((await new Browser().signIn(person.email, newPassword)).status).toBe(200);
});

test("a link works once, also when it is used ten times at the same moment", async () => {
  const { link } = await create();
  const answers = await Promise.all(Array.from({ length: 10 }, () => use(tokenOf(link))));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  const late = await use(tokenOf(link));
  expect(late.status).toBe(422);
  expect(late.body.code).toBe("link_gone");
  expect(await readLink(tokenOf(link))).toMatchObject({ state: "gone" });
});

test("a link ends after 48 hours", async () => {
  const { person, link } = await create();
  const [row] = await database.sql`
    select expires_at > now() + interval '47 hours' as late, expires_at < now() + interval '49 hours' as early
    from verification where value = ${person.id}`;
  expect(row).toEqual({ late: true, early: true });
  expect(await readLink(tokenOf(link))).toMatchObject({ state: "open" });
  await database.sql`update verification set expires_at = now() where value = ${person.id}`;
  expect(await readLink(tokenOf(link))).toMatchObject({ state: "expired" });
  expect((await use(tokenOf(link))).status).toBe(422);
});

test("a newer link replaces the older one", async () => {
  const { person, link } = await create();
  const newer = await makeLink(operator, { id: person.id });
  expect((await use(tokenOf(link))).status).toBe(422);
  expect((await use(tokenOf(newer.link))).status).toBe(200);
});

test("a short password does not use the link up", async () => {
  const { link } = await create();
  const refused = await use(tokenOf(link), "eleven char");
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toEqual([
    { pointer: "/newPassword", detail: "Use at least 12 characters." },
  ]);
  expect((await use(tokenOf(link))).status).toBe(200);
});

test("a password by link ends the sessions that were open", async () => {
  const person = await account();
  const browser = new Browser();
  await browser.signIn(person.email);
  const { link } = await makeLink(operator, { id: person.id });
  expect((await use(tokenOf(link))).status).toBe(200);
  expect(await readActor(browser.headers())).toBeNull();
});

test("a disabled person's link stops working, and there is no new one", async () => {
  const { person, link } = await create();
  await setDisabled(operator, { id: person.id, disabled: true });
  expect((await use(tokenOf(link))).status).toBe(422);
  await expect(makeLink(operator, { id: person.id })).rejects.toThrow("Enable this account first.");
});

test("the database holds no link that works", async () => {
  const { link } = await create();
  const rows = await database.sql`select * from verification`;
  expect(JSON.stringify(rows)).not.toContain(tokenOf(link));
});
