// What a move needs besides state and role: words, evidence, numbers, a second person.
import type { ClaimUnderDecision } from "@/lib/domain/claim";
import { decideMove, type MoveInput, moveInput, warningsOf } from "@/lib/domain/decision";
import type { RatingCode } from "@/lib/domain/rating";
import { actor, claim, evidence } from "./claim-under-decision";

const editor = actor("editor", "editor");
const checker = actor("checker", "checker");

function decide(over: Partial<ClaimUnderDecision>, input: Partial<MoveInput>, who = editor) {
  const before = claim(over);
  return decideMove(before, { move: "submit", version: before.version, ...input }, who);
}
function codes(...given: Parameters<typeof decide>): string[] {
  const decision = decide(...given);
  return decision.allowed ? [] : decision.reasons.map(({ code }) => code);
}
const approval = (reviewerId: string) => ({ reviewerId, at: "2026-01-02T00:00:00.000Z" });

describe("a reason", () => {
  test.each([
    ["return", { state: "in_review" }],
    ["reopen", { state: "published", publishedVersion: 1 }],
    ["retract", { state: "published", publishedVersion: 1 }],
    ["drop", { state: "spotted" }],
  ] as const)("is needed to %s", (move, over) => {
    expect(codes(over, { move })).toEqual(["needs_reason"]);
    expect(codes(over, { move, reason: null })).toEqual(["needs_reason"]);
    expect(codes(over, { move, reason: "Because." })).toEqual([]);
  });

  test.each<[MoveInput["move"], Partial<ClaimUnderDecision>]>([
    ["start", { state: "spotted" }],
    ["submit", { state: "checking" }],
    ["approve", { state: "in_review" }],
    ["publish", { state: "approved", approvals: [approval("other")] }],
  ])("is not needed to %s", (move, over) => {
    expect(codes(over, { move })).toEqual([]);
  });

  test("that is blank or invisible is none", () => {
    const parsed = moveInput.parse({ move: "return", version: 3, reason: " \u200b " });
    expect(codes({ state: "in_review" }, parsed)).toEqual(["needs_reason"]);
  });
});

describe("submitting", () => {
  test.each([
    [{ statement: null }, "It still needs a statement."],
    [{ rating: null }, "It still needs a rating."],
    [{ summary: null }, "It still needs a one-line summary."],
    [{ statement: null, summary: null }, "It still needs a statement and a one-line summary."],
  ])("names what is missing: %j", (over, text) => {
    const decision = decide(over, {}, checker);
    expect(decision).toMatchObject({ allowed: false, reasons: [{ code: "incomplete", text }] });
  });

  test("needs evidence that fits the rating", () => {
    expect(codes({ evidence: [] }, {}, checker)).toEqual(["evidence"]);
    const against = [evidence({ stance: "undermines" })];
    expect(codes({ evidence: against }, { reason: "So be it." }, checker)).toEqual(["evidence"]);
    expect(codes({ evidence: [], rating: "not_checkable" }, {}, checker)).toEqual([]);
  });

  test("with one source needs a written reason, and keeps the warning", () => {
    const one = { evidence: [evidence()] };
    expect(codes(one, {}, checker)).toEqual(["needs_reason"]);
    const decision = decide(one, { reason: "The archive is the only record." }, checker);
    expect(decision).toMatchObject({ allowed: true, warnings: [{ code: "few_sources" }] });
  });

  test("a copy of a source is not a second source", () => {
    const copies = [
      evidence({ source: "wire" }),
      evidence({ source: "paper", derivedFrom: "wire" }),
      evidence({ source: "blog", derivedFrom: "wire" }),
    ];
    expect(codes({ evidence: copies }, {}, checker)).toEqual(["needs_reason"]);
  });
});

describe("warnings", () => {
  test.each<[string, RatingCode, ClaimUnderDecision["evidence"], string[]]>([
    ["two sources", "true", [evidence({ source: "a" }), evidence({ source: "b" })], []],
    ["one source", "true", [evidence({ source: "a" })], ["few_sources"]],
    [
      "decisive evidence against",
      "true",
      [evidence({ source: "a" }), evidence({ source: "b", stance: "undermines" })],
      ["evidence_against"],
    ],
    [
      "evidence against that decides nothing",
      "true",
      [evidence({ source: "a" }), evidence({ source: "b", stance: "undermines", decisive: false })],
      [],
    ],
    [
      "both sides of a half truth",
      "half_true",
      [evidence({ source: "a" }), evidence({ source: "b", stance: "undermines" })],
      [],
    ],
    ["one source that proves nothing", "unproven", [evidence({ source: "a" })], []],
    ["no evidence for an opinion", "not_checkable", [], []],
  ])("%s", (_, rating, pieces, wanted) => {
    expect(warningsOf(claim({ rating, evidence: pieces })).map(({ code }) => code)).toEqual(wanted);
  });
});

