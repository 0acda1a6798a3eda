// What a role may not do, and what does not fit, is refused, and writes nothing at all.
import { closePools } from "@/lib/db/engine/pool";
import { states } from "@/lib/domain/claim";
import { Forbidden, Invalid, NotFound, Refused } from "@/lib/domain/errors";
import { moveNames } from "@/lib/domain/workflow";
import { editArticle, readArticle } from "@/lib/services/articles";
import { moveClaim, withdrawRetraction } from "@/lib/services/claim-moves";
import { readClaim } from "@/lib/services/desk";
import { resolveNote, writeNote } from "@/lib/services/notes";
import { changeRole, setDisabled } from "@/lib/services/people";
import { type Cast, makeCast, makeClaimIn, makePerson, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { refused } from "./everything";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test.each(states)("a claim %s takes no move that is closed, from anyone", async (state) => {
  const { slug, version } = await makeClaimIn(state, cast);
  for (const who of [cast.writer, cast.editor, cast.third, cast.admin]) {
    const { moves } = await readClaim(who, slug);
    for (const { move: name, reasons } of moves.filter(({ open }) => !open)) {
      const act = () =>
        moveClaim(who, slug, { move: name, version, reason: "Because.", correction: null });
      const isRole = reasons.some(({ code }) => code === "role");
      const error = await refused(database.sql, act, isRole ? Forbidden : Refused);
      expect(error).toMatchObject({
        reasons: reasons.filter(({ code }) => !isRole || code === "role"),
      });
    }
  }
  expect(moveNames.length).toBe(8);
});

test("a checker does nothing that takes an editor", async () => {
  const checker = await makePerson("checker");
  const claim = await makeClaimIn("in_review", cast);
  const live = await makeClaimIn("published", cast);
  const asked = await move(cast.editor, live.slug, "retract", { reason: "Forged." });
  const { article } = await readArticle(checker, claim.article.slug);
  const acts = [
    () => moveClaim(checker, claim.slug, { move: "approve", version: claim.version }),
    () => moveClaim(checker, claim.slug, { move: "return", version: claim.version, reason: "No." }),
    () => moveClaim(checker, live.slug, { move: "reopen", version: asked.version, reason: "No." }),
    () => moveClaim(checker, live.slug, { move: "retract", version: asked.version, reason: "No." }),
    () => withdrawRetraction(checker, live.slug, asked.version),
    () => editArticle(checker, article.slug, article.version, { public: true }),
  ];
  for (const act of acts) await refused(database.sql, act, Forbidden);
});

test("a person who was shut out meanwhile does nothing, whatever the request still says", async () => {
  const gone = await makePerson("editor");
  const claim = await makeClaimIn("in_review", cast);
  await setDisabled(cast.admin, { id: gone.id, disabled: true });
  for (const act of [
    () => moveClaim(gone, claim.slug, { move: "approve", version: claim.version }),
    () => writeNote(gone, claim.slug, { body: "Still here." }),
  ])
    await refused(database.sql, act, Forbidden);
});

test("a person who was demoted meanwhile approves nothing", async () => {
  const lower = await makePerson("editor");
  const claim = await makeClaimIn("in_review", cast);
  await changeRole(cast.admin, { id: lower.id, role: "checker" });
  const act = () => moveClaim(lower, claim.slug, { move: "approve", version: claim.version });
  await refused(database.sql, act, Forbidden);
});

test("notes belong to their claim, and answers to their thread", async () => {
  const [one, other] = [await makeClaimIn("checking", cast), await makeClaimIn("checking", cast)];
  const { id } = await writeNote(cast.writer, one.slug, {
    body: `Is this right, @${cast.editor.name}?`,
  });
  await refused(
    database.sql,
    () => writeNote(cast.writer, other.slug, { body: "x", parentId: id }),
    Invalid,
  );
  await refused(database.sql, () => resolveNote(cast.writer, other.slug, id, true), NotFound);
  const answer = await writeNote(cast.editor, one.slug, { body: "Yes.", parentId: id });
  await writeNote(cast.writer, one.slug, { body: "Thanks.", parentId: answer.id });
  await resolveNote(cast.writer, one.slug, id, true);
  const again = await resolveNote(cast.editor, one.slug, id, true);
  const claim = await readClaim(cast.writer, one.slug);
  expect(again.version).toBe(claim.version);
  expect(claim.version).toBe(one.version + 4);
  expect(claim.contentHash).toBe(one.contentHash);
  expect(claim.notes).toMatchObject([
    { id, parentId: null, mentions: [cast.editor.id], resolvedBy: cast.writer.id },
    { parentId: id, body: "Yes." },
    { parentId: id, body: "Thanks." },
  ]);
  await resolveNote(cast.editor, one.slug, id, false);
  expect((await readClaim(cast.writer, one.slug)).notes[0]?.resolvedAt).toBeNull();
});

test("what is not there is not found", async () => {
  for (const act of [
    () => readClaim(cast.writer, "no-such-claim"),
    () => moveClaim(cast.writer, "no-such-claim", { move: "start", version: 1 }),
    () => writeNote(cast.writer, "no-such-claim", { body: "x" }),
    () => readArticle(cast.writer, "no-such-article"),
  ])
    await refused(database.sql, act, NotFound);
});
