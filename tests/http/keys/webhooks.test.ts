/** Webhooks through the API: an admin's alone, and the secret told once. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
process.env.SOURCE_KEY = Buffer.alloc(32, 6).toString("base64");

import { makePerson } from "@/tests/make";
import { call } from "../call";

const body = { url: "https://cms.example.org/hook", events: ["claim.retracted"] };

test("its secret is told once, and kept for no repeated request", async () => {
  const as = await makePerson("admin");
  const headers = { "idempotency-key": "hook" };
  const made = await call("POST", "/desk/webhooks", { as, body, headers });
  expect(made.status).toBe(201);
  const { webhook, secret } = made.body;
  const list = await call("GET", "/desk/webhooks", { as });
  expect(list.body.items).toEqual([webhook]);
  expect(JSON.stringify(list.body)).not.toContain(secret);
  const next = await call("POST", `/desk/webhooks/${webhook.id}/secret`, { as, headers });
  expect(next.body.secret).not.toBe(secret);
  expect(await database.sql`select * from idempotency_key`).toEqual([]);
});

test("it is switched off and removed, each on record", async () => {
  const as = await makePerson("admin");
  const { id } = (await call("POST", "/desk/webhooks", { as, body })).body.webhook;
  const at = `/desk/webhooks/${id}`;
  const off = await call("PATCH", at, { as, body: { active: false } });
  expect(off.body.disabledWhy).toBe("person");
  expect((await call("DELETE", at, { as })).status).toBe(200);
  expect((await call("GET", `${at}/deliveries`, { as })).status).toBe(404);
  const events = await database.sql`
    select type, facts::json ->> 'what' as what from audit_event
    where actor_id = ${as.id} and type like '%webhook%' order by seq`;
  expect(events.map(({ type, what }) => [type, what])).toEqual([
    ["person.webhook_made", null],
    ["person.webhook_changed", "switched_off"],
    ["person.webhook_changed", "removed"],
  ]);
});

test.each(["checker", "editor"] as const)("a %s adds none", async (role) => {
  const as = await makePerson(role);
  expect((await call("POST", "/desk/webhooks", { as, body })).status).toBe(403);
});

test("plain http is refused, naming the field", async () => {
  const as = await makePerson("admin");
  const sent = { ...body, url: "http://cms.example.org/hook" };
  const { status, body: problem } = await call("POST", "/desk/webhooks", { as, body: sent });
  expect([status, problem.errors[0].pointer]).toEqual([422, "/url"]);
});
