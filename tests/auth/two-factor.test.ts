import { createHmac } from "node:crypto";
import { readActor } from "@/lib/auth/actor";
import { closePools } from "@/lib/db/engine/pool";
import { operator, removeApp } from "@/lib/services/people";
import { testDatabase } from "@/tests/setup/database";
import { account, Browser, PASSWORD } from "./newsroom-door";

const database = testDatabase();
database.atEnd(closePools);

beforeEach(() => database.sql`delete from attempt_limit`);

/** RFC 6238 by hand: what an authenticator app would show `steps` half minutes from now. */
function codeOf(uri: string, steps = 0): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = (bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac("sha1", Buffer.from(bytes)).update(counter).digest();
  const offset = (mac[19] ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Someone whose app is on; `browser` is signed in. */
async function withApp() {
  const person = await account("editor");
  const browser = new Browser();
  await browser.signIn(person.email);
  const begun = await browser.post("/two-factor/enable", { password: PASSWORD });
  expect(begun.status).toBe(200);
  const uri = String(begun.body.totpURI);
  const codes = begun.body.backupCodes as string[];
  const proved = await browser.post("/two-factor/verify-totp", { code: codeOf(uri) });
  expect(proved.status).toBe(200);
  return { person, browser, uri, codes };
}

test("until a code is proved the app is not asked for", async () => {
  const person = await account();
  const browser = new Browser();
  await browser.signIn(person.email);
  await browser.post("/two-factor/enable", { password: PASSWORD });
  const wrong = await browser.post("/two-factor/verify-totp", { code: "000000" });
  expect(wrong.status).toBe(401);
  expect((await new Browser().signIn(person.email)).body.redirect).toBe(false);
});

test("with the app on, the password alone opens nothing", async () => {
  const { person, browser } = await withApp();
  expect(await readActor(browser.headers())).not.toBeNull();
  const second = new Browser();
  const answer = await second.signIn(person.email);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ twoFactorRedirect: true, twoFactorMethods: ["totp"] });
  expect(second.cookies.has("better-auth.session_token")).toBe(false);
  expect(await readActor(second.headers())).toBeNull();
});

test("the app's code finishes the sign-in, once", async () => {
  const { person, uri } = await withApp();
  const [first, second] = [new Browser(), new Browser()];
  await first.signIn(person.email);
  await second.signIn(person.email);
  const code = codeOf(uri);
  const answer = await first.post("/two-factor/verify-totp", {
    code: `${code.slice(0, 3)} ${code.slice(3)}`,
  });
  expect(answer.status).toBe(200);
  expect(answer.body.user).toMatchObject({ id: person.id, role: "editor" });
  expect(JSON.stringify(answer.body)).not.toContain("token");
  expect(await readActor(first.headers())).not.toBeNull();
  const again = await second.post("/two-factor/verify-totp", { code });
  expect(again.status).toBe(401);
  expect(again.body.code).toBe("wrong_code");
});

test("a backup code works once", async () => {
  const { person, codes } = await withApp();
  expect(codes).toHaveLength(10);
  const sign = async () => {
    const browser = new Browser();
    await browser.signIn(person.email);
    return browser.post("/two-factor/verify-backup-code", { code: codes[0] });
  };
  expect((await sign()).status).toBe(200);
  await database.sql`delete from attempt_limit`;
  expect((await sign()).status).toBe(401);
});

test("a code without a password before it opens nothing", async () => {
  const answer = await new Browser().post("/two-factor/verify-totp", { code: "123456" });
  expect(answer.status).toBe(401);
  expect(answer.body.code).toBe("start_again");
});

test("codes can't be guessed: the allowance holds over many sign-ins, and at once", async () => {
  const { person } = await withApp();
  const browsers = Array.from({ length: 4 }, () => new Browser("198.51.100.7"));
  await Promise.all(browsers.map((browser) => browser.signIn(person.email)));
  const tries = Array.from({ length: 20 }, (_, i) =>
    browsers[i % 4]?.post("/two-factor/verify-totp", { code: String(100_000 + i) }),
  );
  const answers = await Promise.all(tries);
  expect(answers.filter((answer) => answer?.status === 429)).toHaveLength(10);
  expect(answers.filter((answer) => answer?.status === 200)).toHaveLength(0);
});

test("turning the app off needs the password", async () => {
  const { person, browser } = await withApp();
  expect((await browser.post("/two-factor/disable", { password: "no" })).status).toBe(422);
  expect((await browser.post("/two-factor/disable", { password: PASSWORD })).status).toBe(200);
  expect((await new Browser().signIn(person.email)).body.redirect).toBe(false);
});

test("new backup codes replace the old ones", async () => {
  const { person, browser, codes } = await withApp();
  const made = await browser.post("/two-factor/generate-backup-codes", { password: PASSWORD });
  expect(made.status).toBe(200);
  const fresh = made.body.backupCodes as string[];
  const second = new Browser();
  await second.signIn(person.email);
  expect((await second.post("/two-factor/verify-backup-code", { code: codes[0] })).status).toBe(
    401,
  );
  expect((await second.post("/two-factor/verify-backup-code", { code: fresh[0] })).status).toBe(
    200,
  );
});

test("an admin can take a lost app away, which ends all sessions", async () => {
  const { person, browser } = await withApp();
  const changed = await removeApp(operator, { id: person.id });
  expect(changed.twoFactorEnabled).toBe(false);
  expect(await readActor(browser.headers())).toBeNull();
  expect((await new Browser().signIn(person.email)).body.redirect).toBe(false);
});

test("what the database holds of an app shows neither its secret nor the backup codes", async () => {
  const { person, uri, codes } = await withApp();
  const [row] = await database.sql`select * from two_factor where person_id = ${person.id}`;
  const stored = JSON.stringify(row);
  expect(stored).not.toContain(codes[0]);
  expect(stored).not.toContain(new URL(uri).searchParams.get("secret"));
});
