// A retraction needs two editors, with plain SQL as the application's role and as the owner.

import { closePools } from "@/lib/db/engine/pool";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { withdrawRetraction } from "@/lib/services/claim-moves";
import { readClaim } from "@/lib/services/desk";
import { setDisabled } from "@/lib/services/people";
import { type Cast, edit, makeCast, makeClaimIn, makePerson, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { attempt, event, publish, review, type Transaction } from "./attempt";

const database = testDatabase();
database.atEnd(closePools);
const roles = ["ss_app", "owner"] as const;
const as = (role: (typeof roles)[number]) =>
  role === "owner" ? database.sql : database.as("ss_app");

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const reason = "The record was forged.";
async function ask(tx: Transaction, claim: DeskClaim, by: string) {
  const [last] = await tx`
    select encode(content_hash, 'hex') as hash from publication where claim_id = ${claim.id} order by version desc limit 1`;
  await review(tx, claim.id, { decision: "retract", by, reason, hash: last?.hash });
  await tx`update claim set retraction_asked_by = ${by}, retraction_reason = ${reason} where id = ${claim.id}`;
  await event(tx, claim.id, by, "claim.retraction_asked");
}
const people = (frozen: Record<string, unknown>) => frozen.people as Record<string, unknown>;
async function confirm(tx: Transaction, claim: DeskClaim, by: string, over = {}) {
  const [row] = await tx`select retraction_asked_by from claim where id = ${claim.id}`;
  const askedBy = row?.retraction_asked_by ?? null;
  return publish(tx, claim, {
    by,
    kind: "retraction",
    version: claim.publishedVersion + 1,
    change: (frozen) => ({
      ...frozen,
      retractionReason: reason,
      people: { ...people(frozen), approvedBy: [askedBy] },
      ...over,
    }),
  });
}

describe.each(roles)("as %s, a retraction", (role) => {
  test("that nobody asked for is refused", async () => {
    const claim = await makeClaimIn("published", cast);
    expect(await attempt(as(role), (tx) => confirm(tx, claim, cast.second.id))).toBe("SS403");
  });

  test("by one editor alone is refused, also in one transaction", async () => {
    const claim = await makeClaimIn("published", cast);
    const alone = async (tx: Transaction) => {
      await ask(tx, claim, cast.editor.id);
      await confirm(tx, claim, cast.editor.id);
    };
    expect(await attempt(as(role), alone)).toBe("SS403");
  });

  test("in the name of an editor who did not ask is refused", async () => {
    const claim = await makeClaimIn("published", cast);
    const invented = async (tx: Transaction) => {
      await tx`update claim set retraction_asked_by = ${cast.third.id} where id = ${claim.id}`;
      await event(tx, claim.id, cast.second.id);
      await confirm(tx, claim, cast.second.id);
    };
    expect(await attempt(as(role), invented)).toBe("SS409");
  });

  test("in the name of an editor who asked and took it back is refused", async () => {
    const claim = await makeClaimIn("published", cast);
    const asked = await move(cast.editor, claim.slug, "retract", { reason });
    await withdrawRetraction(cast.editor, claim.slug, asked.version);
    const revived = async (tx: Transaction) => {
      await tx`update claim set retraction_asked_by = ${cast.editor.id} where id = ${claim.id}`;
      await event(tx, claim.id, cast.second.id);
      await confirm(tx, claim, cast.second.id);
    };
    expect(await attempt(as(role), revived)).toBe("SS409");
  });

  test("by two editors goes through, and is the last publication", async () => {
    const claim = await makeClaimIn("published", cast);
    expect(await attempt(as(role), (tx) => ask(tx, claim, cast.editor.id))).toBe("done");
    expect(await attempt(as(role), (tx) => confirm(tx, claim, cast.second.id))).toBe("done");
    const [row] = await database.sql`
      select c.state, c.retracted, p.kind, p.version from claim c join public_claim p on p.claim_id = c.id where c.id = ${claim.id}`;
    expect(row).toEqual({ state: "retracted", retracted: true, kind: "retraction", version: 2 });
    const again = { ...claim, publishedVersion: 2 };
    expect(await attempt(as(role), (tx) => ask(tx, again, cast.editor.id))).toBe("SS409");
    expect(await attempt(as(role), (tx) => confirm(tx, again, cast.third.id))).toBe("SS409");
  });

  test("asked for by a checker, or confirmed by one, is refused", async () => {
    const claim = await makeClaimIn("published", cast);
    expect(await attempt(as(role), (tx) => ask(tx, claim, cast.writer.id))).toBe("SS403");
    await move(cast.editor, claim.slug, "retract", { reason });
    expect(await attempt(as(role), (tx) => confirm(tx, claim, cast.writer.id))).toBe("SS403");
  });

  test("asked for by someone who was disabled since is refused", async () => {
    const claim = await makeClaimIn("published", cast);
    const gone = await makePerson("editor");
    await move(gone, claim.slug, "retract", { reason });
    await setDisabled(cast.admin, { id: gone.id, disabled: true });
    expect(await attempt(as(role), (tx) => confirm(tx, claim, cast.second.id))).toBe("SS403");
  });

  test("without a reason, or of other words than were public, is refused", async () => {
    const claim = await makeClaimIn("published", cast);
    await move(cast.editor, claim.slug, "retract", { reason });
    const tries = [
      [{ retractionReason: "" }, "SS422"],
      [{ retractionReason: null }, "SS422"],
      [{ content: {} }, "SS409"],
      [{ rating: { code: "false" } }, "SS409"],
    ] as const;
    for (const [over, code] of tries)
      expect(await attempt(as(role), (tx) => confirm(tx, claim, cast.second.id, over))).toBe(code);
  });

  test("of what was never public is refused", async () => {
    const claim = await makeClaimIn("approved", cast);
    const act = (tx: Transaction) =>
      review(tx, claim.id, { decision: "retract", by: cast.editor.id, reason });
    expect(await attempt(as(role), act)).toBe("SS409");
    expect(await attempt(as(role), (tx) => confirm(tx, claim, cast.second.id))).toBe("SS409");
  });

  test("asked for before a correction does not take the correction back", async () => {
    const claim = await makeClaimIn("published", cast);
    await move(cast.editor, claim.slug, "retract", { reason });
    await move(cast.editor, claim.slug, "reopen", { reason: "It can be mended." });
    await edit(cast.writer, claim.slug, { summary: "Three records agree." });
    await move(cast.writer, claim.slug, "submit");
    await move(cast.second, claim.slug, "approve");
    const correction = "The number of records.";
    const after = await move(cast.second, claim.slug, "publish", {
      correctionClass: "minor",
      correction,
    });
    expect(after.retractionAskedBy).toBeNull();
    const stale = async (tx: Transaction) => {
      await tx`update claim set retraction_asked_by = ${cast.editor.id} where id = ${claim.id}`;
      await event(tx, claim.id, cast.third.id);
      await confirm(tx, after, cast.third.id);
    };
    expect(await attempt(as(role), stale)).toBe("SS409");
    expect((await readClaim(cast.editor, claim.slug)).state).toBe("published");
  });
});
