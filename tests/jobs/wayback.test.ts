/** The second copy, asked for at a service on this machine that answers as Save Page Now does. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { closePools } from "@/lib/db/engine/pool";
import { testDatabase } from "@/tests/setup/database";

type Say = { status: number; body: unknown };
const asked: { path: string; authorization: string | undefined; body: string }[] = [];
let say: (path: string) => Say;

const service = createServer(async (request, response) => {
  const body = await textOf(request);
  asked.push({ path: request.url ?? "", authorization: request.headers.authorization, body });
  const { status, body: answer } = say(request.url ?? "");
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
});
async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}

const database = testDatabase();
database.atEnd(closePools);
beforeAll(async () => {
  await new Promise<void>((done) => service.listen(0, "127.0.0.1", done));
  process.env.WAYBACK_URL = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  process.env.WAYBACK_KEY = "key:secret";
});
afterAll(() => new Promise((done) => service.close(done)));

const copy = async () => {
  const { copyPage } = await import("@/lib/integrations/wayback");
  return copyPage("https://example.org/plans", new AbortController().signal, 0.01);
};

test("a page is saved, asked after until it is done, and its copy's address is given", async () => {
  let questions = 0;
  say = (path) => {
    if (path === "/save") return { status: 200, body: { job_id: "spn2-1" } };
    questions += 1;
    return questions < 3
      ? { status: 200, body: { status: "pending" } }
      : {
          status: 200,
          body: {
            status: "success",
            timestamp: "20261126101010",
            original_url: "https://example.org/plans",
          },
        };
  };
  await expect(copy()).resolves.toEqual({
    ok: true,
    address: `${process.env.WAYBACK_URL}/web/20261126101010/https://example.org/plans`,
  });
  expect(asked[0]).toMatchObject({ path: "/save", authorization: "LOW key:secret" });
  expect(new URLSearchParams(asked[0]?.body).get("url")).toBe("https://example.org/plans");
});

test.each<[string, (path: string) => Say, object]>([
  ["keys that it does not know", () => ({ status: 401, body: {} }), { passing: false }],
  ["too many", () => ({ status: 429, body: {} }), { passing: true }],
  ["a fault", () => ({ status: 500, body: {} }), { passing: true }],
  [
    "a page that it can't reach",
    (path) =>
      path === "/save"
        ? { status: 200, body: { job_id: "spn2-2" } }
        : { status: 200, body: { status: "error", message: "Couldn't resolve host." } },
    { passing: false, problem: "Couldn't resolve host." },
  ],
  [
    "an answer of another form",
    () => ({ status: 200, body: { job_id: "../admin" } }),
    { passing: false },
  ],
])("%s is told", async (_, answer, outcome) => {
  say = answer;
  await expect(copy()).resolves.toMatchObject({ ok: false, ...outcome });
});

test("a captured page gets its second copy by the worker, and a failure is told beside it", async () => {
  const { makeCast, makeClaim, makeEvidence } = await import("@/tests/make");
  const { readClaim } = await import("@/lib/services/desk");
  const { listCaptures } = await import("@/lib/services/captures/captures");
  const { beginCapture, keepCapture } = await import("@/lib/services/captures/work");
  const { copyToWayback } = await import("@/lib/jobs/capture");
  const { writer } = await makeCast();
  const slug = await makeClaim(writer);
  await makeEvidence(writer, slug, {
    source: { title: "Plans", url: "https://example.org/plans" },
  });
  const id = (await readClaim(writer, slug)).evidence[0]?.source.id ?? "";
  const newest = async () => (await listCaptures(writer, id)).items[0];
  const captureId = (await newest())?.id ?? "";
  const begun = await beginCapture(captureId);
  if (!begun) throw new Error("nothing waits");
  const bytes = Buffer.from("389 metres");
  await keepCapture(begun, {
    bytes,
    mediaType: "text/plain",
    name: null,
    finalAddress: "https://example.org/plans",
    redirects: [],
    status: 200,
    headers: [],
    kind: "text",
    text: "389 metres",
    textProblem: null,
  });
  expect(await newest()).toMatchObject({ state: "done", copyState: "waiting" });
  say = () => ({ status: 503, body: {} });
  const attempt = { number: 1, last: false, signal: new AbortController().signal };
  await expect(copyToWayback({ captureId }, attempt)).rejects.toThrow(/503/);
  expect(await newest()).toMatchObject({ copyState: "waiting", copyProblem: expect.any(String) });
  await copyToWayback({ captureId }, { ...attempt, number: 5, last: true });
  expect(await newest()).toMatchObject({ state: "done", copyState: "failed" });
  await copyToWayback({ captureId }, attempt);
  expect(await newest()).toMatchObject({ copyState: "failed" });
});
