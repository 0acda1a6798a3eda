/** API keys through the API: what each opens, and when it stops. */

import { createHash } from "node:crypto";
import { desk } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import type { Scope } from "@/lib/domain/key/api-key";
import type { Actor, Role } from "@/lib/domain/person";
import { changeRole, operator, setDisabled } from "@/lib/services/people";
import { verifyTrail } from "@/lib/services/verify-trail";
import { edit, makeClaim, makePerson, move, TEXT, VERDICT } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { call, cookieOf } from "../call";

const database = testDatabase();

type Made = { key: { id: string; start: string }; token: string };

async function make(as: Actor, scope: Scope, more: object = {}): Promise<Made> {
  const answer = await call("POST", "/desk/keys", {
    as,
    body: { name: "Archive", scope, ...more },
  });
  expect(answer.status).toBe(201);
  return answer.body;
}

const NO_CHOICES = { choices: {}, digestHour: 8, timeZone: "UTC" };

/** A call with a key alone: no cookie, no origin. */
const by = (token: string, headers = {}) => ({
  headers: { authorization: `Bearer ${token}`, origin: undefined, ...headers },
});

test.each<[Role, number]>([
  ["checker", 403],
  ["editor", 201],
  ["admin", 201],
])("a key made by a %s: %i", async (role, status) => {
  const as = await makePerson(role);
  const body = { name: "Archive", scope: "read" };
  expect((await call("POST", "/desk/keys", { as, body })).status).toBe(status);
});

test("it is shown once, and only its hash is kept", async () => {
  const editor = await makePerson("editor");
  const { key, token } = await make(editor, "read");
  expect(token).toMatch(/^ss_[\w-]{43}$/);
  const row = await desk.row<Record<string, unknown>>(
    sql`select k.*, encode(token_hash, 'hex') as hex from api_key k where id = ${key.id}::uuid`,
  );
  expect(row?.hex).toBe(createHash("sha256").update(token).digest("hex"));
  const list = await call("GET", "/desk/keys", { as: editor });
  const trail = await desk.rows(sql`
    select e.*, d.texts from audit_event e left join audit_detail d on d.event_id = e.id
    where e.subject_id = ${editor.id}::uuid`);
  const kept = JSON.stringify([row, list.body, trail], (_, value) =>
    typeof value === "bigint" ? String(value) : value,
  );
  expect(kept).not.toContain(token);
});

test.each<[Scope, Role, string, string, object | undefined, number]>([
  ["read", "editor", "GET", "/desk/claims", undefined, 200],
  ["read", "editor", "POST", "/articles", { headline: "One", language: "en", text: TEXT }, 403],
  ["write", "editor", "GET", "/desk/claims", undefined, 200],
  ["write", "editor", "POST", "/articles", { headline: "Two", language: "en", text: TEXT }, 201],
  ["write", "editor", "GET", "/desk/keys", undefined, 403],
  ["write", "admin", "POST", "/desk/keys", { name: "More", scope: "write" }, 403],
  ["write", "admin", "GET", "/desk/people", undefined, 403],
  ["write", "admin", "GET", "/desk/webhooks", undefined, 403],
  ["write", "editor", "PATCH", "/desk/me", { name: "Another" }, 403],
  ["write", "editor", "GET", "/desk/notifications/choices", undefined, 200],
  ["write", "editor", "PATCH", "/desk/notifications/choices", NO_CHOICES, 403],
  ["write", "editor", "POST", "/desk/notifications/read", { read: true }, 403],
])("%s key of an %s: %s %s", async (scope, role, method, path, body, status) => {
  const { token } = await make(await makePerson(role), scope);
  const sent = body ? { ...by(token), body } : by(token);
  expect((await call(method, path, sent)).status).toBe(status);
});

test.each<[string, (owner: Actor, made: Made) => Promise<unknown>]>([
  ["its owner is disabled", ({ id }) => setDisabled(operator, { id, disabled: true })],
  ["its owner is demoted", ({ id }) => changeRole(operator, { id, role: "checker" })],
  ["it is revoked", (as, { key }) => call("DELETE", `/desk/keys/${key.id}`, { as })],
  [
    "it is over",
    (_, { key }) => database.sql`update api_key set expires_at = now() where id = ${key.id}::uuid`,
  ],
])("it stops at the next request when %s", async (_, stop) => {
  const owner = await makePerson("editor");
  const made = await make(owner, "write");
  expect((await call("GET", "/desk/me", by(made.token))).status).toBe(200);
  await stop(owner, made);
  expect((await call("GET", "/desk/me", by(made.token))).status).toBe(401);
});

