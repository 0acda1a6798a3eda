/** While rating: how we ruled on the same words before. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { closePools } from "@/lib/db/engine/pool";
import { findPrecedents } from "@/lib/services/opinions/opinions";
import { type Cast, edit, makeCast, makeClaimIn } from "@/tests/make";
import { call } from "../call";

database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("the same words with another verdict are named, however they are punctuated", async () => {
  const statement = "The tower of Pisa leans by four degrees";
  const { slug } = await makeClaimIn("published", cast, { verdict: { statement } });
  const verdict = { statement: `${statement.toUpperCase()} !`, rating: "half_true" as const };
  const other = await makeClaimIn("checking", cast, { verdict });
  const [precedent] = await findPrecedents(cast.writer, other.slug, statement.toLowerCase());
  expect(precedent).toMatchObject({
    slug,
    rating: "true",
    same: true,
    publishedAt: expect.any(String),
  });
  const { body } = await call("GET", `/desk/claims/${other.slug}`, { as: cast.writer });
  expect(body.contradiction).toMatchObject({ slug, rating: "true" });
  expect(body.checks.map((check: { code: string }) => check.code)).toContain("other_verdict");
  await edit(cast.writer, other.slug, { rating: "true" });
  const same = await call("GET", `/desk/claims/${other.slug}`, { as: cast.writer });
  expect(same.body.contradiction).toBeNull();
});
