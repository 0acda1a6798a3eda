import {
  draftOf,
  emptyDraft,
  evidenceToAdd,
  evidenceToChange,
  newSourceFrom,
} from "@/components/evidence/evidence-draft";

const source = {
  id: "5c7cf3f4-6f0a-4a1e-9d5b-2f8b1f0f3a11",
  title: "Building register 2023",
  publisher: "City of Ronda",
  url: "https://register.example/2023",
  publishedOn: "2024-01",
  language: "es",
  level: "primary" as const,
  reliability: "A" as const,
  derivedFrom: null,
  interests: null,
  unnamed: false,
  mergedInto: null,
  withdrawnOn: null,
  withdrawnReason: null,
  version: 1,
};

describe("the evidence form", () => {
  it("says what is missing before anything is sent, at its fields", () => {
    const checked = evidenceToAdd(emptyDraft);
    expect(checked.ok).toBe(false);
    expect(!checked.ok && checked.errors.map(({ pointer }) => pointer)).toEqual([
      "/source",
      "/stance",
    ]);
  });

  it("sends a known source by its id, and null for what is empty", () => {
    const checked = evidenceToAdd({
      ...emptyDraft,
      known: source,
      stance: "undermines",
      quote: "3,100 homes",
    });
    expect(checked).toEqual({
      ok: true,
      input: {
        source: source.id,
        stance: "undermines",
        quote: "3,100 homes",
        locator: null,
        credibility: 6,
        decisive: false,
        note: null,
      },
    });
  });

  it("names the field of a new source that does not fit", () => {
    const checked = evidenceToAdd({
      ...emptyDraft,
      stance: "context",
      making: true,
      source: { ...newSourceFrom("Minutes"), url: "javascript:alert(1)", publishedOn: "2023-13" },
    });
    expect(!checked.ok && checked.errors.map(({ pointer }) => pointer)).toEqual([
      "/source/url",
      "/source/publishedOn",
    ]);
  });

  it("puts what was searched for where it belongs", () => {
    expect(newSourceFrom(" https://register.example/2023 ").url).toBe(
      "https://register.example/2023",
    );
    expect(newSourceFrom("Building register").title).toBe("Building register");
  });

  it("changes a piece without touching its source", () => {
    const item = {
      id: "e1",
      stance: "supports" as const,
      quote: null,
      locator: "p. 3",
      credibility: 2,
      decisive: true,
      note: null,
      position: 0,
      createdBy: "ana",
      capture: null,
      source: { ...source, derivedFromTitle: null, derivedFromWithdrawn: false },
    };
    const checked = evidenceToChange({ ...draftOf(item), locator: "p. 4" });
    expect(checked.ok && checked.input).toEqual({
      stance: "supports",
      quote: null,
      locator: "p. 4",
      credibility: 2,
      decisive: true,
      note: null,
    });
  });
});
