/** Erasure by the API: one admin asks, another confirms, and each step says what it does. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { closePools } from "@/lib/db/engine/pool";
import { writeNote } from "@/lib/services/notes";
import { type Cast, makeCast, makeClaimIn, makePerson } from "@/tests/make";
import { call } from "../call";

database.atEnd(closePools);
const AT = "/api/v1/desk/erasures";
const why = { basis: "unlawful", reason: "It was told in confidence." };
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("a note is found, asked for, seen by the second person, and gone", async () => {
  const second = await makePerson("admin");
  const { slug } = await makeClaimIn("checking", cast);
  await writeNote(cast.writer, slug, { body: "Her number is 555 0134." });
  const found = await call("GET", `${AT}/find?q=555%200134`, { as: cast.admin });
  expect(found.body.items).toMatchObject([{ kind: "note", where: `Note on ${slug}` }]);
  const items = found.body.items.map(({ kind, target }: Record<string, string>) => ({
    kind,
    target,
  }));

  const asked = await call("POST", AT, { as: cast.admin, body: { what: "texts", items, ...why } });
  expect(asked).toMatchObject({ status: 201, body: { state: "asked", items: 1 } });
  const path = `${AT}/${asked.body.id}`;
  const { version } = asked.body;
  const seen = await call("GET", `${path}/texts`, { as: second });
  expect(seen.body.items).toMatchObject([{ text: "Her number is 555 0134." }]);

  const body = { state: "done" };
  expect((await call("PATCH", path, { as: second, body })).status).toBe(428);
  expect((await call("PATCH", path, { as: cast.admin, body, version })).status).toBe(409);
  expect((await call("PATCH", path, { as: second, body, version: version + 1 })).status).toBe(412);
  const done = await call("PATCH", path, { as: second, body, version });
  expect(done).toMatchObject({
    status: 200,
    body: { state: "done", decidedBy: { id: second.id } },
  });
  expect((await call("GET", `${path}/texts`, { as: second })).body.items).toEqual([]);

  const claim = await call("GET", `/api/v1/desk/claims/${slug}`, { as: cast.writer });
  expect(claim.body.notes).toMatchObject([{ body: "[Erased]" }]);
  const { body: trail } = await call("GET", `/api/v1/desk/claims/${slug}/audit`, {
    as: cast.writer,
  });
  expect(trail.items[0]).toMatchObject({
    type: "note.erased",
    facts: { erasureId: asked.body.id },
  });
});

test("what was asked wrongly is refused at its field", async () => {
  const bad: [object, string][] = [
    [{ what: "texts", items: [], ...why }, "/items"],
    [{ what: "person", personId: cast.third.id, basis: "whim", reason: "x" }, "/basis"],
    [{ what: "person", personId: cast.third.id, ...why, reason: " " }, "/reason"],
  ];
  for (const [body, pointer] of bad) {
    const { status, body: told } = await call("POST", AT, { as: cast.admin, body });
    expect([status, told.errors?.[0]?.pointer]).toEqual([422, pointer]);
  }
});
