// Fresh eyes and the quorum, with plain SQL as the application's role and as the owner.

import { closePools } from "@/lib/db/engine/pool";
import { Refused } from "@/lib/domain/errors";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { readClaim } from "@/lib/services/desk";
import { getNewsroom, patchNewsroom } from "@/lib/services/newsroom";
import { changeRole, setDisabled } from "@/lib/services/people";
import { type Cast, edit, makeCast, makeClaimIn, makePerson, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { attempt, event, moved, review, type Transaction } from "./attempt";

const database = testDatabase();
database.atEnd(closePools);
const roles = ["ss_app", "owner"] as const;
const as = (role: (typeof roles)[number]) =>
  role === "owner" ? database.sql : database.as("ss_app");

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

async function quorum(normal: number, high: number): Promise<void> {
  const { version } = await getNewsroom();
  await patchNewsroom(cast.admin, { patch: { quorum: normal, quorumHigh: high }, version });
}

/** A whole approval: the review, the state, the event. */
async function approve(tx: Transaction, claim: DeskClaim, by: string, hash?: string) {
  await review(tx, claim.id, { by, ...(hash && { hash }) });
  await tx`update claim set state = 'approved' where id = ${claim.id}`;
  await moved(tx, claim.id, by, "approve");
}

describe.each(roles)("as %s, an approval is refused", (role) => {
  test("by a checker", async () => {
    const claim = await makeClaimIn("in_review", cast);
    const checker = await makePerson("checker");
    expect(await attempt(as(role), (tx) => approve(tx, claim, checker.id))).toBe("SS403");
  });

  test("by the one who wrote and submitted it, whatever the role", async () => {
    const writer = await makePerson("admin");
    const claim = await makeClaimIn("in_review", { ...cast, writer });
    expect(await attempt(as(role), (tx) => approve(tx, claim, writer.id))).toBe("SS403");
  });

  test("by one who wrote a part of it and did not submit", async () => {
    const claim = await makeClaimIn("checking", cast);
    await edit(cast.second, claim.slug, { gaps: "The width." });
    await move(cast.writer, claim.slug, "submit");
    expect(await attempt(as(role), (tx) => approve(tx, claim, cast.second.id))).toBe("SS403");
    expect(await attempt(as(role), (tx) => approve(tx, claim, cast.third.id))).toBe("done");
  });

  test("by one who submitted and wrote nothing", async () => {
    const claim = await makeClaimIn("checking", cast);
    await move(cast.second, claim.slug, "submit");
    expect(await attempt(as(role), (tx) => approve(tx, claim, cast.second.id))).toBe("SS403");
  });

  test("by one who submitted it, after someone else changed it in review", async () => {
    const claim = await makeClaimIn("checking", cast);
    await move(cast.second, claim.slug, "submit");
    await edit(cast.writer, claim.slug, { gaps: "The width." });
    expect(await attempt(as(role), (tx) => approve(tx, claim, cast.second.id))).toBe("SS403");
  });

  test("by one who submitted this text before someone else submitted it again", async () => {
    const claim = await makeClaimIn("checking", cast);
    await move(cast.second, claim.slug, "submit");
    await move(cast.second, claim.slug, "return", { reason: "I press the wrong button." });
    await move(cast.writer, claim.slug, "submit");
    const { moves } = await readClaim(cast.second, claim.slug);
    expect(moves.find(({ move }) => move === "approve")?.reasons).toMatchObject([
      { code: "fresh_eyes" },
    ]);
    expect(await attempt(as(role), (tx) => approve(tx, claim, cast.second.id))).toBe("SS403");
  });

  test("by a disabled editor, a demoted one, and nobody", async () => {
    const claim = await makeClaimIn("in_review", cast);
    const gone = await makePerson("editor");
    await setDisabled(cast.admin, { id: gone.id, disabled: true });
    const lower = await makePerson("editor");
    await changeRole(cast.admin, { id: lower.id, role: "checker" });
    const nobody = "00000000-0000-4000-8000-000000000000";
    for (const id of [gone.id, lower.id, nobody])
      expect(await attempt(as(role), (tx) => approve(tx, claim, id))).toBe("SS403");
  });

  test("of a text that is not the one that stands", async () => {
    const claim = await makeClaimIn("in_review", cast);
    for (const hash of ["00".repeat(32), "ab"])
      expect(await attempt(as(role), (tx) => approve(tx, claim, cast.editor.id, hash))).toBe(
        "SS412",
      );
  });

  test("outside of review", async () => {
    for (const state of ["spotted", "checking", "approved", "published"] as const) {
      const claim = await makeClaimIn(state, cast);
      const act = (tx: Transaction) => review(tx, claim.id, { by: cast.third.id });
      expect(await attempt(as(role), act)).toBe("SS409");
    }
  });

  test("twice by one editor", async () => {
    await quorum(2, 2);
    const claim = await makeClaimIn("checking", cast);
    await move(cast.writer, claim.slug, "submit");
    await move(cast.editor, claim.slug, "approve");
    expect(await attempt(as(role), (tx) => approve(tx, claim, cast.editor.id))).toBe("SS409");
    await quorum(1, 2);
  });
});

describe.each(roles)("as %s, the quorum", (role) => {
  const approvedWithout = (claim: DeskClaim) => async (tx: Transaction) => {
    await tx`update claim set state = 'approved' where id = ${claim.id}`;
    await moved(tx, claim.id, cast.editor.id, "approve");
  };

  test.each([
    [1, "normal"],
    [2, "normal"],
    [3, "normal"],
    [2, "high"],
    [3, "high"],
  ] as const)("of %d for %s risk holds to the last approval", async (needed, risk) => {
    await (risk === "high" ? quorum(1, needed) : quorum(needed, 3));
    const claim = await makeClaimIn("checking", cast, { input: { risk } });
    await move(cast.writer, claim.slug, "submit");
    const editors = [cast.editor, cast.second, cast.third].slice(0, needed);
    for (const [index, editor] of editors.entries()) {
      expect(await attempt(as(role), approvedWithout(claim))).toBe("SS409");
      const last = index === needed - 1;
      const code = await attempt(as(role), async (tx) => {
        if (last) return approve(tx, claim, editor.id);
        await review(tx, claim.id, { by: editor.id });
        return moved(tx, claim.id, editor.id, "approve");
      });
      expect(code).toBe("done");
    }
    await quorum(1, 2);
  });

  test("is not met by approvals from before a return", async () => {
    const claim = await makeClaimIn("approved", cast);
    await move(cast.second, claim.slug, "return", { reason: "One more look." });
    const back = async (tx: Transaction) => {
      await tx`update claim set state = 'in_review', submitted_by = ${cast.writer.id} where id = ${claim.id}`;
      await moved(tx, claim.id, cast.writer.id, "submit");
      await tx`update claim set state = 'approved' where id = ${claim.id}`;
      await moved(tx, claim.id, cast.editor.id, "approve");
    };
    expect(await attempt(as(role), back)).toBe("SS409");
  });

  test("is not met by approvals of a text that was changed and changed back", async () => {
    const claim = await makeClaimIn("approved", cast);
    await edit(cast.writer, claim.slug, { gaps: "The width." });
    await edit(cast.writer, claim.slug, { gaps: null });
    expect(await attempt(as(role), approvedWithout(claim))).toBe("SS409");
  });

  test("is not lowered by writing the risk of a claim", async () => {
    const claim = await makeClaimIn("in_review", cast, { input: { risk: "high" } });
    const code = await attempt(as(role), async (tx) => {
      await review(tx, claim.id, { by: cast.editor.id });
      await tx`update claim set risk = 'normal', state = 'approved' where id = ${claim.id}`;
      await moved(tx, claim.id, cast.editor.id, "approve");
    });
    expect(code).toBe("SS409");
  });
});

describe.each(roles)("as %s, who submitted and when", (role) => {
  test("is not written but by submitting", async () => {
    const claim = await makeClaimIn("in_review", cast);
    const other = (tx: Transaction) =>
      tx`update claim set submitted_by = ${cast.third.id} where id = ${claim.id}`.then(() =>
        event(tx, claim.id, cast.writer.id),
      );
    const earlier = (tx: Transaction) =>
      tx`update claim set submitted_at = '2020-01-01' where id = ${claim.id}`.then(() =>
        event(tx, claim.id, cast.writer.id),
      );
    expect(await attempt(as(role), other)).toBe("SS409");
    expect(["SS409", "42501"]).toContain(await attempt(as(role), earlier));
  });

  test("names the one who is recorded as submitting", async () => {
    const claim = await makeClaimIn("checking", cast);
    const inAnothersName = async (tx: Transaction) => {
      await tx`update claim set state = 'in_review', submitted_by = ${cast.writer.id} where id = ${claim.id}`;
      await moved(tx, claim.id, cast.editor.id, "submit");
    };
    expect(await attempt(as(role), inAnothersName)).toBe("SS403");
  });
});

test("an approved claim takes notes after its approver was demoted or the quorum was raised", async () => {
  const lower = await makePerson("editor");
  const claim = await makeClaimIn("approved", { ...cast, editor: lower });
  await changeRole(cast.admin, { id: lower.id, role: "checker" });
  const dueDate = (tx: Transaction) =>
    tx`update claim set due_on = '2027-01-01' where id = ${claim.id}`.then(() =>
      event(tx, claim.id, cast.writer.id),
    );
  expect(await attempt(database.as("ss_app"), dueDate)).toBe("done");
});

test("an approval counts no longer once its editor's account is shut, and again when it is open", async () => {
  const leaver = await makePerson("editor");
  const claim = await makeClaimIn("approved", { ...cast, editor: leaver });
  await setDisabled(cast.admin, { id: leaver.id, disabled: true });
  const publishing = () => move(cast.editor, claim.slug, "publish");
  await expect(publishing()).rejects.toThrow(Refused);
  expect((await readClaim(cast.editor, claim.slug)).approvals).toBe(0);
  await setDisabled(cast.admin, { id: leaver.id, disabled: false });
  expect((await publishing()).state).toBe("published");
});
