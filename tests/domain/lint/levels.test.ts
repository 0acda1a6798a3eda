// How strict each check is, and what that does to submitting and publishing.
import { decideMove } from "@/lib/domain/decision";
import { firstLevels, levelsFor, lintChoice, lintCodes } from "@/lib/domain/lint/level";
import { lint } from "@/lib/domain/lint/lint";
import { actor, claim, evidence } from "../claim-under-decision";

const thin = claim({
  evidence: [evidence({ source: "a" }), evidence({ source: "b" })],
  summary: "It is so.",
});
const checker = actor("checker", "checker");

test.each([
  ["off", null, true],
  ["advice", null, true],
  ["warning", null, false],
  ["warning", "Its length says enough.", true],
  ["blocking", null, false],
  ["blocking", "Its length says enough.", false],
] as const)(
  "a thin summary at level %s with the reason %j is submitted: %s",
  (level, reason, allowed) => {
    const decision = decideMove(
      { ...thin, lintChoice: { thin_summary: level } },
      { move: "submit", version: 7, ...(reason && { reason }) },
      checker,
    );
    expect(decision.allowed).toBe(allowed);
  },
);

const approved = claim({
  ...thin,
  state: "approved",
  approvals: [{ reviewerId: "other", at: "2024-01-01T00:00:00Z" }],
});

test.each([
  ["advice", null, null, true],
  ["warning", "Said when it was submitted.", null, true],
  ["warning", null, null, false],
  ["warning", null, "Said now.", true],
  ["blocking", "Said when it was submitted.", "Said now.", false],
] as const)(
  "at level %s, submitted with %j and published with %j: %s",
  (level, submitReason, reason, allowed) => {
    const decision = decideMove(
      { ...approved, submitReason, lintChoice: { thin_summary: level } },
      { move: "publish", version: 7, ...(reason && { reason }) },
      actor("editor", "editor"),
    );
    expect(decision.allowed).toBe(allowed);
  },
);

test("the strictest findings stand first, and what is off says nothing", () => {
  const found = lint(
    { ...thin, statement: "a".repeat(80), evidence: [] },
    { thin_summary: "blocking", long_statement: "off" },
  );
  expect(found.map(({ level }) => level)).toEqual(["blocking", "warning"]);
});

test.each(lintCodes)("%s begins at a level that may be chosen for it", (code) => {
  expect(levelsFor(code)).toContain(firstLevels[code]);
});

test.each([
  [{ few_sources: "blocking" }, true],
  [{ few_sources: "advice" }, false],
  [{ evidence_against: "off" }, false],
  [{ thin_summary: "off" }, true],
  [{ no_such_check: "off" }, false],
  [{}, true],
])("the choice %j is taken: %s", (choice, taken) => {
  expect(lintChoice.safeParse(choice).success).toBe(taken);
});
