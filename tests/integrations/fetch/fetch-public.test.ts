import { fetchPublic, type Transport } from "@/lib/integrations/fetch/fetch-public";
import { fetchLimits } from "@/lib/integrations/fetch/limits";
import { closeSites, rawSite, site } from "./sites";

afterEach(closeSites);

/** Lets the fetcher reach one local server, as news.test and by its address. */
const reach = (port: number, more: Transport = {}): Transport => ({
  allow: [`127.0.0.1:${port}`],
  resolve: async () => ["127.0.0.1"],
  ...more,
});
const codeOf = async (...args: Parameters<typeof fetchPublic>) => {
  const outcome = await fetchPublic(...args);
  return outcome.ok ? outcome.page.status : outcome.failure.code;
};
const never = () => {};

test("the bounds are those of the safety rules", () => {
  expect(fetchLimits).toEqual({
    redirects: 5,
    wireBytes: 10 * 1024 * 1024,
    unpackedBytes: 20 * 1024 * 1024,
    connectMs: 5_000,
    totalMs: 30_000,
  });
});

test("a page comes with its address, type, charset and what makes it conditional", async () => {
  const port = await site((_, answer) => {
    answer.writeHead(200, {
      "content-type": 'Text/HTML; Charset="Windows-1252"',
      etag: '"v1"',
      "last-modified": "Wed, 25 Nov 2026 10:00:00 GMT",
      "set-cookie": "seen=1",
    });
    answer.end("<p>Mr Sánchez</p>");
  });
  const outcome = await fetchPublic(`http://news.test:${port}/a?b=c#d`, {}, reach(port));
  expect(JSON.stringify(outcome)).not.toContain("seen=1");
  expect(outcome).toEqual({
    ok: true,
    page: {
      finalUrl: `http://news.test:${port}/a?b=c`,
      status: 200,
      headers: {
        etag: '"v1"',
        lastModified: "Wed, 25 Nov 2026 10:00:00 GMT",
        contentLanguage: null,
      },
      allHeaders: expect.arrayContaining([
        ["content-type", 'Text/HTML; Charset="Windows-1252"'],
        ["etag", '"v1"'],
      ]),
      mediaType: "text/html",
      charset: "windows-1252",
      bytes: Buffer.from("<p>Mr Sánchez</p>"),
      redirects: [],
    },
  });
});

