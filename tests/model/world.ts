/** A small newsroom over HTTP: five people, one article, two claims, and what was seen of it last. */
import type postgres from "postgres";
import type { Actor } from "@/lib/domain/person";
import { call } from "@/tests/http/call";
import { makePerson, TEXT, VERDICT } from "@/tests/make";

export type World = {
  sql: postgres.Sql;
  people: Actor[];
  article: string;
  claims: string[];
};

/** People are made once; each run gets an article and claims, one in review that an editor had a hand in. */
export async function makePeople(): Promise<Actor[]> {
  return [
    await makePerson("checker"),
    await makePerson("checker"),
    await makePerson("editor"),
    await makePerson("editor"),
    await makePerson("admin"),
  ];
}

const QUOTES = ["It is 389 metres long", "Two workers died"];

export async function makeWorld(sql: postgres.Sql, people: Actor[]): Promise<World> {
  const [writer] = people;
  if (!writer) throw new RangeError("A newsroom has people.");
  const body = { headline: "A bridge over the Tyne", language: "en", text: TEXT };
  const article = (await call("POST", "/articles", { as: writer, body })).body.slug;
  const claims: string[] = [];
  for (const quote of QUOTES) {
    const made = await call("POST", `/articles/${article}/claims`, { as: writer, body: { quote } });
    const { slug, version } = made.body;
    await call("PATCH", `/desk/claims/${slug}`, { as: writer, version, body: VERDICT });
    for (const title of ["City record", "Builder's record"])
      await call("POST", `/desk/claims/${slug}/evidence`, {
        as: writer,
        body: { source: { title }, stance: "supports", decisive: true },
      });
    claims.push(slug);
  }
  const [first] = claims;
  const { version: seen } = (await call("GET", `/desk/claims/${first}`, { as: writer })).body;
  const gaps = { gaps: "The height." };
  await call("PATCH", `/desk/claims/${first}`, {
    as: people[2] ?? writer,
    version: seen,
    body: gaps,
  });
  for (const move of ["start", "submit"]) {
    const { version } = (await call("GET", `/desk/claims/${first}`, { as: writer })).body;
    await call("POST", `/desk/claims/${first}/moves`, { as: writer, body: { move, version } });
  }
  return { sql, people, article, claims };
}
