import { findingsOf } from "@/components/evidence/evidence-check";
import { warningsOf } from "@/lib/domain/decision";
import type { Evidence, Stance } from "@/lib/domain/evidence";
import { ratingCodes } from "@/lib/domain/rating";
import { claim } from "@/tests/domain/claim-under-decision";

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
      version: 1,
    },
  };
}

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

  it("warns of copies that are only one source", () => {
    const original = piece("supports", true);
    const findings = findingsOf("true", [original, piece("supports", true, original.source.id)]);
    expect(findings.map(({ kind }) => kind)).toEqual(["warning", "fine"]);
    expect(findings[0]?.text).toMatch(/^1 independent source: fewer than two/);
  });

  it("asks nothing of a claim that can't be checked", () => {
    expect(findingsOf("not_checkable", []).every(({ kind }) => kind === "fine")).toBe(true);
  });

  it.each(ratingCodes)(
    "warns of %s exactly where a submission would ask for a reason",
    (rating) => {
      for (const evidence of [
        [],
        [piece("supports", true)],
        [piece("supports", true), piece("undermines", true)],
        [piece("context", false), piece("undermines", true)],
      ]) {
        const warned = findingsOf(rating, evidence).filter(({ kind }) => kind === "warning");
        expect(warned).toHaveLength(warningsOf(claim({ rating, evidence })).length);
      }
    },
  );
});