test("it says who asks, sends no cookie, and asks with the conditions it was given", async () => {
  const asked: unknown[] = [];
  const port = await site((request, answer) => {
    asked.push(request.headers);
    if (asked.length === 1)
      answer.setHeader("set-cookie", "a=b; Path=/").writeHead(302, { location: "/2" });
    else answer.writeHead(304);
    answer.end();
  });
  const conditions = { etag: '"v1"', lastModified: "Wed, 25 Nov 2026 10:00:00 GMT" };
  const outcome = await fetchPublic(`http://news.test:${port}/`, conditions, reach(port));
  expect(outcome).toMatchObject({ ok: true, page: { status: 304 } });
  expect(asked).toHaveLength(2);
  for (const headers of asked) {
    expect(headers).toMatchObject({
      host: `news.test:${port}`,
      "user-agent": expect.stringMatching(/^SecondSource\//u),
      "if-none-match": '"v1"',
      "if-modified-since": "Wed, 25 Nov 2026 10:00:00 GMT",
    });
    expect(headers).not.toHaveProperty("cookie");
  }
});

test.each([
  ["file:///etc/passwd", "scheme"],
  ["ftp://example.org/", "scheme"],
  ["javascript:alert(1)", "scheme"],
  ["data:text/html,hello", "scheme"],
  ["gopher://example.org/", "scheme"],
  ["http://", "not_an_address"],
  ["example.org", "not_an_address"],
  ["http://user@example.org/", "credentials"],
  ["http://user:secret@example.org/", "credentials"],
  ["http://example.org:8080/", "port"],
  ["http://example.org:22/", "port"],
  ["https://example.org:0/", "port"],
  [`http://example.org/${"a".repeat(2000)}`, "too_long"],
])("%s is never fetched (%s)", async (address, code) => {
  const resolve = jest.fn(async () => ["93.184.216.34"]);
  expect(await codeOf(address, {}, { resolve })).toBe(code);
  expect(resolve).not.toHaveBeenCalled();
});

test.each([
  "127.0.0.1",
  "127.1",
  "2130706433",
  "0x7f000001",
  "0177.0.0.1",
  "0x7f.0.0.0x1",
  "127.0.0.1.",
  "①②⑦.⓪.⓪.①",
  "0",
  "0.0.0.0",
  "10.0.0.1",
  "169.254.169.254",
  "[::1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[64:ff9b::7f00:1]",
  "[2002:7f00:1::]",
  "[fd00::1]",
  "[fe80::1]",
])("the host %s is not public, however it is written", async (host) => {
  expect(await codeOf(`http://${host}/`)).toBe("not_public");
});

test.each(["localhost", "LOCALHOST"])("the machine's own name %s", async (host) => {
  expect(await codeOf(`http://${host}/`)).toBe("not_public");
});

test("a name that leads to a private address is refused, also when others beside it are public", async () => {
  for (const answer of [["10.0.0.1"], ["93.184.216.34", "10.0.0.1"], ["::ffff:10.0.0.1"]]) {
    expect(await codeOf("http://evil.test/", {}, { resolve: async () => answer })).toBe(
      "not_public",
    );
  }
  expect(await codeOf("http://evil.test/", {}, { resolve: async () => [] })).toBe("no_such_host");
  const refused = { resolve: () => Promise.reject(new Error("ENOTFOUND")) };
  expect(await codeOf("http://evil.test/", {}, refused)).toBe("no_such_host");
});

test("a name that means another machine between check and connection reaches the one that was checked", async () => {
  const hits: string[] = [];
  const checked = await site((_, answer) => answer.end(String(hits.push("checked"))));
  const resolve = jest.fn<Promise<string[]>, [string]>();
  resolve.mockResolvedValueOnce(["127.0.0.1"]).mockResolvedValue(["127.0.0.9"]);
  const outcome = await fetchPublic(
    `http://evil.test:${checked}/`,
    {},
    reach(checked, { resolve }),
  );
  expect(outcome).toMatchObject({ ok: true });
  expect(resolve).toHaveBeenCalledTimes(1);
  expect(hits).toEqual(["checked"]);
});

test("each redirect is checked as the first address is", async () => {
  const port = await site((request, answer) => {
    const to = decodeURIComponent(request.url?.slice(1) ?? "");
    answer.writeHead(302, to === "" ? {} : { location: to }).end();
  });
  const to = (place: string) =>
    codeOf(`http://news.test:${port}/${encodeURIComponent(place)}`, {}, reach(port));
  expect(await to("http://127.0.0.1:81/")).toBe("port");
  expect(await to("http://[::1]/")).toBe("not_public");
  expect(await to("http://169.254.169.254/latest/meta-data/")).toBe("not_public");
  expect(await to("//10.0.0.1/")).toBe("not_public");
  expect(await to("file:///etc/passwd")).toBe("scheme");
  expect(await to(`http://a:b@news.test:${port}/`)).toBe("credentials");
  expect(await to("http://")).toBe("bad_redirect");
  expect(await to("")).toBe("bad_redirect");
});

test("five redirects are followed, the sixth is not", async () => {
  const port = await site((request, answer) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) answer.end("there");
    else answer.writeHead(301, { location: `${left - 1}` }).end();
  });
  const outcome = await fetchPublic(`http://news.test:${port}/5`, {}, reach(port));
  expect(outcome.ok && outcome.page.finalUrl).toBe(`http://news.test:${port}/0`);
  expect(outcome.ok && outcome.page.redirects).toEqual(
    [5, 4, 3, 2, 1].map((left) => `http://news.test:${port}/${left}`),
  );
  expect(await codeOf(`http://news.test:${port}/6`, {}, reach(port))).toBe("too_many_redirects");
});

