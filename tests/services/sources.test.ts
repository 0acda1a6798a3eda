// Sources: every address once, and a changed source reaches the claims that rest on it.

import { closePools } from "@/lib/db/engine/pool";
import { Invalid, NotFound, Stale } from "@/lib/domain/errors";
import { readClaim } from "@/lib/services/desk";
import { addEvidence } from "@/lib/services/evidence";
import { editSource, findSources, listSources, readSource } from "@/lib/services/sources";
import { type Cast, makeCast, makeClaimIn, makeEvidence } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { refused } from "./everything";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
let claim: string;
beforeAll(async () => {
  cast = await makeCast();
  claim = (await makeClaimIn("checking", cast)).slug;
});

async function sourceOf(slug: string, evidenceId: string) {
  const { evidence } = await readClaim(cast.writer, slug);
  const source = evidence.find((item) => item.id === evidenceId)?.source;
  if (!source) throw new Error("The evidence is not there.");
  return source;
}
const add = async (source: Parameters<typeof addEvidence>[2]["source"], slug = claim) =>
  sourceOf(slug, await makeEvidence(cast.writer, slug, { source }));

test("a source is found again by its address, in whatever spelling", async () => {
  const first = await add({ title: "Census", url: "https://www.example.org/census?b=2&a=1" });
  for (const url of [
    "http://example.org/census/?a=1&b=2",
    "https://EXAMPLE.org/census?a=1&b=2&utm_source=mail#page=4",
    "HTTPS://example.org:443/census?fbclid=9&a=1&b=2",
  ]) {
    const again = await add({ title: "Another name", url });
    expect(again).toMatchObject({ id: first.id, title: "Census", url: first.url });
    expect((await findSources(cast.writer, url)).map(({ id }) => id)).toEqual([first.id]);
  }
  const other = await add({ title: "Census 2", url: "https://example.org/census?a=1&b=3" });
  expect(other.id).not.toBe(first.id);
  expect((await add(first.id)).id).toBe(first.id);
});

test("ten people who bring one new address at once share one source", async () => {
  const url = "https://example.org/at-once";
  const added = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      addEvidence(cast.writer, claim, { source: { title: `T${index}`, url }, stance: "context" }),
    ),
  );
  const sources = await Promise.all(added.map(({ id }) => sourceOf(claim, id)));
  expect(new Set(sources.map(({ id }) => id)).size).toBe(1);
  const events =
    await database.sql`select type from audit_event where subject_id = ${sources[0]?.id ?? ""} order by seq`;
  expect(events.map(({ type }) => type)).toEqual(["source.created", "source.capture_asked"]);
});

test("a source without an address is new each time", async () => {
  const [one, other] = [await add({ title: "An interview" }), await add({ title: "An interview" })];
  expect(one.id).not.toBe(other.id);
});

