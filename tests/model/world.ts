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

/**
 * People are made once; each run gets an article and two claims: one in review, in which an editor had a
 * hand, and one that was approved (unless a quorum of two from an earlier run still holds).
 */
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
  const step = async (slug: string | undefined, as: Actor, move: string) => {
    const { version } = (await call("GET", `/desk/claims/${slug}`, { as })).body;
    await call("POST", `/desk/claims/${slug}/moves`, { as, body: { move, version } });
  };
  for (const slug of claims) for (const move of ["start", "submit"]) await step(slug, writer, move);
  await step(claims[1], people[3] ?? writer, "approve");
  return { sql, people, article, claims };
}
