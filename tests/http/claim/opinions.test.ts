/** A second opinion is blind: nothing that the desk answers tells the first rating before it is given. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { closePools, desk } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import type { RatingCode } from "@/lib/domain/rating";
import { readStatistics } from "@/lib/services/statistics/read-statistics";
import { type Cast, edit, makeCast, makeClaimIn, makePerson, move } from "@/tests/make";
import { everything } from "@/tests/services/everything";
import { call } from "../call";
import { readDocument } from "../document";

database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const NOBODY = "00000000-0000-4000-8000-000000000000";
const REASON = "I measured it myself.";

async function makeAsked(role: "checker" | "editor" = "checker") {
  const second = await makePerson(role);
  const verdict = { summary: "Secretly found to be right by both.", analysis: "Secret analysis." };
  const { slug, article } = await makeClaimIn("checking", cast, { verdict });
  const asked = await call("POST", `/desk/claims/${slug}/opinions`, {
    as: cast.writer,
    body: { personId: second.id },
  });
  expect(asked.status).toBe(200);
  return { slug, article: article.slug, second, id: asked.body.opinions[0].id as string };
}
const give = (slug: string, as: Cast["writer"], rating: RatingCode) =>
  call("POST", `/desk/claims/${slug}/opinion`, { as, body: { rating, reason: REASON } });
const settle = async (slug: string, id: string, as: Cast["writer"], rating: RatingCode) => {
  const { body } = await call("GET", `/desk/claims/${slug}`, { as: cast.admin });
  return call("POST", `/desk/claims/${slug}/opinions/${id}/settle`, {
    as,
    version: body.version,
    body: { rating, reason: "We talked it over." },
  });
};

/** Every object with this slug, anywhere in an answer. */
function found(value: unknown, slug: string): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((one) => found(one, slug));
  if (typeof value !== "object" || value === null) return [];
  const here =
    (value as { slug?: unknown }).slug === slug ? [value as Record<string, unknown>] : [];
  return [...here, ...Object.values(value).flatMap((one) => found(one, slug))];
}

test("no call of the desk tells the one who is asked what the first rating is", async () => {
  const { slug, article, second, id } = await makeAsked();
  const { body: whole } = await call("GET", `/desk/claims/${slug}`, { as: cast.writer });
  const sourceId = whole.evidence[0].source.id;
  const { slug: other } = await makeClaimIn("checking", cast, { verdict: { rating: "false" } });
  const { paths } = await readDocument();
  const places = Object.entries(paths)
    .filter(([path, there]) => path.startsWith("/api/v1/desk") && "get" in there)
    .map(([path]) => path)
    .concat(
      "/api/v1/desk/claims?rating=true",
      `/api/v1/desk/claims?article=${article}`,
      `/api/v1/desk/claims/${other}/precedents?statement=${encodeURIComponent(whole.statement)}`,
    );
  let told = 0;
  for (const path of places) {
    const at = path
      .replace("/desk/articles/{slug}", `/desk/articles/${article}`)
      .replace("/desk/sources/{id}", `/desk/sources/${sourceId}`)
      .replace("{slug}", slug)
      .replace("{id}", id)
      .replace("{number}", "1")
      .replace(/\/find$/u, "/find?q=Tyne")
      .replace(/\/(precedents|claims\/[^/]+\/other-checks)$/u, "/$1?statement=bridge");
    const answer = await call("GET", at, { as: second });
    expect([at, answer.text.includes("Secret")]).toEqual([at, false]);
    for (const one of found(answer.body, slug)) {
      told += 1;
      expect([at, one.rating ?? null]).toEqual([at, null]);
    }
    if (!at.endsWith("/opinion"))
      expect([at, answer.text.includes('"rating":"true"') && answer.text.includes(slug)]).toEqual([
        at,
        false,
      ]);
  }
  expect(told).toBeGreaterThan(3);
  const blind = await call("GET", `/desk/claims/${slug}/opinion`, { as: second });
  expect(blind.body).toMatchObject({ slug, statement: whole.statement });
  expect(blind.body.evidence.map((one: { decisive: boolean }) => one.decisive)).toEqual([
    false,
    false,
  ]);
  // It is not a page for others.
  expect((await call("GET", `/desk/claims/${slug}/opinion`, { as: cast.third })).status).toBe(404);
});

