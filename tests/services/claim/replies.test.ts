// A reply is content: it takes approvals away, is frozen with the publication, and never shows where we asked.
import { closePools } from "@/lib/db/engine/pool";
import { Stale } from "@/lib/domain/errors";
import type { ReplyInput } from "@/lib/domain/reply";
import { askForReply, changeReply, removeReply } from "@/lib/services/claim/replies";
import { readClaim } from "@/lib/services/desk";
import { getPublicClaim } from "@/lib/services/public";
import { type Cast, makeCast, makeClaimIn, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const ask: ReplyInput = {
  askedOf: "The bridge authority",
  how: "email",
  contact: "press@bridge.example",
  askedOn: "2024-03-04",
  dueOn: "2024-03-06",
};

test("asking takes the approval away, and the one who asked is no fresh eyes", async () => {
  const { slug } = await makeClaimIn("approved", cast);
  await askForReply(cast.third, slug, ask);
  const claim = await readClaim(cast.third, slug);
  expect(claim).toMatchObject({ state: "in_review", approvals: 0, replies: [ask] });
  expect(claim.moves.find((one) => one.move === "approve")?.reasons).toMatchObject([
    { code: "fresh_eyes" },
  ]);
  expect(JSON.stringify(claim.workingContent)).not.toContain("press@bridge.example");
});

test("readers get the reply as it was approved, without where we asked", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const { id } = await askForReply(cast.writer, slug, ask);
  await changeReply(cast.writer, slug, id, {
    outcome: "answered",
    answer: "Our plans say so, too.",
    answeredOn: "2024-03-05",
  });
  await move(cast.writer, slug, "submit");
  await move(cast.editor, slug, "approve");
  await move(cast.editor, slug, "publish");
  const read = await getPublicClaim(slug);
  expect(read?.snapshot.content.replies).toEqual([
    {
      id,
      askedOf: "The bridge authority",
      how: "email",
      askedOn: "2024-03-04",
      dueOn: "2024-03-06",
      outcome: "answered",
      answer: "Our plans say so, too.",
      answeredOn: "2024-03-05",
    },
  ]);
  await expect(changeReply(cast.writer, slug, id, { outcome: "declined" })).rejects.toMatchObject({
    reasons: [{ code: "state" }],
  });
});

test("where we asked is no content: the approval stays, and the claim can be published", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const { id } = await askForReply(cast.writer, slug, ask);
  await move(cast.writer, slug, "submit");
  await move(cast.editor, slug, "approve");
  await changeReply(cast.third, slug, id, { contact: "office@bridge.example" });
  const claim = await readClaim(cast.editor, slug);
  expect(claim).toMatchObject({ state: "approved", approvals: 1 });
  expect((await move(cast.editor, slug, "publish")).state).toBe("published");
});

test("what does not fit together is refused at its field, and nothing is written", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const { version } = await readClaim(cast.writer, slug);
  await expect(
    askForReply(cast.writer, slug, { ...ask, outcome: "answered", answeredOn: "2024-03-01" }),
  ).rejects.toMatchObject({ errors: [{ pointer: "/answer" }, { pointer: "/answeredOn" }] });
  expect((await readClaim(cast.writer, slug)).version).toBe(version);
});

test("the trail tells who was asked and never where; removing keeps the words", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const { id } = await askForReply(cast.writer, slug, ask);
  await changeReply(cast.writer, slug, id, { contact: "other@bridge.example", how: "phone" });
  await removeReply(cast.writer, slug, id);
  const events = await database.sql`
    select e.type, d.texts from audit_event e join audit_detail d on d.event_id = e.id
    where e.type like 'reply.%' and e.facts::json ->> 'replyId' = ${id} order by e.seq`;
  expect(events.map((event) => event.type)).toEqual([
    "reply.asked",
    "reply.changed",
    "reply.removed",
  ]);
  const texts = events.map((event) => event.texts).join();
  expect(texts).toContain("The bridge authority");
  expect(texts).not.toContain("bridge.example");
});

test("a stale version is refused", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const { id, version } = await askForReply(cast.writer, slug, ask);
  await changeReply(cast.editor, slug, id, { outcome: "declined" }, version);
  await expect(
    changeReply(cast.writer, slug, id, { outcome: "no_answer" }, version),
  ).rejects.toThrow(Stale);
});
