import { findingsOf, holds } from "@/components/evidence/evidence-check";
import { openMoves } from "@/lib/domain/decision";
import type { Evidence, Stance } from "@/lib/domain/evidence";
import { ratingCodes } from "@/lib/domain/rating";
import { actor, claim } from "@/tests/domain/claim-under-decision";

let made = 0;
function piece(stance: Stance, decisive: boolean, derivedFrom: string | null = null): Evidence {
  made += 1;
  return {
    id: `e${made}`,
    stance,
    decisive,
    quote: null,
    locator: null,
    credibility: 6,
    note: null,
    position: made,
    createdBy: "ana",
    capture: null,
    source: {
      id: `s${made}`,
      title: `Source ${made}`,
      publisher: null,
      url: null,
      publishedOn: null,
      language: null,
      level: "secondary",
      reliability: "F",
      derivedFrom,
      derivedFromTitle: null,
      derivedFromWithdrawn: false,
      interests: null,
      unnamed: false,
      mergedInto: null,
      withdrawnOn: null,
      withdrawnReason: null,
      version: 1,
    },
  };
}

test.each([
  [null, null, false],
  ["  ", "", false],
  ["The exact words.", null, true],
  [null, "What it shows.", true],
])("a piece with the quote %j and the note %j holds something: %s", (quote, note, expected) => {
  expect(holds({ quote, note })).toBe(expected);
});

describe("what the evidence gives to a rating", () => {
  it("says first what keeps a claim from being submitted", () => {
    const [first] = findingsOf("false", [piece("supports", true), piece("undermines", false)]);
    expect(first).toEqual({
      kind: "needed",
      text: "“False” needs a decisive piece that speaks against the claim.",
    });
  });

  it("asks for either side where both can carry the rating", () => {
    const [first] = findingsOf("half_true", []);
    expect(first?.text).toMatch(/supports or speaks against the claim/);
  });

  it("counts a copy and what it was taken from once", () => {
    const original = piece("supports", true);
    const findings = findingsOf("true", [original, piece("supports", true, original.source.id)]);
    expect(findings.map(({ text }) => text)).toEqual([
      "Decisive evidence agrees with “True”.",
      "1 independent source.",
    ]);
  });

  it("asks nothing of a claim that can't be checked", () => {
    expect(findingsOf("not_checkable", []).every(({ kind }) => kind === "fine")).toBe(true);
  });

  it.each(ratingCodes)("says that %s can't be submitted exactly where it is refused", (rating) => {
    for (const evidence of [
      [],
      [piece("supports", true)],
      [piece("context", false)],
      [piece("context", false), piece("undermines", true)],
    ]) {
      const needed = findingsOf(rating, evidence).some(({ kind }) => kind === "needed");
      const moves = openMoves(claim({ rating, evidence }), actor("c", "checker"));
      const reasons = moves.find(({ move }) => move === "submit")?.reasons ?? [];
      expect(needed).toBe(reasons.some(({ code }) => code === "evidence"));
    }
  });
});
