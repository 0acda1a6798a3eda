// A note stands somewhere, and proposes words; who proposed what was taken over is no fresh eyes.
import { closePools, desk } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import { isAdrift } from "@/lib/domain/note";
import { readClaim } from "@/lib/services/desk";
import { settleSuggestion, writeNote } from "@/lib/services/notes";
import { type Cast, edit, makeCast, makeClaimIn, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const BETTER = "The city and the builder both give this length, in plans of 1925.";

async function suggest(state: "checking" | "in_review" | "approved" | "published" = "checking") {
  const { slug } = await makeClaimIn(state, cast);
  const suggestion = { field: "summary" as const, after: BETTER };
  const { id } = await writeNote(cast.second, slug, { body: "Say where it stands.", suggestion });
  return { slug, id };
}

test("a note stands at words, or at a piece of evidence, and says when they are gone", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const about = { field: "summary" as const, words: "the city and the builder" };
  const claim = await readClaim(cast.writer, slug);
  const evidence = claim.evidence[0]?.id ?? "";
  await writeNote(cast.editor, slug, { body: "Which city?", about });
  await writeNote(cast.editor, slug, { body: "Page?", about: { evidence } });
  const read = await readClaim(cast.writer, slug);
  expect(read.notes.map((note) => note.about)).toEqual([about, { evidence }]);
  expect(isAdrift(about, { ...read, summary: "It is the city and\nthe builder who say so" })).toBe(
    false,
  );
  expect(isAdrift(about, { ...read, summary: "Both say so, with plans." })).toBe(true);
  expect(isAdrift({ ...about, words: "Both the city" }, read)).toBe(false);
  const nowhere = { evidence: "00000000-0000-4000-8000-000000000000" };
  await expect(
    writeNote(cast.editor, slug, { body: "Page?", about: nowhere }),
  ).rejects.toMatchObject({ errors: [{ pointer: "/about/evidence" }] });
});

test("proposed words become the writer's edit, and make both of them contributors", async () => {
  const { slug, id } = await suggest();
  expect((await readClaim(cast.writer, slug)).summary).not.toBe(BETTER);
  await settleSuggestion(cast.writer, slug, id, "accepted");
  const claim = await readClaim(cast.writer, slug);
  expect(claim.summary).toBe(BETTER);
  expect(claim.notes[0]).toMatchObject({ settled: "accepted", resolvedBy: cast.writer.id });
  expect(claim.contributors.map((person) => person.id)).toEqual(
    expect.arrayContaining([cast.writer.id, cast.second.id]),
  );
  await move(cast.writer, slug, "submit");
  await expect(move(cast.second, slug, "approve")).rejects.toThrow(/wrote/);
  expect((await move(cast.editor, slug, "approve")).state).toBe("approved");
});

test("taken over of an approved claim, they take its approval away", async () => {
  const { slug, id } = await suggest("approved");
  await settleSuggestion(cast.writer, slug, id, "accepted");
  expect(await readClaim(cast.writer, slug)).toMatchObject({ state: "in_review", approvals: 0 });
});

test("declined, they change nothing and make nobody a contributor", async () => {
  const { slug, id } = await suggest();
  const before = await readClaim(cast.writer, slug);
  await settleSuggestion(cast.writer, slug, id, "declined");
  const claim = await readClaim(cast.writer, slug);
  expect(claim).toMatchObject({ summary: before.summary, contentHash: before.contentHash });
  expect(claim.contributors.map((person) => person.id)).not.toContain(cast.second.id);
  await expect(settleSuggestion(cast.writer, slug, id, "accepted")).rejects.toThrow(
    /declined already/,
  );
});

test("words that were changed since are not written over", async () => {
  const { slug, id } = await suggest();
  await edit(cast.writer, slug, { summary: "Another summary, written meanwhile by hand." });
  await expect(settleSuggestion(cast.writer, slug, id, "accepted")).rejects.toThrow(
    /changed since/,
  );
});

test("of a published claim they wait until it is reopened", async () => {
  const { slug, id } = await suggest("published");
  await expect(settleSuggestion(cast.writer, slug, id, "accepted")).rejects.toThrow(
    /can’t be edited/,
  );
});

test.each([
  ["the same words", "Both the city and the builder give this length."],
  ["too long a text", "x".repeat(2000)],
])("%s are refused at their field", async (_, after) => {
  const { slug } = await makeClaimIn("checking", cast);
  const suggestion = { field: "summary" as const, after };
  await expect(writeNote(cast.editor, slug, { body: "So.", suggestion })).rejects.toMatchObject({
    errors: [{ pointer: "/suggestion/after" }],
  });
});

test("what a note proposes stays as it was proposed", async () => {
  const { id } = await suggest();
  const change = desk.row(sql`update note set suggestion = null where id = ${id}`);
  await expect(change).rejects.toThrow();
  await expect(
    database.sql`update note set suggestion = null where id = ${id}`.then((rows) => rows),
  ).rejects.toThrow(/stays as it was written/);
});
