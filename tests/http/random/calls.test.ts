/**
 * Calls made at random from the OpenAPI document, by everyone: none is answered with 5xx, and every
 * answer fits its schema. RANDOM_CALLS=10000 makes more of them, RANDOM_SEED repeats a run.
 */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
process.env.RATE_LIMIT_PER_MINUTE = "0";

import { closePools } from "@/lib/db/engine/pool";
import type { Actor } from "@/lib/domain/person";
import { makeCast, makeClaimIn, makePerson } from "@/tests/make";
import { call } from "../call";
import { type Operation, readDocument } from "../document";
import { oneOf, randomFrom, valueFor } from "./value";

database.atEnd(closePools);
jest.setTimeout(600_000);

const CALLS = Number(process.env.RANDOM_CALLS ?? 1200);
const SEED = Number(process.env.RANDOM_SEED ?? Date.now() % 2 ** 31);
const METHODS = ["get", "post", "patch", "delete"] as const;
/** Refused for their role and the like, calls would never come to the act: mostly someone who may asks. */
const random = randomFrom(SEED);

async function world() {
  const cast = await makeCast();
  for (const state of ["checking", "in_review", "approved", "published", "retracted"] as const)
    await makeClaimIn(state, cast);
  const rows = await database.sql`
    select 'claims' as kind, slug as name from claim union all select 'articles', slug from article
    union all select 'sources', id::text from source union all select 'evidence', id::text from evidence`;
  const people: (Actor | null)[] = [null, cast.writer, cast.editor, cast.admin, cast.admin];
  // Someone who may be shut or demoted on the way, without the rest being locked out.
  const spare = await makePerson("editor");
  return {
    people,
    known: [...rows.map(({ name }) => String(name)), spare.id],
    /** What there is of a kind, by the word before it in an address. */
    of: (kind: string) => [
      ...rows.filter((row) => row.kind === kind).map(({ name }) => String(name)),
      ...(kind === "people" ? [spare.id] : []),
    ],
  };
}

test(`${CALLS} calls at random are answered as the document says (seed ${SEED})`, async () => {
  const { people, known, of } = await world();
  const { paths, components } = await readDocument();
  const operations = Object.entries(paths).flatMap(([path, there]) =>
    METHODS.flatMap((method) => {
      const operation = there[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
  const resolve = (address: string) => components.schemas[address.split("/").at(-1) ?? ""] ?? {};
  const context = { random, resolve, known, of };
  const faults: string[] = [];
  const seen = new Map<number, number>();

  for (let made = 0; made < CALLS; made += 1) {
    const { path, method, operation } = oneOf(random, operations);
    const address = addressOf(path, operation, context);
    const body = bodyOf(operation, context);
    const as = oneOf(random, people);
    const told = `${method.toUpperCase()} ${address} as ${as?.role ?? "nobody"}: ${JSON.stringify(body)?.slice(0, 600)}`;
    try {
      const answer = await call(method.toUpperCase(), address, {
        as,
        body,
        ...(random() < 0.6 && { version: Math.floor(random() * 8) }),
        ...(random() < 0.1 && { key: `key-${Math.floor(random() * 1e9)}` }),
      });
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      if (answer.status >= 500) faults.push(`${answer.status} ${told}`);
    } catch (error) {
      faults.push(`${error instanceof Error ? error.message : error}: ${told}`);
    }
  }
  // One of each kind is enough to read.
  const kinds = new Map(faults.map((fault) => [fault.replace(/: [A-Z]+ .*/su, ""), fault]));
  expect([...kinds.values()].slice(0, 10)).toEqual([]);
  // Neither all refused nor all the same.
  expect(seen.get(200) ?? 0).toBeGreaterThan(CALLS / 25);
  expect(seen.size).toBeGreaterThan(5);
});

type Context = Parameters<typeof valueFor>[1] & { of: (kind: string) => string[] };

function addressOf(path: string, { parameters = [] }: Operation, context: Context): string {
  const query = new URLSearchParams();
  let address = path;
  for (const { name, in: place, required, schema } of parameters) {
    if (place === "path") {
      const kind = path.split(`/{${name}}`)[0]?.split("/").at(-1) ?? "";
      const there = context.of(kind);
      const fits = there.length > 0 && random() < 0.8;
      const value = fits ? oneOf(random, there) : valueFor(schema, context);
      address = address.replace(`{${name}}`, encodeURIComponent(wellFormed(value)) || "x");
    } else if (place === "query" && (required || random() < 0.4))
      query.set(name, wellFormed(valueFor(schema, context)));
  }
  return query.size > 0 ? `${address}?${query}` : address;
}

const wellFormed = (value: unknown) =>
  (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).toWellFormed();

function bodyOf({ requestBody }: Operation, context: Context): unknown {
  const schema = requestBody?.content?.["application/json"]?.schema;
  return schema ? valueFor(schema, context) : undefined;
}
