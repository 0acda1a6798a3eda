/** The configuration of nginx that the README shows, run by the nginx of this machine. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { request } from "node:https";
import type { AddressInfo } from "node:net";
import { deskHeaders } from "@/lib/http/headers";
import { etagOf, hasAlready } from "@/lib/render/answer";
import { badgeHeaders, pageHeaders } from "@/lib/render/headers";
import { findNginx, INSTALL, startNginx } from "@/scripts/bench/nginx.mjs";
import { freePort } from "@/scripts/postgres/server.mjs";

const isThere = findNginx() !== null;
const withNginx = isThere ? describe : describe.skip;
/** What the application says, with a second of freshness in place of thirty. */
const soon = (headers: Record<string, string>) => ({
  ...headers,
  "cache-control": headers["cache-control"]?.replace("max-age=30", "max-age=1") ?? "",
});
/** The same without the minute in which something old is given at once. */
const strictly = (headers: Record<string, string>) => ({
  ...headers,
  "cache-control": soon(headers)["cache-control"].replace(/ stale-while-revalidate=\d+,/u, ""),
});

let app: Server;
let nginx: Awaited<ReturnType<typeof startNginx>>;
let port: number;
/** What came through to the application. */
let came: string[] = [];
let text = "first";
let isDown = false;

/** The application, as far as a cache sees it: its own headers on bodies of ours. */
function respond(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const url = incoming.url ?? "";
  const { "accept-language": language = "", "if-none-match": known = null } = incoming.headers;
  came.push(`${url}${known ? ` if ${known}` : ""}`);
  const [address = ""] = url.split("?");
  if (isDown) return void outgoing.writeHead(503, pageHeaders("never")).end("down");
  const send = (headers: Record<string, string>, body: string) => {
    const etag = etagOf(body);
    if (hasAlready(known, etag)) return outgoing.writeHead(304, { ...headers, etag }).end();
    return outgoing.writeHead(200, { ...headers, etag }).end(body);
  };
  if (address === "/badge/kept.svg") send(badgeHeaders(), text);
  else if (address === "/badge/soon.svg") send(soon(badgeHeaders()), text);
  else if (address.startsWith("/claims/strict")) send(strictly(pageHeaders()), text);
  else if (address === "/claims/languages")
    send({ ...pageHeaders(), vary: "rsc, Accept-Encoding, Accept-Language" }, `in ${language}`);
  else if (address === "/sign-in") send({ ...pageHeaders(), "set-cookie": "session=secret" }, text);
  else if (address === "/moved") outgoing.writeHead(307, { location: "/" }).end();
  else if (address === "/api/v1/desk/events") {
    outgoing.writeHead(200, {
      ...deskHeaders,
      "content-type": "text/event-stream",
      "x-accel-buffering": "no",
    });
    outgoing.write("event: hello\n\n");
  } else send(deskHeaders, `${text} for ${incoming.headers["x-forwarded-for"]}`);
}

type Got = { status: number; text: string; cache: string; headers: IncomingMessage["headers"] };

async function ask(path: string, headers: Record<string, string> = {}): Promise<Got> {
  const sent = request({
    host: "127.0.0.1",
    port,
    path,
    rejectUnauthorized: false,
    headers: { host: "facts.example.org", ...headers },
  });
  sent.end();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  let body = "";
  for await (const chunk of answer) body += chunk;
  const cache = String(answer.headers["x-cache"] ?? "");
  return { status: answer.statusCode ?? 0, text: body, cache, headers: answer.headers };
}

