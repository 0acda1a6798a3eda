// A request that is sent again is done once, and answered as the first time.

import { closePools } from "@/lib/db/engine/pool";
import { Invalid, Refused, Stale } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { createArticle } from "@/lib/services/articles";
import { moveClaim } from "@/lib/services/claim-moves";
import { createClaim } from "@/lib/services/claims";
import { readClaim } from "@/lib/services/desk";
import { addEvidence } from "@/lib/services/evidence";
import { writeNote } from "@/lib/services/notes";
import {
  type Cast,
  makeArticle,
  makeCast,
  makeClaim,
  makeClaimIn,
  QUOTE,
  TEXT,
} from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { everything, refused } from "./everything";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
let keys = 0;
function once(actor: Actor, fingerprint = "one request"): Actor {
  keys += 1;
  return { ...actor, once: { key: `key-${keys}`, fingerprint } };
}

type Act = (actor: Actor) => Promise<unknown>;
async function acts(): Promise<Record<string, Act>> {
  const article = await makeArticle(cast.writer);
  const slug = await makeClaim(cast.writer, { article });
  return {
    "a new article": (actor) =>
      createArticle(actor, { headline: "Again", language: "en", text: TEXT }),
    "a new claim": (actor) => createClaim(actor, article, { quote: QUOTE }),
    evidence: (actor) => addEvidence(actor, slug, { source: { title: "Once" }, stance: "context" }),
    "a note": (actor) => writeNote(actor, slug, { body: "Once?" }),
    "a move": (actor) => moveClaim(actor, slug, { move: "start", version: 1 }),
  };
}

test.each(["a new article", "a new claim", "evidence", "a note", "a move"])(
  "%s, sent twice",
  async (name) => {
    const act = (await acts())[name];
    const actor = once(cast.writer);
    const first = await act?.(actor);
    const after = await everything(database.sql);
    expect(await act?.(actor)).toEqual(first);
    expect(await everything(database.sql)).toEqual(after);
  },
);

test.each(["a new article", "a new claim", "evidence", "a note", "a move"])(
  "%s, sent 20 times at once",
  async (name) => {
    const act = (await acts())[name];
    const actor = once(cast.writer);
    const count = async () => {
      const [row] = await database.sql`select count(*)::int as events from audit_event`;
      return row?.events;
    };
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 20 }, () => act?.(actor)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    // A new source has an event of its own.
    expect((await count()) - before).toBe(name === "evidence" ? 2 : 1);
  },
);

test("a key that was used for another request is refused, and nothing is done", async () => {
  const actor = once(cast.writer, "this request");
  const { slug } = await createArticle(actor, { headline: "A", language: "en", text: TEXT });
  const other = { ...actor, once: { key: actor.once?.key ?? "", fingerprint: "another" } };
  const act = () => createClaim(other, slug, { quote: QUOTE });
  const error = await refused(database.sql, act, Invalid);
  expect(error).toMatchObject({ errors: [{ pointer: "/Idempotency-Key" }] });
});

test("a key belongs to the person who sent it", async () => {
  const article = await makeArticle(cast.writer);
  const actor = once(cast.writer);
  const mine = await createClaim(actor, article, { quote: QUOTE });
  const theirs = await createClaim(
    { ...cast.editor, once: actor.once ?? { key: "", fingerprint: "" } },
    article,
    { quote: QUOTE },
  );
  expect(theirs.slug).not.toBe(mine.slug);
});

test("a refused request keeps no key: it can be sent again once it fits", async () => {
  const claim = await makeClaimIn("spotted", cast);
  const actor = once(cast.writer);
  const early = () => moveClaim(actor, claim.slug, { move: "submit", version: claim.version });
  await refused(database.sql, early, Refused);
  await moveClaim(actor, claim.slug, { move: "start", version: claim.version });
  const again = await moveClaim(actor, claim.slug, { move: "start", version: claim.version });
  expect(again.version).toBe(claim.version + 1);
  const other = once(cast.writer);
  await refused(
    database.sql,
    () => moveClaim(other, claim.slug, { move: "start", version: claim.version }),
    Stale,
  );
  expect((await readClaim(cast.writer, claim.slug)).version).toBe(claim.version + 1);
});
