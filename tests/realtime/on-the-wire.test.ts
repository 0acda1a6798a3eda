/** The stream through the process's own HTTP server, as it is in production. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { closePools } from "@/lib/db/engine/pool";
import type { Actor } from "@/lib/domain/person";
import { endHub } from "@/lib/http/live/hub";
import { answerDirectly } from "@/lib/http/server/direct";
import { edit, makeClaim, makePerson } from "@/tests/make";
import { eventually } from "@/tests/setup/eventually";
import { cookieOf } from "../http/call";
import { ask } from "./listening";

database.atEnd(closePools);
database.atEnd(endHub);

const server = createServer();
let person: Actor;
let port: number;
beforeAll(async () => {
  answerDirectly();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
  person = await makePerson();
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function listen() {
  const headers = { cookie: await cookieOf(person) };
  const sent = request({ host: "127.0.0.1", port, path: "/api/v1/desk/events", headers });
  sent.on("error", () => undefined);
  sent.end();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  let text = "";
  answer.on("data", (chunk: Buffer) => {
    text += chunk.toString("utf8");
  });
  answer.on("error", () => undefined);
  return { answer, text: () => text, leave: () => sent.destroy() };
}

test("each message leaves at once, and a page that goes gives its place back", async () => {
  const slug = await makeClaim(person);
  const page = await listen();
  expect(page.answer.headers["cache-control"]).toContain("no-store");
  await eventually(async () => expect(page.text()).toContain("event: hello"));
  await edit(person, slug, { summary: "Sent while the stream is open" });
  await eventually(async () => expect(page.text()).toContain("claim.edited"));
  expect(page.answer.complete).toBe(false);

  const more = [];
  for (let count = 1; count < 6; count += 1) more.push(await listen());
  expect((await ask(person)).status).toBe(429);
  page.leave();
  for (const each of more) each.leave();
  await eventually(async () => {
    const again = await ask(person);
    await again.body?.cancel();
    expect(again.status).toBe(200);
  });
});

test("a question for the head alone opens no stream", async () => {
  const headers = { cookie: await cookieOf(person) };
  for (let count = 0; count < 8; count += 1) {
    const path = "/api/v1/desk/events";
    const sent = request({ host: "127.0.0.1", port, path, headers, method: "HEAD" });
    sent.end();
    const [answer] = (await once(sent, "response")) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(200);
    await once(answer, "end");
  }
});

test("the server closes although pages listen", async () => {
  const page = await listen();
  await eventually(async () => expect(page.text()).toContain("event: hello"));
  await endHub();
  await eventually(async () => expect(page.answer.complete).toBe(true));
});