/** Asks until nginx no longer takes what it has for fresh. */
async function whenOld(path: string): Promise<Got> {
  for (;;) {
    const got = await ask(path);
    if (got.cache !== "HIT") return got;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const appPort = () => (app.address() as AddressInfo).port;

withNginx("nginx as docs/nginx.conf sets it up", () => {
  beforeAll(async () => {
    app = createServer(respond).listen(0, "127.0.0.1");
    await once(app, "listening");
    [port] = [await freePort()];
    const redirectPort = await freePort();
    const upstream = `127.0.0.1:${appPort()}`;
    nginx = await startNginx({ port, redirectPort, upstream, tls: true });
  });
  afterAll(async () => {
    await nginx?.stop();
    app.closeAllConnections();
    app.close();
  });
  beforeEach(() => {
    [came, text, isDown] = [[], "first", false];
  });

  test("what readers get is made once; a condition is answered from what is kept", async () => {
    expect(await ask("/badge/kept.svg")).toMatchObject({ text: "first", cache: "MISS" });
    const again = await ask("/badge/kept.svg");
    expect(again).toMatchObject({ status: 200, text: "first", cache: "HIT" });
    const known = { "if-none-match": again.headers.etag ?? "" };
    expect(await ask("/badge/kept.svg", known)).toMatchObject({ status: 304, text: "" });
    expect(came).toEqual(["/badge/kept.svg"]);
    expect((await ask("/badge/kept.svg?lang=de")).cache).toBe("MISS");
  });

  test("a condition on what is not kept yet is answered, and the whole is kept", async () => {
    const known = { "if-none-match": etagOf("first") };
    expect((await ask("/badge/kept.svg?first", known)).status).toBe(304);
    expect(came).toEqual(["/badge/kept.svg?first"]);
    expect(await ask("/badge/kept.svg?first")).toMatchObject({ text: "first", cache: "HIT" });
  });

  test("many who ask at once wait for one answer", async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => ask("/badge/kept.svg?many")));
    expect(new Set(all.map((got) => got.text))).toEqual(new Set(["first"]));
    expect(came).toHaveLength(1);
  });

  test("what is old is given at once and made anew behind it, by a condition", async () => {
    await ask("/badge/soon.svg");
    text = "second";
    expect(await whenOld("/badge/soon.svg")).toMatchObject({ text: "first", cache: "STALE" });
    const renewed = await whenNew("/badge/soon.svg", "second");
    expect(renewed.status).toBe(200);
    expect(came[1]).toBe(`/badge/soon.svg if ${etagOf("first")}`);
  });

  test.each([
    ["says 503", "/claims/strict-503"],
    ["is gone", "/claims/strict-gone"],
  ])("when the application %s, what was asked for before is shown", async (how, path) => {
    await ask(path);
    const at = appPort();
    isDown = true;
    if (how === "is gone") {
      app.closeAllConnections();
      await new Promise((resolve) => app.close(resolve));
    }
    try {
      expect(await whenOld(path)).toMatchObject({ status: 200, text: "first", cache: "STALE" });
      expect((await ask("/claims/never-asked-for")).status).toBeGreaterThanOrEqual(502);
    } finally {
      if (!app.listening) await once(app.listen(at, "127.0.0.1"), "listening");
    }
    [isDown, text] = [false, "again"];
    expect((await whenNew(path, "again")).status).toBe(200);
  });

  test("each language has an entry of its own where the application says that it matters", async () => {
    const speaks = (language: string) =>
      ask("/claims/languages", { "accept-language": language, "accept-encoding": "gzip" });
    expect((await speaks("de")).text).toBe("in de");
    expect((await speaks("pt")).text).toBe("in pt");
    expect(await speaks("de")).toMatchObject({ text: "in de", cache: "HIT" });
    expect(came).toHaveLength(2);
  });

  test.each(["/desk", "/api/v1/desk/claims", "/api/v1/desk/claims/x", "/sign-in", "/moved"])(
    "%s is kept for nobody",
    async (path) => {
      await ask(path, { cookie: "session=one" });
      expect((await ask(path)).cache).toBe("MISS");
      expect(came).toEqual([path, path]);
    },
  );

  test("the application learns who asks, whatever they claim", async () => {
    const { text: told } = await ask("/desk", { "x-forwarded-for": "203.0.113.9" });
    expect(told).toBe("first for 127.0.0.1");
  });

  test("a stream of the desk comes through as it is written", async () => {
    const sent = request({
      host: "127.0.0.1",
      port,
      path: "/api/v1/desk/events",
      rejectUnauthorized: false,
    });
    sent.end();
    const [answer] = (await once(sent, "response")) as [IncomingMessage];
    const [chunk] = await once(answer, "data");
    expect(String(chunk)).toBe("event: hello\n\n");
    sent.destroy();
  });

  async function whenNew(path: string, wanted: string): Promise<Got> {
    for (;;) {
      const got = await ask(path);
      if (got.text === wanted) return got;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
});

if (!isThere)
  test.skip(`nginx: left out, since this machine has none. ${INSTALL}`, () => undefined);
