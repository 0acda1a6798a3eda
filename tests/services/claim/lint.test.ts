// The newsroom's own strictness holds at the door, and a change of it is on record.
import { closePools } from "@/lib/db/engine/pool";
import { readClaim } from "@/lib/services/desk";
import { getNewsroom, patchNewsroom } from "@/lib/services/newsroom";
import { type Cast, edit, makeCast, makeClaimIn, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

async function choose(lint: Parameters<typeof patchNewsroom>[1]["patch"]["lint"]) {
  const { version } = await getNewsroom();
  return patchNewsroom(cast.admin, { patch: { lint }, version });
}

const LONG = `The bridge over the river is 389 metres long, ${"and long, ".repeat(5)}`;

test("what is set to blocking is refused at submit and at publish, and says the remedy", async () => {
  const before = await makeClaimIn("checking", cast, { verdict: { statement: LONG.trim() } });
  const approved = await makeClaimIn("approved", cast, { verdict: { statement: LONG.trim() } });
  await choose({ long_statement: "blocking" });
  await expect(move(cast.writer, before.slug, "submit")).rejects.toMatchObject({
    reasons: [{ code: "long_statement", text: expect.stringContaining("leave the rest") }],
  });
  await expect(move(cast.editor, approved.slug, "publish")).rejects.toMatchObject({
    reasons: [{ code: "long_statement" }],
  });
  const { moves } = await readClaim(cast.writer, before.slug);
  expect(moves.find((one) => one.move === "submit")?.open).toBe(false);
  await edit(cast.writer, before.slug, { statement: "The bridge is 389 metres long" });
  await move(cast.writer, before.slug, "submit");
  await choose({});
});

test("a reason given at publishing is in the trail, not in what readers see", async () => {
  const { slug } = await makeClaimIn("approved", cast, { verdict: { statement: LONG.trim() } });
  await choose({ long_statement: "warning" });
  const claim = await readClaim(cast.editor, slug);
  expect(claim.submitReason).toBeNull();
  await expect(move(cast.editor, slug, "publish")).rejects.toMatchObject({
    reasons: [{ code: "needs_reason" }],
  });
  await move(cast.editor, slug, "publish", { reason: "Its two halves are one claim." });
  const [event] = await database.sql`
    select d.texts, (select p.snapshot from publication p where p.claim_id = e.subject_id) as snapshot
    from audit_event e join audit_detail d on d.event_id = e.id
    where e.subject_id = ${claim.id} and e.type = 'claim.published'`;
  expect(event?.texts).toContain("Its two halves are one claim.");
  expect(event?.snapshot).not.toContain("Its two halves are one claim.");
  await choose({});
});

test("the trail names the check and both levels, and an equal choice changes nothing", async () => {
  const first = await choose({ thin_summary: "blocking", long_statement: "off" });
  const again = await choose({ long_statement: "off", thin_summary: "blocking" });
  expect(again.version).toBe(first.version);
  const [event] = await database.sql`
    select d.texts from audit_event e join audit_detail d on d.event_id = e.id
    where e.subject_kind = 'newsroom' order by e.seq desc limit 1`;
  expect(JSON.parse(event?.texts)).toEqual({
    from: {
      "The statement is long": "Shown only",
      "The summary does not tell the reader why": "Shown only",
    },
    to: {
      "The statement is long": "Off",
      "The summary does not tell the reader why": "Must be put right",
    },
  });
});
