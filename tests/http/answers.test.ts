import { closePools } from "@/lib/db/engine/pool";
import { Buckets } from "@/lib/http/rate-limit";
import { testDatabase } from "@/tests/setup/database";
import { type Cast, makeArticle, makeCast, makeClaim, makeClaimIn, makePerson } from "../make";
import { call } from "./call";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
let published: string;
let unpublished: string;

beforeAll(async () => {
  cast = await makeCast();
  published = (await makeClaimIn("published", cast)).slug;
  unpublished = (await makeClaimIn("approved", cast)).slug;
});

describe("where there is nothing", () => {
  test("an unknown address is 404 as a problem, whoever asks", async () => {
    for (const path of ["/api", "/api/v2", "/nothing", "/desk/nothing", "/claims/a/b/c"]) {
      const answer = await call("GET", path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  test.each([
    ["PUT", "/claims", "GET, HEAD"],
    ["DELETE", "/desk/claims/x", "GET, HEAD, PATCH"],
    ["GET", "/desk/claims/assign/x", null],
    ["PATCH", "/articles", "GET, HEAD, POST"],
    ["POST", "/api/health", "GET, HEAD"],
  ])("%s %s", async (method, path, allow) => {
    const answer = await call(method, path);
    expect(answer.status).toBe(allow ? 405 : 404);
    expect(answer.headers.get("allow")).toBe(allow);
  });

  test("an unknown claim and an unpublished one are the same, byte for byte", async () => {
    const hidden = await makeArticle(cast.writer);
    const pairs = [
      [`/claims/no-such-claim`, `/claims/${unpublished}`],
      [`/claims/no-such-claim/publications`, `/claims/${unpublished}/publications`],
      [`/articles/no-such-article`, `/articles/${hidden}`],
      [`/articles/no-such-article/annotations`, `/articles/${hidden}/annotations`],
      [`/claims/No%20Such`, `/claims/${unpublished}`],
    ] as const;
    for (const [unknown, known] of pairs) {
      for (const as of [null, cast.admin]) {
        const [first, second] = [await call("GET", unknown), await call("GET", known, { as })];
        expect(second.status).toBe(404);
        expect(second.text).toBe(first.text);
        expect([...second.headers]).toEqual([...first.headers]);
      }
    }
  });

  test("a filter by a hidden article is as empty as by an unknown one", async () => {
    const hidden = await makeArticle(cast.writer);
    const [first, second] = [
      await call("GET", "/claims?article=nothing"),
      await call("GET", `/claims?article=${hidden}`),
    ];
    expect(second.text).toBe(first.text);
  });

  test("names that can't be names are 404, not faults", async () => {
    for (const name of ["%00", "a%2Fb", "A", "..%2f", "%E0%A4%A", "x".repeat(500)]) {
      expect((await call("GET", `/claims/${name}`)).status).toBe(404);
      expect((await call("GET", `/desk/claims/${name}`, { as: cast.writer })).status).toBe(404);
    }
    const at = `/desk/claims/${unpublished}/evidence/1`;
    expect((await call("DELETE", at, { as: cast.writer })).status).toBe(404);
  });
});

describe("what readers get", () => {
  test("may be read from any site, without credentials, and kept for a short while", async () => {
    const answer = await call("GET", `/claims/${published}`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=30, stale-while-revalidate=60, stale-if-error=86400",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    });
    expect(answer.headers.has("access-control-allow-credentials")).toBe(false);
    expect(answer.headers.has("set-cookie")).toBe(false);
  });

  test("has a strong ETag, 304 with it, and another one after a change", async () => {
    const at = `/claims/${published}`;
    const first = await call("GET", at);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await call("GET", at, { headers: { "if-none-match": `"x", W/${etag}` } });
    expect([again.status, again.text]).toEqual([304, ""]);
    expect(again.headers.get("access-control-allow-origin")).toBe("*");
    const head = await call("HEAD", at);
    expect([head.status, head.text, head.headers.get("etag")]).toEqual([200, "", etag]);
  });

  test("a browser's question is answered for what is public, and for nothing else", async () => {
    const headers = { origin: "https://reader.example", "access-control-request-method": "GET" };
    const asked = await call("OPTIONS", `/claims/${published}`, { headers });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-methods")).toBe("GET, HEAD");
    for (const path of ["/desk/claims", "/desk/claims/assign"]) {
      const refused = await call("OPTIONS", path, { headers });
      expect(refused.status).toBe(405);
      expect(refused.headers.has("access-control-allow-origin")).toBe(false);
    }
  });

  test("staff's answers are kept by no cache and open to no other site", async () => {
    for (const as of [cast.writer, null]) {
      const answer = await call("GET", "/desk/claims", { as });
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.has("access-control-allow-origin")).toBe(false);
    }
  });

  test("holds no draft, no note, no address and no id of a person", async () => {
    const at = `/desk/claims/${published}`;
    await call("POST", `${at}/notes`, { as: cast.writer, body: { body: "Between us only" } });
    const texts = await Promise.all(
      ["", "/publications"].map((part) => call("GET", `/claims/${published}${part}`)),
    );
    for (const { text } of texts) {
      expect(text).not.toContain("Between us");
      expect(text).not.toContain("@example.org");
      expect(text).not.toContain(cast.writer.id);
      expect(text).not.toContain('"risk"');
    }
  });
});

describe("a list", () => {
  test("is walked to its end by Link or by cursor, each thing once", async () => {
    const article = await makeArticle(cast.writer);
    const made = new Set<string>();
    for (let at = 0; at < 7; at += 1) made.add(await makeClaim(cast.writer, { article }));
    const seen: string[] = [];
    let path: string | null = `/desk/claims?article=${article}&limit=3`;
    while (path) {
      const page = await call("GET", path, { as: cast.writer });
      seen.push(...page.body.items.map((row: { slug: string }) => row.slug));
      const link: string | undefined = /^<(.+)>; rel="next"$/.exec(
        page.headers.get("link") ?? "",
      )?.[1];
      expect(link === undefined).toBe(page.body.next === null);
      if (link) expect(link).toContain(`cursor=${page.body.next}`);
      path = link ?? null;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(made);
  });

  test("of events is walked back to the first", async () => {
    const slug = await makeClaim(cast.writer);
    for (let at = 0; at < 60; at += 1) {
      const { body } = await call("GET", `/desk/claims/${slug}`, { as: cast.writer });
      const reason = { reason: `Reason ${at}` };
      const sent = { as: cast.writer, version: body.version, body: reason };
      expect((await call("PATCH", `/desk/claims/${slug}`, sent)).status).toBe(200);
    }
    const first = await call("GET", `/desk/claims/${slug}/audit`, { as: cast.writer });
    expect(first.body.items).toHaveLength(50);
    const at = `/desk/claims/${slug}/audit?cursor=${first.body.next}`;
    const second = await call("GET", at, { as: cast.writer });
    const numbers = [...first.body.items, ...second.body.items].map((each) => each.seq);
    expect(numbers).toEqual(Array.from({ length: 61 }, (_, index) => 61 - index));
    expect(second.body.next).toBeNull();
  });
});

describe("how often", () => {
  test("a caller may ask as often at once as in a minute, then waits", () => {
    const buckets = new Buckets(60);
    const answers = Array.from({ length: 61 }, () => buckets.take("a", 0));
    expect(answers.slice(0, 60).every((wait) => wait === 0)).toBe(true);
    expect(answers[60]).toBe(1);
    expect(buckets.take("b", 0)).toBe(0);
    expect(buckets.take("a", 1000)).toBe(0);
    expect(buckets.take("a", 1000)).toBe(1);
  });

  test("0 turns it off, and the list of callers has an end", () => {
    const off = new Buckets(0);
    expect(Array.from({ length: 9 }, () => off.take("a", 0))).not.toContain(1);
    const few = new Buckets(10, 100);
    for (let at = 0; at < 1000; at += 1) few.take(`caller ${at}`, 0);
    expect(few.size).toBe(100);
  });

  test("too often is 429 with the seconds to wait, for one address and not for another", async () => {
    const { spy, ask } = await limited();
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask("192.0.2.1")));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 200, 429, 429]);
    const refused = answers.find((answer) => answer.status === 429);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask("192.0.2.2")).status).toBe(200);
    spy.mockRestore();
  });
});

