// Every state × move × role × relation to the claim × live or not, against a table written by hand
// from the rules of the newsroom, and not from the code.
import { type State, states } from "@/lib/domain/claim";
import { decideMove, openMoves } from "@/lib/domain/decision";
import type { Role } from "@/lib/domain/person";
import { roles } from "@/lib/domain/person";
import {
  approvalsAtStake,
  type MoveName,
  moveNames,
  reasonsAgainst,
  stateAfterEdit,
} from "@/lib/domain/workflow";
import { actor, claim } from "./claim-under-decision";

type Relation = "wrote it" | "submitted it" | "neither";
const relations: Relation[] = ["wrote it", "submitted it", "neither"];

/** "live": only with a live publication; "never live": only without; "any": it does not matter. */
type Rule = {
  from: State[];
  to: State;
  roles: Role[];
  live: "live" | "never live" | "any";
  eyes: "fresh" | "any";
};
const everyone: Role[] = ["checker", "editor", "admin"];
const editors: Role[] = ["editor", "admin"];
const RULES: Record<MoveName, Rule> = {
  start: { from: ["spotted"], to: "checking", roles: everyone, live: "any", eyes: "any" },
  submit: { from: ["checking"], to: "in_review", roles: everyone, live: "any", eyes: "any" },
  approve: { from: ["in_review"], to: "approved", roles: editors, live: "any", eyes: "fresh" },
  return: {
    from: ["in_review", "approved"],
    to: "checking",
    roles: editors,
    live: "any",
    eyes: "any",
  },
  publish: { from: ["approved"], to: "published", roles: editors, live: "any", eyes: "any" },
  reopen: { from: ["published"], to: "checking", roles: editors, live: "any", eyes: "any" },
  retract: {
    from: ["spotted", "checking", "in_review", "approved", "published"],
    to: "retracted",
    roles: editors,
    live: "live",
    eyes: "any",
  },
  drop: {
    from: ["spotted", "checking"],
    to: "dropped",
    roles: everyone,
    live: "never live",
    eyes: "any",
  },
};

function expected(move: MoveName, from: State, role: Role, relation: Relation, live: boolean) {
  const rule = RULES[move];
  return (
    rule.from.includes(from) &&
    rule.roles.includes(role) &&
    (rule.live === "any" || (rule.live === "live") === live) &&
    (rule.eyes === "any" || relation === "neither")
  );
}

/** A claim for which nothing but state, role, relation and liveness can stand in the way. */
function given(state: State, relation: Relation, live: boolean) {
  return claim({
    state,
    contributors: relation === "wrote it" ? ["me", "writer"] : ["writer"],
    submittedBy: relation === "submitted it" ? "me" : "writer",
    approvals: state === "approved" ? [{ reviewerId: "other", at: "2026-01-02T00:00:00Z" }] : [],
    publishedVersion: live ? 1 : 0,
    lastPublishedRating: live ? "true" : null,
    retractionAskedBy: live ? "other" : null,
  });
}

const combinations = (state: State, move: MoveName) =>
  roles.flatMap((role) =>
    relations.flatMap((relation) =>
      [true, false].map((live) => ({ state, move, role, relation, live })),
    ),
  );

const cases = states.flatMap((state) => moveNames.map((move) => ({ state, move })));

test.each(cases)("$move from $state, for every role and relation", ({ state, move }) => {
  const answers = combinations(state, move).map((it) => {
    const me = actor("me", it.role);
    const before = given(it.state, it.relation, it.live);
    const decision = decideMove(
      before,
      {
        move,
        version: before.version,
        reason: "Because.",
        ...(it.live &&
          move === "publish" && {
            correctionClass: "substantial" as const,
            correction: "It was wrong.",
          }),
      },
      me,
    );
    return {
      ...it,
      open: reasonsAgainst(before, move, me).length === 0,
      allowed: decision.allowed,
      to: decision.allowed ? decision.to : null,
    };
  });
  expect(answers).toEqual(
    combinations(state, move).map((it) => {
      const open = expected(it.move, it.state, it.role, it.relation, it.live);
      return { ...it, open, allowed: open, to: open ? RULES[it.move].to : null };
    }),
  );
});

test("the table has as many open and closed cases as the rules of the newsroom make", () => {
  const all = cases.flatMap(({ state, move }) => combinations(state, move));
  const open = all.filter((it) => expected(it.move, it.state, it.role, it.relation, it.live));
  // start 18, submit 18, approve 2×2, return 2×12, publish 12, reopen 12, retract 5×6, drop 2×9.
  expect([all.length, open.length]).toEqual([1008, 136]);
});

test("what the buttons show is what the table says, with a sentence for each closed one", () => {
  for (const state of states) {
    for (const role of roles) {
      const shown = openMoves(given(state, "neither", false), actor("me", role));
      expect(shown.map(({ move }) => move)).toEqual([...moveNames]);
      for (const { move, open, reasons } of shown) {
        expect(open).toBe(expected(move, state, role, "neither", false));
        expect(reasons.every(({ text }) => /^[A-Z].*\.$/u.test(text))).toBe(true);
      }
    }
  }
});

test("an edit takes an approved claim back to review and leaves every other state", () => {
  const after = Object.fromEntries(states.map((state) => [state, stateAfterEdit(state)]));
  expect(after).toEqual({
    ...Object.fromEntries(states.map((state) => [state, state])),
    approved: "in_review",
  });
});

test("an edit takes approvals away while they wait or stand, and not those of what is public", () => {
  const approvals = [{ reviewerId: "editor", at: "2026-01-01T00:00:00.000Z" }];
  const lost = states.filter((state) => approvalsAtStake({ state, approvals }) > 0);
  expect(lost).toEqual(["in_review", "approved"]);
});