describe("the quorum", () => {
  test.each([
    [1, 0, "approved", true],
    [2, 0, "in_review", false],
    [2, 1, "approved", true],
    [3, 1, "in_review", false],
    [3, 2, "approved", true],
  ] as const)("of %d with %d approvals before this one", (quorum, already, to, completes) => {
    const approvals = Array.from({ length: already }, (_, index) => approval(`other${index}`));
    expect(decide({ state: "in_review", quorum, approvals }, { move: "approve" })).toMatchObject({
      allowed: true,
      to,
      completes,
    });
  });

  test("counts an editor once", () => {
    const over = { state: "in_review", quorum: 2, approvals: [approval("editor")] } as const;
    expect(codes({ ...over, approvals: [approval("editor")] }, { move: "approve" })).toEqual([
      "approved_already",
    ]);
  });

  test("holds when publishing, also when it was raised meanwhile", () => {
    const over = { state: "approved", quorum: 2, approvals: [approval("other")] } as const;
    expect(codes({ ...over, approvals: [approval("other")] }, { move: "publish" })).toEqual([
      "quorum",
    ]);
  });
});

describe("fresh eyes", () => {
  const inReview = { state: "in_review", submittedBy: "checker" } as const;
  test.each([
    [{ contributors: ["checker", "editor"] }, ["fresh_eyes"]],
    [{ submittedBy: "editor", contributors: ["checker"] }, ["fresh_eyes"]],
    [{ submitters: ["editor", "writer"], contributors: ["checker"] }, ["fresh_eyes"]],
    [{ contributors: ["checker"] }, []],
  ])("%j", (over, wanted) => {
    expect(codes({ ...inReview, ...over }, { move: "approve" })).toEqual(wanted);
  });

  test("hold for an admin too", () => {
    const over = { ...inReview, contributors: ["boss"] };
    expect(codes(over, { move: "approve" }, actor("boss", "admin"))).toEqual(["fresh_eyes"]);
  });

  test("the one who publishes may be the approver", () => {
    const over = { state: "approved", approvals: [approval("editor")] } as const;
    expect(codes({ ...over, approvals: [approval("editor")] }, { move: "publish" })).toEqual([]);
  });
});

describe("a correction", () => {
  const again: Partial<ClaimUnderDecision> = {
    state: "approved",
    approvals: [approval("other")],
    publishedVersion: 1,
    lastPublishedRating: "true",
    submitReason: "The register decides.",
  };
  const words = { correction: "The year was wrong." };
  test.each<[string, Partial<ClaimUnderDecision>, Partial<MoveInput>, string[]]>([
    ["needs a class and words", {}, {}, ["correction_class", "correction"]],
    ["needs words", {}, { correctionClass: "minor" }, ["correction"]],
    ["needs a class", {}, words, ["correction_class"]],
    ["is complete with both", {}, { correctionClass: "minor", ...words }, []],
    [
      "is substantial when the rating changed",
      { rating: "outdated" },
      { correctionClass: "update", ...words },
      ["substantial"],
    ],
    [
      "with a changed rating passes as substantial",
      { rating: "outdated" },
      { correctionClass: "substantial", ...words },
      [],
    ],
    [
      "has no place in a first publication",
      { publishedVersion: 0, lastPublishedRating: null },
      { correctionClass: "minor", ...words },
      ["no_correction"],
    ],
  ])("%s", (_, over, input, wanted) => {
    expect(codes({ ...again, ...over }, { move: "publish", ...input })).toEqual(wanted);
  });
});

describe("a retraction", () => {
  const live = { state: "published", publishedVersion: 2 } as const;
  test("is asked for by one editor and changes nothing yet", () => {
    expect(decide(live, { move: "retract", reason: "Forged." })).toMatchObject({
      allowed: true,
      to: "published",
      completes: false,
    });
  });

  test("is not confirmed by the one who asked", () => {
    expect(
      codes({ ...live, retractionAskedBy: "editor" }, { move: "retract", reason: "Forged." }),
    ).toEqual(["second_editor"]);
  });

  test("is confirmed by a second editor, without a second reason", () => {
    expect(decide({ ...live, retractionAskedBy: "other" }, { move: "retract" })).toMatchObject({
      allowed: true,
      to: "retracted",
      completes: true,
    });
  });

  test("is of something that readers see", () => {
    expect(codes({ state: "checking" }, { move: "retract", reason: "No." })).toEqual(["not_live"]);
    const gone = { state: "retracted", publishedVersion: 2, retracted: true } as const;
    expect(codes(gone, { move: "retract", reason: "Again." })).toEqual(["state"]);
  });
});

test("a move is refused at the door when it has fields that no move knows", () => {
  expect(moveInput.safeParse({ move: "submit", version: 1, force: true }).success).toBe(false);
  expect(moveInput.safeParse({ move: "publish_now", version: 1 }).success).toBe(false);
  expect(moveInput.safeParse({ move: "submit", version: 0 }).success).toBe(false);
  expect(moveInput.safeParse({ move: "submit", version: "1" }).success).toBe(false);
});
