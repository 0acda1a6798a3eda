import { cookieName, sign } from "@/lib/auth/cookies";
import { closePools } from "@/lib/db/engine/pool";
import { publicOrigin } from "@/lib/env";
import { app } from "@/lib/http/app";
import { testDatabase } from "@/tests/setup/database";
import { type Cast, makeCast, makeClaim } from "../make";
import { call, cookieOf } from "./call";

const database = testDatabase();
database.atEnd(closePools);

const article = { headline: "A bridge", text: "Some text.", language: "en" };
let cast: Cast;
let claim: string;

beforeAll(async () => {
  cast = await makeCast();
  claim = await makeClaim(cast.writer);
});

const articleCount = async () => {
  const [row] = await database.sql<{ n: number }[]>`SELECT count(*)::int AS n FROM article`;
  return row?.n;
};

describe("where a change comes from", () => {
  test.each([
    ["none", undefined],
    ["null", "null"],
    ["another site's", "https://evil.example"],
    ["another port's", "http://127.0.0.1:9"],
    ["ours with more behind it", `${publicOrigin()}.evil.example`],
  ])("an Origin that is %s is refused, and nothing is written", async (_, origin) => {
    const before = await articleCount();
    const headers = { origin, "x-forwarded-host": "evil.example" };
    const answer = await call("POST", "/articles", { as: cast.writer, body: article, headers });
    expect(answer.status).toBe(403);
    expect(answer.body.reasons[0].code).toBe("origin");
    expect(await articleCount()).toBe(before);
  });

  test("without a session it is 401, with another site's origin 403", async () => {
    expect((await call("POST", "/articles", { body: article })).status).toBe(401);
    const headers = { origin: "https://evil.example" };
    expect((await call("POST", "/articles", { body: article, headers })).status).toBe(403);
  });
});

describe("who calls", () => {
  test("a cookie that we did not sign is nobody", async () => {
    const good = await cookieOf(cast.writer);
    const forged = `${cookieName("session_token")}=${encodeURIComponent("token.c2lnbmF0dXJl")}`;
    const strange = `${cookieName("session_token")}=${encodeURIComponent(sign("other"))}`;
    for (const cookie of [forged, strange, "", good.slice(0, -4)])
      expect((await call("GET", "/desk/me", { headers: { cookie } })).status).toBe(401);
    expect((await call("GET", "/desk/me", { headers: { cookie: good } })).status).toBe(200);
  });

  test("whoever is disabled or demoted is so at the very next request", async () => {
    const { second, admin } = await makeCast();
    const at = `/desk/people/${second.id}`;
    expect((await call("GET", "/desk/me", { as: second })).body.role).toBe("editor");
    await call("PATCH", at, { as: admin, body: { role: "checker" } });
    expect((await call("GET", "/desk/me", { as: second })).body.role).toBe("checker");
    await call("PATCH", at, { as: admin, body: { disabled: true } });
    expect((await call("GET", "/desk/me", { as: second })).status).toBe(401);
  });
});

describe("what is sent", () => {
  const post = (sent: Parameters<typeof call>[2]) =>
    call("POST", "/articles", { as: cast.writer, ...sent });

  test.each(["", "{", "[1,]", "nul", '{"a":1}}', "\u0000"])("%j is not JSON: 400", async (text) => {
    expect((await post({ text })).status).toBe(400);
  });

  test("bytes that are not UTF-8: 400", async () => {
    const response = await app.request(`${publicOrigin()}/api/v1/articles`, {
      method: "POST",
      headers: {
        host: new URL(publicOrigin()).host,
        origin: publicOrigin(),
        cookie: await cookieOf(cast.writer),
        "content-type": "application/json",
      },
      body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
    });
    expect(response.status).toBe(400);
  });

  test.each([undefined, "text/plain", "application/x-www-form-urlencoded", "application/jsonp"])(
    "Content-Type %s: 415",
    async (type) => {
      const headers = { "content-type": type };
      const answer = await post({ body: article, headers });
      expect(answer.status).toBe(415);
    },
  );

  test("application/json may name its character set", async () => {
    const headers = { "content-type": "application/json; charset=utf-8" };
    expect((await post({ body: article, headers })).status).toBe(201);
  });

  test("2 MiB fit, one byte more is 413, also when the length is not said beforehand", async () => {
    const around = JSON.stringify({ ...article, text: "" }).length;
    const room = 2 * 1024 * 1024 - around;
    const whole = { ...article, text: "x".repeat(room) };
    expect((await post({ body: whole })).status).toBe(422);
    const more = { ...article, text: "x".repeat(room + 1) };
    expect((await post({ body: more })).status).toBe(413);

    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 64 * 1024;
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
      },
    });
    const response = await app.request(`${publicOrigin()}/api/v1/articles`, {
      method: "POST",
      headers: {
        host: new URL(publicOrigin()).host,
        origin: publicOrigin(),
        cookie: await cookieOf(cast.writer),
        "content-type": "application/json",
      },
      body: endless,
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(3 * 1024 * 1024);
  });

  test("64 levels are read, 65 are 400; brackets in text don't count", async () => {
    const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
    expect((await post({ text: nested(64) })).status).toBe(422);
    expect((await post({ text: nested(65) })).status).toBe(400);
    expect((await post({ text: nested(200_000) })).status).toBe(400);
    const brackets = { ...article, text: `\\"${"[".repeat(500)}` };
    expect((await post({ body: brackets })).status).toBe(201);
  });
});