test("a loop of redirects ends", async () => {
  const port = await site((_, answer) => answer.writeHead(302, { location: "/" }).end());
  expect(await codeOf(`http://news.test:${port}/`, {}, reach(port))).toBe("too_many_redirects");
});

test("a redirect in letters beyond ASCII arrives", async () => {
  const port = await site((request, answer) => {
    if (request.url !== "/") return answer.end();
    answer.writeHead(302, { location: Buffer.from("/новости", "utf8").toString("latin1") }).end();
  });
  const outcome = await fetchPublic(`http://news.test:${port}/`, {}, reach(port));
  expect(outcome.ok && decodeURI(outcome.page.finalUrl)).toBe(`http://news.test:${port}/новости`);
});

test.each([
  [404, null],
  [410, null],
  [429, "120"],
  [503, "120"],
])("status %i is a failure that says so", async (status, retryAfter) => {
  const port = await site((_, answer) =>
    answer.writeHead(status, retryAfter ? { "retry-after": retryAfter } : {}).end("no"),
  );
  expect(await fetchPublic(`http://news.test:${port}/`, {}, reach(port))).toEqual({
    ok: false,
    failure: { code: "status", status, retryAfter: retryAfter ? 120 : null },
  });
});

test("a site that is not there, and one that is no web server", async () => {
  const port = await site((_, answer) => answer.end());
  await closeSites();
  expect(await codeOf(`http://news.test:${port}/`, {}, reach(port))).toBe("unreachable");
  const mail = await rawSite((socket) => socket.end("220 mail.test ESMTP\r\n"));
  expect(await codeOf(`http://news.test:${mail}/`, {}, reach(mail))).toBe("not_http");
  const upgrading = await rawSite((socket) =>
    socket.write("HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"),
  );
  expect(await codeOf(`http://news.test:${upgrading}/`, {}, reach(upgrading))).toBe("not_http");
  const silent = await rawSite((socket) => socket.end());
  expect(await codeOf(`http://news.test:${silent}/`, {}, reach(silent))).toBe("cut");
});

test("the second address is tried when the first can't be reached", async () => {
  const port = await site((_, answer) => answer.end("here"), "127.0.0.1");
  const two: Transport = {
    allow: [`127.0.0.1:${port}`, `127.0.0.2:${port}`],
    resolve: async () => ["127.0.0.2", "127.0.0.1"],
  };
  expect(await codeOf(`http://news.test:${port}/`, {}, two)).toBe(200);
});

test("a head or a body that does not come is not waited for", async () => {
  const limits = { totalMs: 150 };
  const mute = await site(never);
  expect(await codeOf(`http://news.test:${mute}/`, {}, reach(mute, { limits }))).toBe("timeout");
  const slow = await site((_, answer) => {
    answer.writeHead(200).write("some");
  });
  expect(await codeOf(`http://news.test:${slow}/`, {}, reach(slow, { limits }))).toBe("timeout");
});

test("a name that does not resolve in time", async () => {
  const resolve = () => new Promise<string[]>(never);
  const stuck: Transport = { resolve, limits: { connectMs: 50 } };
  expect(await codeOf("http://news.test/", {}, stuck)).toBe("connect_timeout");
  const all: Transport = { resolve, limits: { totalMs: 50 } };
  expect(await codeOf("http://news.test/", {}, all)).toBe("timeout");
});

test("the worker can stop a fetch at once", async () => {
  const stopping = new AbortController();
  const port = await site(() => stopping.abort());
  const options = { signal: stopping.signal };
  expect(await codeOf(`http://news.test:${port}/`, options, reach(port))).toBe("stopped");
  expect(await codeOf(`http://news.test:${port}/`, options, reach(port))).toBe("stopped");
});
