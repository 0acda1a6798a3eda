// What becomes public, with plain SQL as the application's role and as the owner.

import { closePools } from "@/lib/db/engine/pool";
import { editSource } from "@/lib/services/sources";
import { type Cast, edit, makeCast, makeClaimIn, makeEvidence, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { attempt, event, publication, publish, type Transaction } from "./attempt";

const database = testDatabase();
database.atEnd(closePools);
const roles = ["ss_app", "owner"] as const;
const as = (role: (typeof roles)[number]) =>
  role === "owner" ? database.sql : database.as("ss_app");

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const by = () => cast.editor.id;

describe.each(roles)("as %s, a first publication", (role) => {
  test("of what was approved goes through", async () => {
    const claim = await makeClaimIn("approved", cast);
    expect(await attempt(as(role), (tx) => publish(tx, claim, { by: by() }))).toBe("done");
  });

  test.each(["spotted", "checking", "in_review"] as const)(
    "of a claim %s is refused",
    async (state) => {
      const claim = await makeClaimIn(state, cast);
      expect(await attempt(as(role), (tx) => publish(tx, claim, { by: by() }))).toBe("SS409");
    },
  );

  test("by a checker is refused", async () => {
    const claim = await makeClaimIn("approved", cast);
    const code = await attempt(as(role), (tx) => publish(tx, claim, { by: cast.writer.id }));
    expect(code).toBe("SS403");
  });

  test("of a text that changed after the approval is refused: statement, evidence, source", async () => {
    const changes: ((tx: Transaction, id: string) => Promise<unknown>)[] = [
      (tx, id) => tx`update claim set statement = 'Another' where id = ${id}`,
      (tx, id) => tx`update evidence set stance = 'context' where claim_id = ${id}`,
      (tx, id) =>
        tx`update source set title = 'Another' where id in (select source_id from evidence where claim_id = ${id})`,
      (tx, id) => tx`delete from evidence where claim_id = ${id}`,
    ];
    for (const change of changes) {
      const claim = await makeClaimIn("approved", cast);
      // Approved before, changed and published in one transaction, with an event for each step.
      const code = await attempt(as(role), async (tx) => {
        await change(tx, claim.id);
        await event(tx, claim.id, cast.writer.id);
        await publish(tx, claim, { by: by() });
      });
      expect(code).toBe("SS409");
      // Changed, and left as approved.
      const left = await attempt(as(role), async (tx) => {
        await change(tx, claim.id);
        await event(tx, claim.id, cast.writer.id);
      });
      expect(left).toBe("SS409");
    }
  });

  test("of other words, label, definition, number, tone or people than stand is refused", async () => {
    const claim = await makeClaimIn("approved", cast);
    const other = (path: string[], value: unknown) => (frozen: Record<string, unknown>) => {
      const copy = structuredClone(frozen);
      let at = copy;
      for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
      at[path.at(-1) ?? ""] = value;
      return copy;
    };
    const changes = [
      other(["content", "statement"], "Another"),
      other(["content", "summary"], null),
      other(["content", "evidence"], []),
      other(["content", "more"], "words"),
      other(["rating", "label"], "Very true"),
      other(["rating", "code"], "false"),
      other(["rating", "definition"], "As we like it"),
      other(["rating", "number"], 4),
      other(["rating", "number"], null),
      other(["rating", "tone"], "false"),
      other(["rating", "scaleVersion"], 2),
      other(["people", "approvedBy"], [cast.third.id]),
      other(["people", "approvedBy"], []),
      other(["people", "publishedBy"], cast.third.id),
      other(["people", "checkedBy"], [cast.third.id]),
      other(["retractionReason"], "None"),
    ];
    for (const change of changes)
      expect(await attempt(as(role), (tx) => publish(tx, claim, { by: by(), change }))).toBe(
        "SS409",
      );
    const hash = "00".repeat(32);
    expect(await attempt(as(role), (tx) => publish(tx, claim, { by: by(), hash }))).toBe("SS409");
  });

  test("has number 1 and corrects nothing", async () => {
    const claim = await makeClaimIn("approved", cast);
    const tries = [
      [{ version: 0 }, "SS412"],
      [{ version: 2, correctionClass: "minor", correction: "x" }, "SS412"],
      [{ correctionClass: "minor", correction: "A comma." }, "SS422"],
    ] as const;
    for (const [over, code] of tries)
      expect(await attempt(as(role), (tx) => publish(tx, claim, { by: by(), ...over }))).toBe(code);
  });

  test("is a move: with the claim left as approved it is refused", async () => {
    const claim = await makeClaimIn("approved", cast);
    const code = await attempt(as(role), async (tx) => {
      await publication(tx, claim, { by: by() });
      await event(tx, claim.id, by());
    });
    expect(code).toBe("SS409");
  });
});

describe.each(roles)("as %s, a later publication", (role) => {
  async function corrected(patch: Parameters<typeof edit>[2]) {
    const { slug } = await makeClaimIn("published", cast);
    await move(cast.editor, slug, "reopen", { reason: "A reader wrote." });
    await edit(cast.writer, slug, patch);
    if (patch.rating === "outdated")
      await makeEvidence(cast.writer, slug, { stance: "undermines" });
    await move(cast.writer, slug, "submit", { reason: "Checked again." });
    return move(cast.second, slug, "approve");
  }

  test("says of what class it is and what was wrong", async () => {
    const claim = await corrected({ summary: "Three records agree." });
    const tries = [
      [{}, "SS422"],
      [{ correctionClass: "minor" }, "SS422"],
      [{ correctionClass: "minor", correction: "" }, "SS422"],
      [{ correction: "A number." }, "SS422"],
      [{ correctionClass: "huge", correction: "A number." }, "23514"],
      [{ correctionClass: "minor", correction: "A number.", version: 1 }, "SS412"],
      [{ correctionClass: "minor", correction: "A number.", version: 3 }, "SS412"],
      [{ correctionClass: "minor", correction: "A number." }, "done"],
    ] as const;
    for (const [over, code] of tries)
      expect(await attempt(as(role), (tx) => publish(tx, claim, { by: by(), ...over }))).toBe(code);
  });

  test("with another rating is substantial", async () => {
    const claim = await corrected({ rating: "outdated" });
    const correction = "It was rebuilt.";
    const tries = [
      ["minor", "SS422"],
      ["update", "SS422"],
      ["substantial", "done"],
    ] as const;
    for (const [correctionClass, code] of tries) {
      const over = { by: by(), correctionClass, correction };
      expect(await attempt(as(role), (tx) => publish(tx, claim, over))).toBe(code);
    }
    const rows = await database.sql`
      select version, rating, previous_rating from publication where claim_id = ${claim.id} order by version`;
    expect(rows).toEqual([
      { version: 1, rating: "true", previous_rating: null },
      { version: 2, rating: "outdated", previous_rating: "true" },
    ]);
  });

  test("of the same approved text is refused", async () => {
    const claim = await makeClaimIn("published", cast);
    const over = { by: by(), correctionClass: "minor", correction: "Again." };
    expect(await attempt(as(role), (tx) => publish(tx, claim, over))).toBe("SS409");
  });
});

test("a publication is what readers get at once, and keeps what it froze", async () => {
  const claim = await makeClaimIn("published", cast);
  const [before] = await database.as("ss_reader")`
    select p.rating, p.version, n.snapshot, n.snapshot_hash = sha256(convert_to(n.snapshot, 'UTF8')) as whole
    from shown_claim p join shown_publication n on n.id = p.publication_id where p.claim_id = ${claim.id}`;
  expect(before).toMatchObject({ rating: "true", version: 1, whole: true });
  const source = claim.evidence[0]?.source;
  if (!source) throw new Error("A claim without evidence.");
  await editSource(cast.writer, source.id, source.version, { title: "Another title" });
  const [after] = await database.as("ss_reader")`
    select n.snapshot from shown_publication n where n.claim_id = ${claim.id}`;
  expect(after?.snapshot).toBe(before?.snapshot);
});