describe("what does not fit is 422 and names its field", () => {
  const pointers = async (method: string, path: string, body: unknown, version?: number) => {
    const sent = { as: cast.writer, body, ...(version !== undefined && { version }) };
    const answer = await call(method, path, sent);
    expect(answer.status).toBe(422);
    return Object.fromEntries(
      answer.body.errors.map((each: { pointer: string; detail: string }) => [
        each.pointer,
        each.detail,
      ]),
    );
  };

  test("missing, unknown and of another kind, in plain words", async () => {
    const faults = await pointers("POST", "/articles", {
      headline: 5,
      text: null,
      "a/b~c": 1,
      __proto: {},
    });
    expect(faults).toEqual({
      "/headline": "Expected text, got a number.",
      "/text": "Expected text, got null.",
      "/language": "This field is needed.",
      "/a~1b~0c": "There is no such field.",
      "/__proto": "There is no such field.",
    });
    expect(await pointers("POST", "/articles", [])).toEqual({
      "": "Expected an object, got a list.",
    });
    expect(await pointers("POST", "/articles", "text")).toHaveProperty([""]);
  });

  test.each([
    ["NUL", "a\u0000b"],
    ["a lone surrogate", "a\ud800b"],
    ["nothing to see", "\u200b \u2060"],
    ["an open bidi control", "a\u202eb"],
    ["too long", "x".repeat(301)],
  ])("a headline with %s", async (_, headline) => {
    const faults = await pointers("POST", "/articles", { ...article, headline });
    expect(Object.keys(faults)).toEqual(["/headline"]);
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "ftp://x.org", "//x.org", "x"])(
    "the address %s",
    async (url) => {
      expect(await pointers("POST", "/articles", { ...article, url })).toHaveProperty(["/url"]);
    },
  );

  test("inside the source of evidence, at the field and not above it", async () => {
    const at = `/desk/claims/${claim}/evidence`;
    const bad = { title: "", url: "x", extra: 1 };
    const faults = await pointers("POST", at, { source: bad, stance: "maybe", credibility: 7 });
    expect(Object.keys(faults).sort()).toEqual(
      ["/credibility", "/source/extra", "/source/title", "/source/url", "/stance"].sort(),
    );
    expect(faults["/stance"]).toBe("Expected one of: supports, undermines, context.");
    expect(faults["/credibility"]).toBe("At most 6.");
    expect(await pointers("POST", at, { source: 7, stance: "context" })).toHaveProperty([
      "/source",
    ]);
  });

  test("booleans and numbers are not made of text", async () => {
    const body = { source: { title: "S" }, stance: "context", decisive: "false", credibility: "" };
    const faults = await pointers("POST", `/desk/claims/${claim}/evidence`, body);
    expect(faults).toEqual({
      "/decisive": "Expected true or false, got text.",
      "/credibility": "Expected a number, got text.",
    });
  });

  test("at most 20 faults are named", async () => {
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`f${at}`, at]));
    expect(Object.keys(await pointers("POST", "/articles", many))).toHaveLength(20);
  });

  test.each([
    ["/desk/claims?limit=0", "/limit"],
    ["/desk/claims?limit=201", "/limit"],
    ["/desk/claims?limit=1e2", "/limit"],
    ["/desk/claims?limit=", "/limit"],
    ["/desk/claims?limit=5&limit=5", "/limit"],
    ["/desk/claims?state=done", "/state"],
    ["/desk/claims?rating=TRUE", "/rating"],
    ["/desk/claims?assignee=you", "/assignee"],
    ["/desk/claims?due=tomorrow", "/due"],
    ["/desk/claims?q=%00", "/q"],
    ["/desk/claims?page=2", "/page"],
    ["/desk/claims?cursor=abc", "/cursor"],
    ["/desk/claims?cursor=eyJrZXkiOjEsImlkIjoyfQ", "/cursor"],
    ["/desk/review?cursor=%F0%9F%8C%89", "/cursor"],
    ["/desk/articles?cursor=bnVsbA", "/cursor"],
    ["/desk/sources/find", "/q"],
    ["/claims?limit=999", "/limit"],
    ["/claims?cursor=abc", "/cursor"],
    ["/claims?utm_source=x", "/utm_source"],
    ["/articles?cursor=e30", "/cursor"],
  ])("%s", async (path, pointer) => {
    const answer = await call("GET", path, { as: path.startsWith("/desk") ? cast.writer : null });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  test("a cursor of a claim's history", async () => {
    const at = `/desk/claims/${claim}/audit?cursor=`;
    for (const cursor of ["", "x", "LTE", "MA", "OTk5OTk5OTk5OTk5"])
      expect((await call("GET", at + cursor, { as: cast.writer })).status).toBe(422);
  });
});
