/** The API's ways in: files, addresses, and articles as other programs write them. */
import { closePools } from "@/lib/db/engine/pool";
import { fixture } from "@/tests/intake/read-fixture";
import { type Cast, makeCast } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { call } from "./call";

const database = testDatabase();
database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const words = (name: string) => new TextDecoder().decode(fixture(name));
const post = (text: string, type: string, key?: string) =>
  call("POST", "/articles", {
    as: cast.writer,
    text,
    headers: { "content-type": type },
    ...(key && { key }),
  });

describe("a file", () => {
  const send = (query: string, text: string, headers: Record<string, string> = {}) =>
    call("POST", `/desk/intakes?${query}`, {
      as: cast.writer,
      text,
      headers: { "content-type": "text/plain", ...headers },
    });

  test("is taken, waits for the worker, and is listed with its drop", async () => {
    const taken = await send("name=Bridge%20%C3%BC.txt", "It is long.");
    expect(taken.status).toBe(201);
    expect(taken.body).toMatchObject({
      kind: "file",
      name: "Bridge ü.txt",
      state: "waiting",
      done: 0,
    });
    const other = await call("POST", "/desk/intakes/address", {
      as: cast.writer,
      body: { address: "https://example.org/a", batch: taken.body.batch },
    });
    expect(other.status).toBe(201);
    const list = await call("GET", `/desk/intakes?batch=${taken.body.batch}`, { as: cast.writer });
    expect(list.body.items.map((item: { kind: string }) => item.kind)).toEqual(["file", "address"]);
    const none = await call("GET", `/desk/intakes?batch=${taken.body.batch}`, { as: cast.editor });
    expect(none.body.items).toEqual([]);
  });

  test("of 12 MB is refused whole, whether it says its size or not", async () => {
    const large = "a".repeat(12_000_000);
    const refused = await send("name=a.txt", large);
    expect([refused.status, refused.body.detail]).toEqual([413, "The body is larger than 10 MiB."]);
    const [count] =
      await database.sql`select count(*)::int as n from original where octet_length(bytes) > 1000000`;
    expect(count?.n).toBe(0);
  });

  test.each([
    ["no name", "", 422],
    ["a name of blanks", "name=%20", 422],
    ["an unknown article", "name=a.txt&article=none-such", 404],
    ["an unknown parameter", "name=a.txt&nam=b", 422],
  ])("with %s is refused", async (_, query, status) => {
    expect((await send(query, "It is long.")).status).toBe(status);
  });

  test("that is empty, from a stranger, or from another site, is refused", async () => {
    expect((await send("name=a.txt", "")).status).toBe(400);
    expect((await call("POST", "/desk/intakes?name=a.txt", { text: "a" })).status).toBe(401);
    expect((await send("name=a.txt", "a", { origin: "https://other.example" })).status).toBe(403);
  });
});

test.each(["javascript:alert(1)", "file:///etc/hosts", "example.org", "", "https://exa mple.org"])(
  "the address %j is refused",
  async (address) => {
    const refused = await call("POST", "/desk/intakes/address", {
      as: cast.writer,
      body: { address },
    });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, "/address"]);
  },
);

describe("an article as another program writes it", () => {
  test.each(["application/ninjs+json", "application/vnd.iptc.ninjs+json; charset=utf-8"])(
    "%s: 201 once, 200 with the same text, a revision with another",
    async (type) => {
      const uri = `urn:test:${type.length}`;
      const ninjs = (body: string) =>
        JSON.stringify({ uri, headline: "Bridge closes", language: "en", body_text: body });
      const first = await post(ninjs("It closes."), type);
      expect(first.status).toBe(201);
      expect(first.body).toMatchObject({ externalId: uri, revisionNumber: 1, status: "usable" });
      expect((await post(ninjs("It closes."), type)).status).toBe(200);
      const third = await post(ninjs("It closes in March."), type);
      expect([third.status, third.body.slug, third.body.revisionNumber]).toEqual([
        200,
        first.body.slug,
        2,
      ]);
    },
  );

  test("a withheld, a cancelled and an embargoed one say so", async () => {
    const two = await post(words("ninjs-2.json"), "application/ninjs+json");
    expect(two.body).toMatchObject({
      status: "withheld",
      embargoedUntil: "2026-02-05T05:00:00.000Z",
    });
    const three = await post(words("ninjs-3.json"), "application/ninjs+json");
    expect(three.body.status).toBe("cancelled");
  });

  test("NewsArticle JSON-LD, known again by its address", async () => {
    const first = await post(words("news-article.json"), "application/ld+json");
    expect(first.status).toBe(201);
    expect(first.body.byline).toBe("Ada Lund, Tom Reyes");
    expect((await post(words("news-article.json"), "application/ld+json")).status).toBe(200);
  });

  test("the message is kept, and a key sends it once", async () => {
    const message = '{"uri": "urn:test:once", "headline": "A", "body_text": "It is long."}';
    const [a, b] = [
      await post(message, "application/ninjs+json", "k1"),
      await post(message, "application/ninjs+json", "k1"),
    ];
    expect([a.status, b.status, b.body.slug]).toEqual([201, 201, a.body.slug]);
    const [kept] =
      await database.sql`select convert_from(bytes, 'UTF8') as text from original where media_type = 'application/ninjs+json' and bytes = convert_to(${message}, 'UTF8')`;
    expect(kept?.text).toBe(message);
  });

  test.each([
    ["application/ninjs+json", '{"uri": "a:1", "bodies": [{"value": 7}]}', "/bodies/0/value"],
    ["application/ninjs+json", '{"uri": "a:1", "body_text": "A.", "pubstatus": "x"}', "/pubstatus"],
    ["application/ld+json", '{"@type": "NewsArticle"}', "/articleBody"],
    ["application/ld+json", '{"@type": "Recipe"}', ""],
  ])("what does not fit is named: %s %s", async (type, text, pointer) => {
    const refused = await post(text, type);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, pointer]);
  });

  test("another media type is refused", async () => {
    expect((await post("<a/>", "application/xml")).status).toBe(415);
  });
});

test("blocks in place of a text keep headings, lists and quotes", async () => {
  const article = { headline: "Bridge closes", language: "en" };
  const blocks = [
    { kind: "heading", text: "Costs" },
    { kind: "quote", text: "Rather\u00ad now." },
  ];
  const made = await call("POST", "/articles", { as: cast.writer, body: { ...article, blocks } });
  expect(made.status).toBe(201);
  const desk = await call("GET", `/desk/articles/${made.body.slug}`, { as: cast.writer });
  expect([desk.body.text, desk.body.blocks]).toEqual(["Costs\nRather now.", ["heading", "quote"]]);
  const both = await call("POST", "/articles", {
    as: cast.writer,
    body: { ...article, blocks, text: "A." },
  });
  expect([both.status, both.body.errors[0].pointer]).toEqual([422, "/text"]);
  const revised = await call("POST", `/articles/${made.body.slug}/revisions`, {
    as: cast.writer,
    body: { blocks: [{ kind: "item", text: "Ferry" }] },
  });
  expect([revised.status, revised.body.number]).toEqual([201, 2]);
});