describe("a changed source", () => {
  test("takes approvals away, writes an event on each claim, and leaves what is public", async () => {
    const shared = await add({ title: "Shared record" });
    const inReview = await makeClaimIn("in_review", cast);
    const approved = await makeClaimIn("approved", cast);
    const published = await makeClaimIn("published", cast);
    for (const each of [inReview, approved]) await add(shared.id, each.slug);
    const own = published.evidence[0]?.source;
    if (!own) throw new Error("A claim without evidence.");

    const whole = await makeClaimIn("approved", cast);
    const resting = whole.evidence[0]?.source;
    if (!resting) throw new Error("A claim without evidence.");
    await editSource(cast.third, resting.id, resting.version, { title: "Its true title" });
    const after = await readClaim(cast.editor, whole.slug);
    expect(after).toMatchObject({ state: "in_review", approvals: 0, version: whole.version + 1 });
    expect(after.contributors.map(({ id }) => id)).toContain(cast.third.id);
    const [event] = await database.sql`
      select type, facts::json ->> 'approvalsLost' as lost, actor_id from audit_event where subject_id = ${whole.id} and seq = ${after.version}`;
    expect(event).toEqual({ type: "source.changed", lost: "1", actor_id: cast.third.id });

    const versions = await Promise.all([claim, inReview.slug, approved.slug].map(versionOf));
    await editSource(cast.writer, shared.id, (await readSource(cast.writer, shared.id)).version, {
      reliability: "A",
    });
    expect(await Promise.all([claim, inReview.slug, approved.slug].map(versionOf))).toEqual(
      versions.map((version) => version + 1),
    );

    const [before] =
      await database.sql`select snapshot from publication where claim_id = ${published.id}`;
    await editSource(cast.writer, own.id, own.version, { title: "Renamed" });
    const [kept] =
      await database.sql`select snapshot from publication where claim_id = ${published.id}`;
    expect(kept).toEqual(before);
    expect((await readClaim(cast.writer, published.slug)).state).toBe("published");
  });

  const versionOf = async (slug: string) => (await readClaim(cast.writer, slug)).version;

  test("reaches claims that rest on a copy of it, whose title is part of their words", async () => {
    const origin = await add({ title: "The wire" });
    const other = await makeClaimIn("in_review", cast);
    await add({ title: "The paper", derivedFrom: origin.id }, other.slug);
    const before = await versionOf(other.slug);
    const { version } = await readSource(cast.writer, origin.id);
    await editSource(cast.writer, origin.id, version, { title: "The wire service" });
    const after = await readClaim(cast.writer, other.slug);
    expect(after.version).toBe(before + 1);
    expect(after.evidence.at(-1)?.source.derivedFromTitle).toBe("The wire service");
  });

  test("is changed on the version that was seen, and only where something changes", async () => {
    const source = await add({ title: "A record" });
    expect(await editSource(cast.writer, source.id, source.version, { title: "A record" })).toEqual(
      { version: source.version },
    );
    const { version } = await editSource(cast.writer, source.id, source.version, {
      publisher: "City",
    });
    const error = await refused(
      database.sql,
      () => editSource(cast.writer, source.id, source.version, { publisher: "Town" }),
      Stale,
    );
    expect(error).toMatchObject({ currentVersion: version });
  });

  test("does not take another source's address", async () => {
    const [one, other] = [
      await add({ title: "One", url: "https://example.org/one" }),
      await add({ title: "Other", url: "https://example.org/other" }),
    ];
    const act = () => editSource(cast.writer, other.id, other.version, { url: `${one.url}/#x` });
    const error = await refused(database.sql, act, Invalid);
    expect(error).toMatchObject({ errors: [{ pointer: "/url" }] });
  });
});

describe("a copy", () => {
  test("names its origin, which is no copy itself, so that copies count once", async () => {
    const origin = await add({ title: "Origin" });
    const copy = await add({ title: "Copy", derivedFrom: origin.id });
    const chain = () => add({ title: "Copy of the copy", derivedFrom: copy.id });
    const error = await refused(database.sql, chain, Invalid);
    expect(error).toMatchObject({ errors: [{ pointer: "/source/derivedFrom" }] });
    const free = await add({ title: "Free" });
    for (const [id, version, derivedFrom] of [
      [free.id, free.version, copy.id],
      [free.id, free.version, free.id],
      [free.id, free.version, "00000000-0000-4000-8000-000000000000"],
      [origin.id, origin.version, free.id],
      [origin.id, origin.version, copy.id],
    ] as const) {
      const wrong = await refused(
        database.sql,
        () => editSource(cast.writer, id, version, { derivedFrom }),
        Invalid,
      );
      expect(wrong).toMatchObject({ errors: [{ pointer: "/derivedFrom" }] });
    }
    await editSource(cast.writer, free.id, free.version, { derivedFrom: origin.id });
  });

  test("of nothing that we know is refused", async () => {
    const act = () => add({ title: "X", derivedFrom: "00000000-0000-4000-8000-000000000000" });
    await refused(database.sql, act, Invalid);
    await refused(database.sql, () => add("00000000-0000-4000-8000-000000000000"), Invalid);
  });
});

test("the library is listed whole, by key, newest change first, with its claims counted", async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listSources(cast.writer, { limit: 3, ...(cursor && { cursor }) });
    expect(page.items.length).toBeLessThanOrEqual(3);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  const all = await database.sql`select id from source order by updated_at desc, id desc`;
  expect(seen).toEqual(all.map(({ id }) => id));
  const [census] = (await listSources(cast.writer, { q: "CENSUS" })).items.filter(
    ({ title }) => title === "Census",
  );
  expect(census).toMatchObject({ claims: 1 });
  expect((await readSource(cast.writer, census?.id ?? "")).claims.map(({ slug }) => slug)).toEqual([
    claim,
  ]);
  expect(await findSources(cast.writer, "100%_")).toEqual([]);
  await expect(readSource(cast.writer, "00000000-0000-4000-8000-000000000000")).rejects.toThrow(
    NotFound,
  );
});