test("who is asked finds the claim by its statement, and not by what was found", async () => {
  const { slug, second } = await makeAsked();
  const found = async (q: string, as: Cast["writer"]) => {
    const { body } = await call("GET", `/desk/claims?q=${q}`, { as });
    return body.items.some((one: { slug: string }) => one.slug === slug);
  };
  expect([await found("Tyne", second), await found("Secretly", second)]).toEqual([true, false]);
  expect(await found("Secretly", cast.writer)).toBe(true);
});

test("who is asked writes nothing of the claim before, whatever the call", async () => {
  const { slug, second } = await makeAsked("editor");
  const { paths } = await readDocument();
  const version = (await call("GET", `/desk/claims/${slug}`, { as: cast.writer })).body.version;
  // Signs them in, which leaves a session.
  await call("GET", `/desk/claims/${slug}/opinion`, { as: second });
  const before = await everything(database.sql);
  let asked = 0;
  for (const [path, there] of Object.entries(paths))
    for (const method of ["post", "patch", "delete"] as const) {
      if (!path.startsWith("/api/v1/desk/claims/{slug}") || !(method in there)) continue;
      if (/\/opinion$|\/opinions\/\{id\}$/u.test(path)) continue;
      asked += 1;
      const at = path.replace("{slug}", slug).replace("{id}", NOBODY);
      const body = method === "delete" ? undefined : {};
      const answer = await call(method.toUpperCase() as "POST", at, { as: second, version, body });
      expect([path, method, answer.status, answer.body.reasons?.[0].code]).toEqual([
        path,
        method,
        403,
        "blind",
      ]);
    }
  expect(asked).toBeGreaterThan(15);
  expect(await everything(database.sql)).toEqual(before);
});

test("who is asked may decline, and is not asked again", async () => {
  const { slug, second, id } = await makeAsked();
  const declined = await call("DELETE", `/desk/claims/${slug}/opinions/${id}`, { as: second });
  expect(declined.status).toBe(200);
  const again = await call("POST", `/desk/claims/${slug}/opinions`, {
    as: cast.writer,
    body: { personId: second.id },
  });
  expect(again.body.reasons).toMatchObject([{ code: "asked_before" }]);
});

test("what is refused before is open after, and both ratings stand side by side", async () => {
  const { slug, second } = await makeAsked();
  const before = await call("GET", `/desk/claims/${slug}`, { as: second });
  expect([before.status, before.body.reasons[0].code]).toEqual([403, "blind"]);
  expect((await give(slug, second, "true")).body).toEqual({ agrees: true });
  const { status, body } = await call("GET", `/desk/claims/${slug}`, { as: second });
  expect(status).toBe(200);
  expect(body.opinions).toMatchObject([
    { state: "agrees", firstRating: "true", rating: "true", reason: REASON },
  ]);
  expect((await give(slug, second, "false")).status).toBe(404);
  await move(cast.writer, slug, "submit");
});

test("who gives a second opinion wrote no part of it, and may review it", async () => {
  const editor = cast.second;
  const { slug } = await makeClaimIn("checking", cast);
  await call("POST", `/desk/claims/${slug}/opinions`, {
    as: cast.writer,
    body: { personId: editor.id },
  });
  await give(slug, editor, "true");
  await move(cast.writer, slug, "submit");
  const claim = await move(editor, slug, "approve");
  expect(claim.state).toBe("approved");
});

test("a difference opens a note and stops the claim until it is settled", async () => {
  const { slug, second, id } = await makeAsked();
  await give(slug, second, "half_true");
  const { body } = await call("GET", `/desk/claims/${slug}`, { as: cast.writer });
  expect(body.notes.at(-1)).toMatchObject({
    author: { id: second.id },
    mentions: [cast.writer.id],
  });
  expect(body.notes.at(-1).body).toContain("Half true, where the rating is True");
  const submit = body.moves.find((one: { move: string }) => one.move === "submit");
  expect(submit).toMatchObject({ open: false, reasons: [{ code: "opinion" }] });
  await expect(move(cast.writer, slug, "submit")).rejects.toThrow(/Settle it first/);
  await expect(
    desk.row(
      sql`update claim set state = 'in_review', submitted_by = ${cast.writer.id} where slug = ${slug}`,
    ),
  ).rejects.toThrow(/second opinion/);
  // The first checker gives in: the rating becomes the second one.
  const settled = await settle(slug, id, cast.writer, "half_true");
  expect(settled.body).toMatchObject({ rating: "half_true", opinions: [{ state: "settled" }] });
  await move(cast.writer, slug, "submit");
});

