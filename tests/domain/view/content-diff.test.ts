import type { Content, PublishedEvidence } from "@/lib/domain/publication";
import { diffContent, isUnchanged } from "@/lib/domain/view/content-diff";

const reuters: PublishedEvidence = {
  id: "e1",
  stance: "supports",
  quote: "Cuba has uncovered a human trafficking ring.",
  locator: "First paragraph",
  credibility: 2,
  decisive: true,
  note: null,
  source: {
    id: "s1",
    title: "Cuba uncovers human trafficking of Cubans",
    publisher: "Reuters",
    url: "https://news.example.org/cuba",
    publishedOn: "2023-09-04",
    language: "en",
    level: "secondary",
    reliability: "B",
    derivedFrom: null,
    derivedFromTitle: null,
  },
};
const ministry: PublishedEvidence = {
  ...reuters,
  id: "e2",
  source: { ...reuters.source, id: "s2", title: "Statement of the ministry", level: "primary" },
};
const base: Content = {
  quote: "Cuba exposed a ring",
  statement: "Cuba said that it had uncovered a ring.",
  claimant: null,
  claimDate: "2023-09",
  kind: "event",
  risk: "normal",
  rating: "true",
  summary: "The ministry said so.",
  gaps: null,
  analysis: null,
  evidence: [reuters, ministry],
};

describe("what changed in a claim's content", () => {
  it("finds nothing in the same content", () => {
    expect(isUnchanged(diffContent(base, structuredClone(base)))).toBe(true);
  });

  it("names changed fields in the words and the order of the screen", () => {
    const after: Content = { ...base, gaps: "Who ran it.", rating: "outdated", risk: "high" };
    expect(diffContent(base, after).fields).toEqual([
      { field: "risk", name: "Risk", before: "Normal", after: "High" },
      { field: "rating", name: "Rating", before: "True", after: "Outdated" },
      {
        field: "gaps",
        name: "What could not be established",
        before: null,
        after: "Who ran it.",
      },
    ]);
  });

  it("tells added, removed and changed evidence apart", () => {
    const third = { ...ministry, id: "e3" };
    const weaker = { ...reuters, decisive: false, locator: null };
    const { evidence, reordered } = diffContent(base, { ...base, evidence: [weaker, third] });
    expect(reordered).toBe(false);
    expect(evidence).toEqual([
      {
        kind: "changed",
        item: weaker,
        values: [
          { name: "Place in the source", before: "First paragraph", after: null },
          { name: "Decisive", before: "Yes", after: "No" },
        ],
      },
      { kind: "added", item: third },
      { kind: "removed", item: ministry },
    ]);
  });

  it("sees that a source was edited under the evidence that rests on it", () => {
    const source = { ...reuters.source, reliability: "D" as const, title: "Cuba uncovers a ring" };
    const change = diffContent(base, { ...base, evidence: [{ ...reuters, source }, ministry] });
    expect(change.evidence).toMatchObject([
      {
        kind: "changed",
        values: [{ name: "Source" }, { name: "Reliability", before: "B, usually reliable" }],
      },
    ]);
  });

  it("sees another order, but takes an addition in front for no new order", () => {
    expect(diffContent(base, { ...base, evidence: [ministry, reuters] }).reordered).toBe(true);
    const front = { ...base, evidence: [{ ...ministry, id: "e0" }, reuters, ministry] };
    expect(diffContent(base, front).reordered).toBe(false);
  });

  it("is as blind to nothing as the hash: each field of the content counts", () => {
    const changed: Content = {
      quote: "a",
      statement: "b",
      claimant: "c",
      claimDate: "2024",
      kind: "date",
      risk: "low",
      rating: "false",
      summary: "d",
      gaps: "e",
      analysis: "f",
      evidence: [],
    };
    const { fields, evidence } = diffContent(base, changed);
    expect(fields.map((change) => change.field)).toEqual(
      Object.keys(changed).filter((key) => key !== "evidence"),
    );
    expect(evidence.map((change) => change.kind)).toEqual(["removed", "removed"]);
  });
});