test("it gains nothing when its owner is promoted", async () => {
  const owner = await makePerson("editor");
  const { token } = await make(owner, "write");
  await changeRole(operator, { id: owner.id, role: "admin" });
  expect((await call("GET", "/desk/me", by(token))).body.role).toBe("editor");
});

test("a key is never mixed with a cookie, and a wrong one is not a session", async () => {
  const editor = await makePerson("editor");
  const { token } = await make(editor, "read");
  const cookie = await cookieOf(editor);
  expect((await call("GET", "/desk/me", by(token, { cookie }))).status).toBe(403);
  for (const wrong of ["", "x", `${token}x`, `ss_${"A".repeat(43)}`])
    expect((await call("GET", "/desk/me", by(wrong))).status).toBe(401);
  const basic = { headers: { authorization: "Basic YTpi", cookie } };
  expect((await call("GET", "/desk/me", basic)).status).toBe(200);
});

test("each has its own limit", async () => {
  const { token } = await make(await makePerson("editor"), "read", { perMinute: 2 });
  const statuses: number[] = [];
  for (let n = 0; n < 3; n += 1) statuses.push((await call("GET", "/desk/me", by(token))).status);
  expect(statuses).toEqual([200, 200, 429]);
});

test("an editor sees and revokes their own, an admin all", async () => {
  const owner = await makePerson("editor");
  const other = await makePerson("editor");
  const admin = await makePerson("admin");
  const { key, token } = await make(owner, "read");
  await call("GET", "/desk/me", by(token));
  const seen = async (as: Actor) =>
    (await call("GET", "/desk/keys", { as })).body.items.find(
      ({ id }: Made["key"]) => id === key.id,
    );
  expect((await seen(owner)).lastUsedAt).not.toBeNull();
  expect(await seen(other)).toBeUndefined();
  expect((await call("DELETE", `/desk/keys/${key.id}`, { as: other })).status).toBe(404);
  expect((await call("DELETE", `/desk/keys/${key.id}`, { as: admin })).status).toBe(200);
  expect((await seen(admin)).revokedAt).not.toBeNull();
});

test("the trail says which key it was done with, and stays whole", async () => {
  const owner = await makePerson("editor");
  const { key, token } = await make(owner, "write");
  const claim = await makeClaim(owner);
  const body = { body: "From the archive." };
  expect((await call("POST", `/desk/claims/${claim}/notes`, { ...by(token), body })).status).toBe(
    201,
  );
  const { items } = (await call("GET", `/desk/claims/${claim}/audit`, { as: owner })).body;
  expect(items[0]).toMatchObject({ type: "note.written", byKey: key.id });
  expect(items[0].facts).not.toHaveProperty("byKey");
  expect(items[1]).not.toHaveProperty("byKey");
  expect((await verifyTrail()).problems).toEqual([]);
});

test("a key is not made twice with one Idempotency-Key, nor kept with it", async () => {
  const editor = await makePerson("editor");
  const headers = { "idempotency-key": "one" };
  const body = { name: "Archive", scope: "read" };
  const sent = async () => call("POST", "/desk/keys", { as: editor, body, headers });
  const [one, two] = [await sent(), await sent()];
  expect(two.body.token).not.toBe(one.body.token);
  expect(await database.sql`select * from idempotency_key where key = 'one'`).toEqual([]);
});

test("who is asked for a blind opinion is blind with a key, too", async () => {
  const writer = await makePerson("checker");
  const asked = await makePerson("editor");
  const claim = await makeClaim(writer);
  await move(writer, claim, "start");
  await edit(writer, claim, VERDICT);
  const { token } = await make(asked, "read");
  const body = { personId: asked.id };
  const made = await call("POST", `/desk/claims/${claim}/opinions`, { as: writer, body });
  expect(made.status).toBe(200);
  expect((await call("GET", `/desk/claims/${claim}/audit`, by(token))).status).toBe(403);
});