test("each may only give in; another rating takes an editor", async () => {
  const { slug, second, id } = await makeAsked();
  await give(slug, second, "half_true");
  const stranger = await makePerson("checker");
  expect((await settle(slug, id, cast.writer, "true")).status).toBe(403);
  expect((await settle(slug, id, second, "half_true")).status).toBe(403);
  expect((await settle(slug, id, stranger, "half_true")).status).toBe(403);
  const settled = await settle(slug, id, cast.third, "mostly_true");
  expect(settled.body).toMatchObject({ rating: "mostly_true" });
  // Who decided the rating is no fresh eyes.
  expect(settled.body.contributors.map((one: { id: string }) => one.id)).toContain(cast.third.id);
  expect((await settle(slug, id, cast.third, "true")).status).toBe(409);
});

test("an editor who is one of the two may only give in, too", async () => {
  const { slug } = await makeClaimIn("checking", { ...cast, writer: cast.second });
  const asked = await call("POST", `/desk/claims/${slug}/opinions`, {
    as: cast.second,
    body: { personId: cast.third.id },
  });
  const { id } = asked.body.opinions[0];
  await give(slug, cast.third, "half_true");
  expect((await settle(slug, id, cast.second, "true")).status).toBe(403);
  expect((await settle(slug, id, cast.third, "half_true")).status).toBe(403);
  expect((await settle(slug, id, cast.third, "true")).status).toBe(200);
});

test("what is not answered holds the claim, until it is taken back", async () => {
  const { slug, second, id } = await makeAsked();
  await expect(move(cast.writer, slug, "submit")).rejects.toThrow(/not given yet/);
  expect(
    (await call("DELETE", `/desk/claims/${slug}/opinions/${id}`, { as: cast.third })).status,
  ).toBe(200);
  expect((await give(slug, second, "true")).status).toBe(404);
  expect((await call("GET", `/desk/claims/${slug}`, { as: second })).status).toBe(200);
  await move(cast.writer, slug, "submit");
});

test.each([
  ["oneself", (): string => cast.writer.id, "yourself"],
  ["someone who has left", (): string => NOBODY, null],
])("nobody asks %s", async (_, who, code) => {
  const { slug } = await makeClaimIn("checking", cast);
  const body = { personId: who() };
  const answer = await call("POST", `/desk/claims/${slug}/opinions`, { as: cast.writer, body });
  if (code) expect(answer.body.reasons[0].code).toBe(code);
  else expect(answer.body.errors[0].pointer).toBe("/personId");
});

test("who checks it is not asked, though they wrote nothing yet", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const { body: claim } = await call("GET", `/desk/claims/${slug}`, { as: cast.writer });
  const assigneeId = (await makePerson("checker")).id;
  await call("PATCH", `/desk/claims/${slug}`, {
    as: cast.third,
    version: claim.version,
    body: { assigneeId },
  });
  const answer = await call("POST", `/desk/claims/${slug}/opinions`, {
    as: cast.third,
    body: { personId: assigneeId },
  });
  expect(answer.body.reasons).toMatchObject([{ code: "assignee" }]);
});

test("a contributor is not asked, by the service nor by the database", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  await edit(cast.third, slug, { gaps: "Who measured it." });
  const body = { personId: cast.third.id };
  const answer = await call("POST", `/desk/claims/${slug}/opinions`, { as: cast.writer, body });
  expect(answer.body.reasons[0].code).toBe("contributor");
  await expect(
    desk.row(sql`insert into second_opinion (claim_id, asked_of, asked_by)
      select id, ${cast.third.id}, ${cast.writer.id} from claim where slug = ${slug}`),
  ).rejects.toThrow(/wrote any part/);
});

test("every pair is counted", async () => {
  const before = (await readStatistics(cast.editor, 30)).agreement;
  const { slug, second } = await makeAsked();
  await give(slug, second, "false");
  const after = (await readStatistics(cast.editor, 30)).agreement;
  expect(after.pairs).toBe(before.pairs + 1);
  expect(after.opinions[0]).toMatchObject({ slug, first: "true", second: "false" });
});
