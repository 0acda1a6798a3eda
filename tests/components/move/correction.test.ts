import { isRatingChanged, proposedClass } from "@/components/move/correction";
import type { Content } from "@/lib/domain/publication";

const before: Content = {
  quote: "rents fell",
  statement: "Rents fell in 2023",
  claimant: null,
  claimDate: "2024-01",
  kind: "statistic",
  risk: "normal",
  rating: "true",
  summary: "The index fell by 2 %.",
  gaps: null,
  analysis: null,
  evidence: [],
};

describe("the kind of correction that is proposed", () => {
  it.each([
    ["a changed rating", { rating: "outdated" as const }, "substantial"],
    [
      "a changed rating beside others",
      { rating: "false" as const, claimDate: null },
      "substantial",
    ],
    ["another summary", { summary: "The index fell by 3 %." }, "update"],
    ["the date of the claim alone", { claimDate: "2024-02" }, "minor"],
  ])("is for %s: %s", (_, change, expected) => {
    expect(proposedClass(before, { ...before, ...change })).toBe(expected);
  });

  it("is none where nothing changed", () => {
    expect(proposedClass(before, before)).toBeNull();
    expect(isRatingChanged(before, before)).toBe(false);
  });
});
