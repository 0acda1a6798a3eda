import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, type RequestOptions, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { closePools } from "@/lib/db/engine/pool";
import type { Actor } from "@/lib/domain/person";
import { keptAnswer, setListening } from "@/lib/http/kept/keep";
import { placeOf } from "@/lib/http/kept/place";
import { answerDirectly } from "@/lib/http/server/direct";
import { answer } from "@/lib/render/answer";
import { badgeHeaders } from "@/lib/render/headers";
import { testDatabase } from "@/tests/setup/database";
import { makePerson } from "../../make";
import { cookieOf } from "../call";

const database = testDatabase();
database.atEnd(closePools);

const framework = createServer((incoming, answer) => {
  answer.end(`the framework got ${incoming.method} ${incoming.url}`);
});
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let writer: Actor;
let port: number;

let endAnswering: () => void;
beforeAll(async () => {
  endAnswering = answerDirectly();
  framework.listen(0, "127.0.0.1");
  await once(framework, "listening");
  port = (framework.address() as AddressInfo).port;
  writer = await makePerson();
});
afterAll(() => {
  endAnswering();
  agent.destroy();
  framework.closeAllConnections();
  framework.close();
});

type Got = { status: number; text: string; headers: IncomingMessage["headers"] };

async function ask(
  path: string,
  options: RequestOptions = {},
  chunks: string[] = [],
): Promise<Got> {
  const sent = request({ host: "127.0.0.1", port, path, agent, ...options });
  for (const chunk of chunks) sent.write(chunk);
  sent.end();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of answer) text += chunk;
  return { status: answer.statusCode ?? 0, text, headers: answer.headers };
}

async function post(path: string, chunks: string[]): Promise<Got> {
  const headers = {
    "content-type": "application/json",
    origin: `http://127.0.0.1:${port}`,
    cookie: await cookieOf(writer),
  };
  return ask(path, { method: "POST", headers }, chunks);
}

test("the very first request is answered here when it is for the API, and left alone when not", async () => {
  expect(await ask("/api/health")).toMatchObject({
    status: 200,
    text: '{"status":"ok"}',
    headers: { "content-length": "15", "cache-control": "no-store" },
  });
  for (const path of ["/", "/apiary", "/desk?x=/api/health"])
    expect((await ask(path)).text).toBe(`the framework got GET ${path}`);
  for (const path of ["/api", "/api?x=1", "/api/v1/nothing"])
    expect((await ask(path)).status).toBe(404);
});

test("HEAD and 304 have no body, on a connection that goes on", async () => {
  const head = await ask("/api/v1/claims", { method: "HEAD" });
  expect([head.status, head.text]).toEqual([200, ""]);
  const headers = { "if-none-match": head.headers.etag ?? "" };
  expect(await ask("/api/v1/claims", { headers })).toMatchObject({ status: 304, text: "" });
  expect((await ask("/api/v1/claims")).text).toBe('{"items":[],"next":null}');
});

test("a body is read in the pieces in which it comes", async () => {
  const body = JSON.stringify({ headline: "Ponte 🌉", text: "Some text.", language: "pt" });
  const made = await post("/api/v1/articles", [...body]);
  expect(made.status).toBe(201);
  expect(JSON.parse(made.text).headline).toBe("Ponte 🌉");
});

test("whoever sends too much learns why, and may go on on the same connection", async () => {
  const refused = await post("/api/v1/articles", Array(160).fill(" ".repeat(64 * 1024)));
  expect(refused.status).toBe(413);
  expect(JSON.parse(refused.text).detail).toBe("The body is larger than 2 MiB.");
  expect((await ask("/api/health")).status).toBe(200);
});

test("the cookies of a sign-out arrive each in a line of their own", async () => {
  const { status, headers } = await post("/api/auth/sign-out", ["{}"]);
  expect(status).toBe(200);
  expect(headers["set-cookie"]?.length).toBeGreaterThan(0);
});

test("a client that goes away in the middle harms nobody else", async () => {
  const complaints = jest.spyOn(process.stderr, "write");
  const cookie = await cookieOf(writer);
  for (let at = 0; at < 5; at += 1) {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    socket.write(
      `POST /api/v1/articles HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"head`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
  }
  expect((await ask("/api/health")).status).toBe(200);
  expect(complaints).not.toHaveBeenCalled();
});

test.each(["a b", "x/../y", "user@host", "<script>"])("the Host %j is answered", async (host) => {
  expect((await ask("/api/health", { headers: { host } })).status).toBe(200);
});

/** Keeps a badge under an address of this server, as its route would. */
async function keepBadge(path: string, more: Record<string, string> = {}): Promise<void> {
  setListening(true);
  const origin = `http://127.0.0.1:${port}`;
  await keptAnswer(new Request(origin + path), placeOf(origin, path), async (request) =>
    answer(request, "<svg/>", { ...badgeHeaders(), ...more }),
  );
}

test("what is kept is answered before the framework, whole and as a condition", async () => {
  await keepBadge("/badge/kept.svg");
  const whole = await ask("/badge/kept.svg");
  expect(whole).toMatchObject({ status: 200, text: "<svg/>", headers: { "content-length": "6" } });
  const headers = { "if-none-match": whole.headers.etag ?? "" };
  expect(await ask("/badge/kept.svg", { headers })).toMatchObject({ status: 304, text: "" });
  expect((await ask("/badge/kept.svg", { method: "POST" })).text).toContain("the framework got");
  setListening(false);
  expect((await ask("/badge/kept.svg")).text).toContain("the framework got");
});

test("what can't be written is noted, and the page is made like any other", async () => {
  // The web standard lets this value pass and Node does not.
  await keepBadge("/badge/odd.svg", { "x-odd": "\u0001" });
  const complaints = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  expect((await ask("/badge/odd.svg")).text).toBe("the framework got GET /badge/odd.svg");
  expect(String(complaints.mock.calls[0]?.[0])).toContain("kept.not_given");
  complaints.mockRestore();
  setListening(false);
});