/** The API as it is with three requests a minute; X-Forwarded-For of a stranger counts for nothing. */
async function limited() {
  const take = Buckets.prototype.take;
  const few = new Buckets(3);
  const spy = jest
    .spyOn(Buckets.prototype, "take")
    .mockImplementation((caller, now) => take.call(few, caller, now));
  const ask = (address: string) =>
    call("GET", "/claims", {
      headers: { "x-peer-address": address, "x-forwarded-for": `10.0.0.${Math.random()}` },
    });
  return { spy, ask };
}

describe("when something is wrong inside", () => {
  test("a fault of ours says nothing of the inside but where the log has it", async () => {
    const lines: string[] = [];
    const spy = jest.spyOn(process.stderr, "write").mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
    await database.sql`ALTER TABLE newsroom RENAME COLUMN about TO hidden_column`;
    const answer = await call("GET", "/desk/newsroom", { as: cast.writer });
    await database.sql`ALTER TABLE newsroom RENAME COLUMN hidden_column TO about`;
    spy.mockRestore();
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/column|newsroom|select|pg|stack/i);
    expect(lines.join("")).toContain(answer.body.id);
  });

  test("a locked claim is 503 in good time, readers are served, and nothing is half done", async () => {
    const slug = await makeClaim(cast.writer);
    const { version } = (await call("GET", `/desk/claims/${slug}`, { as: cast.writer })).body;
    const quiet = jest.spyOn(process.stdout, "write").mockReturnValue(true);
    const began = Date.now();
    const [answer, read] = await database.sql.begin(async (tx) => {
      await tx`SELECT FROM claim WHERE slug = ${slug} FOR UPDATE`;
      const sent = { as: cast.writer, version, body: { summary: "Late" } };
      return Promise.all([
        call("PATCH", `/desk/claims/${slug}`, sent),
        call("GET", `/claims/${published}`),
      ]);
    });
    quiet.mockRestore();
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("2");
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(read.status).toBe(200);
    const after = (await call("GET", `/desk/claims/${slug}`, { as: cast.writer })).body;
    expect(after).toMatchObject({ version, summary: null });
  });

  test("when the database cuts its connections, the next request is served again", async () => {
    await Promise.all(Array.from({ length: 5 }, () => call("GET", "/claims")));
    const quiet = jest.spyOn(process.stdout, "write").mockReturnValue(true);
    await database.asSuperuser()`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name IN ('ss_app', 'ss_reader')`;
    const statuses: number[] = [];
    for (let at = 0; at < 20; at += 1)
      statuses.push((await call("GET", "/desk/claims", { as: cast.writer })).status);
    quiet.mockRestore();
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(statuses.at(-1)).toBe(200);
  });

  test("health answers, ready says that all is there", async () => {
    expect((await call("GET", "/api/health")).body).toEqual({ status: "ok" });
    expect((await call("GET", "/api/ready")).body).toEqual({ status: "ready" });
  });

  test("a database that lacks a migration is not ready", async () => {
    const [newest] = await database.sql<{ id: string }[]>`
      SELECT id FROM _prisma_migrations ORDER BY migration_name DESC LIMIT 1`;
    const id = newest?.id ?? "";
    await database.sql`UPDATE _prisma_migrations SET finished_at = NULL WHERE id = ${id}`;
    const answer = await call("GET", "/api/ready");
    await database.sql`UPDATE _prisma_migrations SET finished_at = now() WHERE id = ${id}`;
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("2");
  });

  test("a person who is not there any more is nobody", async () => {
    const person = await makePerson();
    expect((await call("GET", "/desk/me", { as: person })).status).toBe(200);
    await database.sql`DELETE FROM session WHERE person_id = ${person.id}`;
    expect((await call("GET", "/desk/me", { as: person })).status).toBe(401);
  });
});
