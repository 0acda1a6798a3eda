/** A person without an account reads what a link asks, answers once, and sees nothing else. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { GET as open, POST as send } from "@/app/expert/[token]/route";
import { closePools, desk, reader } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import { publicOrigin } from "@/lib/env";
import { readClaim } from "@/lib/services/desk";
import { askExpert } from "@/lib/services/experts/links";
import { writeNote } from "@/lib/services/notes";
import { verifyTrail } from "@/lib/services/verify-trail";
import { type Cast, edit, makeCast, makeClaimIn, makePerson } from "@/tests/make";
import { call } from "../call";

database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
const EXPERT = "A bridge engineer";

async function ask(claims: string[], over: object = {}) {
  const body = { expert: EXPERT, message: "Is the length right?", answerBy: inAWeek, claims };
  return call("POST", "/desk/experts", { as: cast.writer, body: { ...body, ...over } });
}
const tokenOf = (link: string) => link.split("/").at(-1) ?? "";
const at = (token: string) => ({ params: Promise.resolve({ token }) });

async function look(token: string) {
  const response = await open(new Request(`${publicOrigin()}/expert/${token}`), at(token));
  return { status: response.status, headers: response.headers, text: await response.text() };
}
async function post(token: string, given: Record<string, string>, origin = publicOrigin()) {
  const response = await send(
    new Request(`${publicOrigin()}/expert/${token}`, {
      method: "POST",
      headers: {
        host: new URL(publicOrigin()).host,
        origin,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams(given).toString(),
    }),
    at(token),
  );
  return { status: response.status, text: await response.text() };
}

async function makeAsked(over: object = {}) {
  const { slug } = await makeClaimIn("checking", cast);
  await writeNote(cast.writer, slug, { body: "The source is shy." });
  const { body } = await ask([slug], over);
  return { slug, id: body.id as string, token: tokenOf(body.link) };
}

test("a link shows the claim as far as it is checked, without notes, and is kept by no cache", async () => {
  const { token } = await makeAsked();
  const { status, headers, text } = await look(token);
  expect(status).toBe(200);
  expect(text).toContain("The Tyne Bridge is 389 metres long");
  expect(text).toContain("Is the length right?");
  expect(text).toContain("Proposed, not published");
  expect(text).not.toContain("shy");
  expect(text).not.toMatch(/<script/u);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("referrer-policy")).toBe("same-origin");
  expect(text).toContain('content="noindex"');
});

test("the answer is a note under the expert's name, with an event of its own", async () => {
  const { slug, token } = await makeAsked();
  const before = await readClaim(cast.writer, slug);
  const given = {
    claim: slug,
    agrees: "no",
    place: "the figure",
    reason: "It is 389 m without the approaches.",
  };
  const answered = await post(token, given);
  expect(answered.text).toContain("Your answer: no, the finding is not right");
  const claim = await readClaim(cast.writer, slug);
  expect(claim.version).toBe(before.version + 1);
  expect(claim.contentHash).toBe(before.contentHash);
  expect(claim.notes.at(-1)).toMatchObject({
    guest: EXPERT,
    author: { id: cast.writer.id },
    mentions: [cast.writer.id],
    body: "No, the finding is not right.\nWhere: the figure\nIt is 389 m without the approaches.",
  });
  const { body } = await call("GET", `/desk/claims/${slug}/audit`, { as: cast.editor });
  expect(body.items[0]).toMatchObject({ type: "expert.answered", actor: null });
  const { body: links } = await call("GET", `/desk/claims/${slug}/experts`, { as: cast.editor });
  expect(links.items).toMatchObject([{ expert: EXPERT, agrees: false, changed: false }]);
});

test("an answer is given once, however often it is sent", async () => {
  const { slug, token } = await makeAsked();
  const given = { claim: slug, agrees: "yes", reason: "I measured it." };
  await Promise.all([post(token, given), post(token, given), post(token, given)]);
  await post(token, { ...given, agrees: "no", reason: "I did not." });
  const notes = (await readClaim(cast.writer, slug)).notes.filter(({ guest }) => guest);
  expect(notes).toHaveLength(1);
  expect(notes[0]?.body).toBe("Yes, the finding is right.\nI measured it.");
});

test("what does not fit is said at its field, and what was typed is still there", async () => {
  const { slug, token } = await makeAsked();
  const { status, text } = await post(token, {
    claim: slug,
    agrees: "",
    place: "page 4",
    reason: "",
  });
  expect(status).toBe(422);
  expect(text).toContain("Say whether it is right.");
  expect(text).toContain('value="page 4"');
});

test("unknown, ended and over look alike, byte for byte", async () => {
  const ended = await makeAsked();
  const over = await makeAsked();
  await call("DELETE", `/desk/experts/${ended.id}`, { as: cast.writer });
  await desk.row(sql`select 1`);
  await database.sql`update expert_link set answer_by = current_date - 1 where id = ${over.id}`;
  const unknown = await look("A".repeat(43));
  expect(unknown.status).toBe(404);
  for (const token of [ended.token, over.token, "x", "%00"]) {
    const answer = await look(token);
    expect([answer.status, answer.text]).toEqual([404, unknown.text]);
    const sent = await post(token, { claim: ended.slug, agrees: "yes", reason: "R" });
    expect([sent.status, sent.text]).toEqual([404, unknown.text]);
  }
  expect((await readClaim(cast.writer, ended.slug)).notes.some(({ guest }) => guest)).toBe(false);
});

test("a link answers for its own claims alone, and only from our own page", async () => {
  const { slug, token } = await makeAsked();
  const { slug: other } = await makeClaimIn("checking", cast);
  const given = { agrees: "yes", reason: "R" };
  await post(token, { ...given, claim: other });
  expect((await readClaim(cast.writer, other)).notes).toHaveLength(0);
  expect((await post(token, { ...given, claim: slug }, "https://evil.example")).status).toBe(403);
  expect((await readClaim(cast.writer, slug)).notes.some(({ guest }) => guest)).toBe(false);
});

test("who reads it later is told when the claim was changed since", async () => {
  const { slug } = await makeAsked();
  await edit(cast.writer, slug, { summary: "Both the city and the builder say so, with plans." });
  const { body } = await call("GET", `/desk/claims/${slug}/experts`, { as: cast.writer });
  expect(body.items[0]).toMatchObject({ changed: true });
});

test.each([
  ["a day that is over", { answerBy: "2020-01-01" }, "/answerBy"],
  ["a day far off", { answerBy: "2999-01-01" }, "/answerBy"],
  ["no claim", { claims: [] }, "/claims"],
  ["no name", { expert: " " }, "/expert"],
])("a link with %s is not made", async (_, over, pointer) => {
  const { slug } = await makeClaimIn("checking", cast);
  const { status, body } = await ask([slug], over);
  expect(status).toBe(422);
  expect(body.errors[0].pointer).toBe(pointer);
});

test("who is asked for a blind opinion can't make a link that shows them the claim", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const second = await makePerson("checker");
  const asking = { as: cast.writer, body: { personId: second.id } };
  expect((await call("POST", `/desk/claims/${slug}/opinions`, asking)).status).toBe(200);
  const body = { expert: EXPERT, answerBy: inAWeek, claims: [slug] };
  expect((await call("POST", "/desk/experts", { as: second, body })).status).toBe(403);
  expect((await ask([slug])).status).toBe(201);
});

test("only who made it, or an editor, ends it", async () => {
  const { id } = await makeAsked();
  const stranger = (await makeCast()).writer;
  expect((await call("DELETE", `/desk/experts/${id}`, { as: stranger })).status).toBe(403);
  expect((await call("DELETE", `/desk/experts/${id}`, { as: cast.editor })).status).toBe(200);
  expect((await call("DELETE", `/desk/experts/${id}`, { as: cast.editor })).status).toBe(409);
});

test("the key stands nowhere in the database, and readers' connection sees no link", async () => {
  const { token } = await makeAsked();
  const rows = await desk.rows<{ row: string }>(sql`select l::text as row from expert_link l`);
  expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  await expect(reader.rows(sql`select from expert_link`)).rejects.toThrow(/permission denied/);
  await expect(reader.rows(sql`select from note`)).rejects.toThrow(/permission denied/);
});

test("a request for a link that is repeated gets the same link, whose key is kept for it nowhere", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const input = { expert: EXPERT, answerBy: inAWeek, claims: [slug] };
  const once = { key: "one-link-and-no-more", fingerprint: "the same words" };
  const actor = { ...cast.writer, once };
  const [first, second] = [await askExpert(actor, input), await askExpert(actor, input)];
  expect(second).toEqual(first);
  expect((await look(tokenOf(first.link))).status).toBe(200);
  const kept = await database.sql`select k::text as row from idempotency_key k`;
  expect(kept.some(({ row }) => row.includes(first.id))).toBe(true);
  expect(kept.some(({ row }) => row.includes(tokenOf(first.link)))).toBe(false);
});

test("an erasure takes the expert's name from the link and the notes, and the link ends", async () => {
  const second = await makePerson("admin");
  const NAME = "Prof. Quillon";
  const { slug, token, id } = await makeAsked({ expert: NAME, message: `Dear ${NAME}` });
  await post(token, { claim: slug, agrees: "yes", place: "Line 3", reason: "I measured it." });
  const { body: found } = await call("GET", "/desk/erasures/find?q=Quillon", { as: cast.admin });
  expect(found.items.map(({ kind }: { kind: string }) => kind)).toContain("expert");
  const items = found.items.map(({ kind, target }: Record<string, string>) => ({ kind, target }));
  const asked = await call("POST", "/desk/erasures", {
    as: cast.admin,
    body: { what: "texts", items, basis: "objection", reason: "They asked us to." },
  });
  const done = await call("PATCH", `/desk/erasures/${asked.body.id}`, {
    as: second,
    body: { state: "done" },
    version: asked.body.version,
  });
  expect(done.status).toBe(200);
  const left = await database.sql`
    select l::text as row from expert_link l union all select q::text from expert_question q
    union all select n::text from note n union all select d::text from audit_detail d`;
  expect(left.filter(({ row }) => row.includes("Quillon"))).toEqual([]);
  // What they said stays where a note has it, until that is named, too.
  expect(left.filter(({ row }) => row.includes("Line 3"))).toHaveLength(1);
  const [link] = await database.sql`select expert, revoked_at from expert_link where id = ${id}`;
  expect(link).toMatchObject({ expert: "[Erased]", revoked_at: expect.any(Date) });
  expect((await look(token)).status).toBe(404);
  const claim = await readClaim(cast.writer, slug);
  expect(claim.notes.at(-1)).toMatchObject({ guest: "[Erased]" });
  expect((await verifyTrail()).problems).toEqual([]);
});

test("erasing the note that an answer became takes the answer along", async () => {
  const second = await makePerson("admin");
  const { slug, token } = await makeAsked();
  await post(token, {
    claim: slug,
    agrees: "no",
    place: "Line 3",
    reason: "My address is secret.",
  });
  const { body: found } = await call("GET", "/desk/erasures/find?q=My%20address", {
    as: cast.admin,
  });
  const items = found.items.map(({ kind, target }: Record<string, string>) => ({ kind, target }));
  const asked = await call("POST", "/desk/erasures", {
    as: cast.admin,
    body: { what: "texts", items, basis: "objection", reason: "They asked us to." },
  });
  await call("PATCH", `/desk/erasures/${asked.body.id}`, {
    as: second,
    body: { state: "done" },
    version: asked.body.version,
  });
  const left = await database.sql`select q::text as row from expert_question q`;
  expect(left.filter(({ row }) => row.includes("My address"))).toEqual([]);
  expect((await verifyTrail()).problems).toEqual([]);
});
