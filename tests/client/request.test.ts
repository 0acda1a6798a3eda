import { addEvidence, removeEvidence } from "@/lib/client/claim/evidence";
import { editClaim, listClaims } from "@/lib/client/claims";
import { ApiProblem, newKey, request, Unreachable } from "@/lib/client/request";

type Sent = { address: string; init: RequestInit & { headers: Record<string, string> } };
const sent: Sent[] = [];
let answers: (Response | Error)[] = [];

beforeEach(() => {
  sent.length = 0;
  answers = [];
  jest.spyOn(globalThis, "fetch").mockImplementation(async (address, init) => {
    sent.push({ address: String(address), init: init as Sent["init"] });
    const next = answers.shift();
    if (next instanceof Error) throw next;
    return next ?? json({});
  });
});
afterEach(() => jest.restoreAllMocks());

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const cut = () => new TypeError("fetch failed");

test("a list is asked for with the filters that are set", async () => {
  await listClaims({ state: "checking", q: "", limit: 20 });
  expect(sent[0]?.address).toBe("/api/v1/desk/claims?state=checking&limit=20");
  expect(sent[0]?.init).toMatchObject({ method: "GET", credentials: "same-origin", body: null });
});

test("an edit names the version that was seen", async () => {
  await editClaim("a-claim", 7, { summary: null });
  expect(sent[0]?.address).toBe("/api/v1/desk/claims/a-claim");
  expect(sent[0]?.init.headers["If-Match"]).toBe('"7"');
  expect(sent[0]?.init.body).toBe('{"summary":null}');
  expect(sent[0]?.init.headers).not.toHaveProperty("Idempotency-Key");
});

test("a removal heeds the version only when one is given, and sends no body", async () => {
  await removeEvidence("a-claim", "e1");
  await removeEvidence("a-claim", "e1", { version: 3 });
  expect(sent.map(({ init }) => init.headers["If-Match"])).toEqual([undefined, '"3"']);
  expect(sent[0]?.init.headers).not.toHaveProperty("Content-Type");
});

test("each POST has a key of its own; sent again without an answer it keeps it", async () => {
  const input = { source: { title: "S" }, stance: "context" } as const;
  answers = [cut(), json({ id: "e1" }, 201)];
  await addEvidence("a-claim", input);
  await addEvidence("a-claim", input);
  const keys = sent.map(({ init }) => init.headers["Idempotency-Key"]);
  expect(keys).toHaveLength(3);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(newKey()).not.toBe(newKey());
});

test("a form can keep a key over its own tries", async () => {
  await addEvidence("a", { source: { title: "S" }, stance: "context" }, { idempotencyKey: "mine" });
  expect(sent[0]?.init.headers["Idempotency-Key"]).toBe("mine");
});

test("without an answer twice the server can't be reached", async () => {
  answers = [cut(), cut()];
  await expect(request("GET", "/desk/me")).rejects.toThrow(Unreachable);
  expect(sent).toHaveLength(2);
});

test("an edit is not sent again by itself: it may have been done", async () => {
  answers = [cut()];
  await expect(editClaim("a", 1, {})).rejects.toThrow("The server can't be reached");
  expect(sent).toHaveLength(1);
});

test("an answer that is cut off is no answer", async () => {
  answers = [new Response('{"items":[', { status: 200 })];
  await expect(request("GET", "/desk/me")).rejects.toThrow(Unreachable);
});

test("a refusal carries its words, its fields, its reasons and what stands now", async () => {
  const problem = {
    title: "Changed since",
    detail: "Someone changed this.",
    errors: [{ pointer: "/statement", detail: "At most 400 characters." }],
    reasons: [{ code: "state", text: "Not now." }],
    currentVersion: 9,
    current: { slug: "a" },
  };
  answers = [json(problem, 412, { "Retry-After": "3" })];
  const error = await editClaim("a", 1, {}).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ApiProblem);
  expect(error).toMatchObject({
    message: "Someone changed this.",
    status: 412,
    reasons: problem.reasons,
    currentVersion: 9,
    current: { slug: "a" },
    retryAfter: 3,
  });
  expect((error as ApiProblem).errorAt("/statement")).toBe("At most 400 characters.");
  expect((error as ApiProblem).errorAt("/summary")).toBeNull();
});

test("a refusal that is a page of something between us keeps its status", async () => {
  answers = [new Response("<h1>Bad gateway</h1>", { status: 502 })];
  const error = await request("GET", "/desk/me").catch((caught: unknown) => caught);
  expect(error).toMatchObject({ status: 502, detail: "The server answered 502.", errors: [] });
});

test("a call that is no longer wanted ends with its reason", async () => {
  const control = new AbortController();
  const reason = new Error("typed on");
  answers = [cut()];
  control.abort(reason);
  await expect(request("GET", "/desk/me", { signal: control.signal })).rejects.toBe(reason);
});
