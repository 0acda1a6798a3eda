// Which evidence carries which rating, written by hand from the rules of the newsroom.
import {
  evidenceAgainst,
  evidenceFits,
  evidenceInput,
  independentSources,
  type Stance,
  stances,
} from "@/lib/domain/evidence";
import { isDecisive, type RatingCode, ratingCodes } from "@/lib/domain/rating";
import { evidence } from "./claim-under-decision";

/** Stances of decisive evidence that carry a rating; "any": evidence of any kind; "none": no need. */
const CARRIED_BY: Record<RatingCode, readonly Stance[] | "any" | "none"> = {
  true: ["supports"],
  mostly_true: ["supports"],
  half_true: ["supports", "undermines"],
  missing_context: ["supports", "undermines"],
  misleading: ["supports", "undermines"],
  mostly_false: ["undermines"],
  false: ["undermines"],
  altered: ["undermines"],
  outdated: ["undermines"],
  unproven: "any",
  satire: "any",
  not_checkable: "none",
};

const cases = ratingCodes.flatMap((rating) =>
  stances.flatMap((stance) => [true, false].map((decisive) => ({ rating, stance, decisive }))),
);

test.each(cases)("$rating on evidence that $stance (decisive: $decisive)", (it) => {
  const carried = CARRIED_BY[it.rating];
  const fits = typeof carried === "string" || (it.decisive && carried.includes(it.stance));
  expect(evidenceFits(it.rating, [evidence(it)])).toBe(fits);
  const against =
    typeof carried !== "string" &&
    it.decisive &&
    it.stance !== "context" &&
    !carried.includes(it.stance);
  expect(evidenceAgainst(it.rating, [evidence(it)])).toHaveLength(against ? 1 : 0);
});

test.each(ratingCodes)("%s without any evidence", (rating) => {
  expect(evidenceFits(rating, [])).toBe(rating === "not_checkable");
  expect(evidenceAgainst(rating, [])).toEqual([]);
});

test("one piece that fits carries the rating among others that don't", () => {
  const pieces = [
    evidence({ source: "a", stance: "context" }),
    evidence({ source: "b", stance: "undermines" }),
    evidence({ source: "c", stance: "supports", decisive: false }),
  ];
  expect(evidenceFits("true", pieces)).toBe(false);
  expect(evidenceFits("true", [...pieces, evidence({ source: "d" })])).toBe(true);
});

test("all ratings but three are decisive", () => {
  expect(ratingCodes.filter((code) => !isDecisive(code))).toEqual([
    "unproven",
    "satire",
    "not_checkable",
  ]);
});

test.each([
  [0, []],
  [1, [evidence({ source: "a" })]],
  [1, [evidence({ source: "a" }), evidence({ source: "a", stance: "context" })]],
  [2, [evidence({ source: "a" }), evidence({ source: "b" })]],
  [1, [evidence({ source: "a" }), evidence({ source: "copy", derivedFrom: "a" })]],
  [
    1,
    [evidence({ source: "copy", derivedFrom: "x" }), evidence({ source: "b", derivedFrom: "x" })],
  ],
  [
    2,
    [
      evidence({ source: "a" }),
      evidence({ source: "copy", derivedFrom: "a" }),
      evidence({ source: "b" }),
    ],
  ],
  // A copy of a copy, and a ring of copies: still one origin.
  [
    1,
    [
      evidence({ source: "a" }),
      evidence({ source: "b", derivedFrom: "a" }),
      evidence({ source: "c", derivedFrom: "b" }),
    ],
  ],
  [1, [evidence({ source: "a", derivedFrom: "b" }), evidence({ source: "b", derivedFrom: "a" })]],
])("%d independent sources (case %#)", (wanted, pieces) => {
  expect(independentSources(pieces)).toBe(wanted);
});

describe("at the door", () => {
  const good = { source: { title: "Census 2011" }, stance: "supports" };
  test.each([
    ["a whole one", good, true],
    ["a source by id", { ...good, source: "0b0c8f0e-58a4-4a7e-9f0a-6c2f1c7f2a11" }, true],
    ["a source that is neither id nor object", { ...good, source: "census" }, false],
    ["an unknown stance", { ...good, stance: "proves" }, false],
    ["credibility 0", { ...good, credibility: 0 }, false],
    ["credibility 7", { ...good, credibility: 7 }, false],
    ["credibility 1.5", { ...good, credibility: 1.5 }, false],
    ["a word for decisive", { ...good, decisive: "false" }, false],
    ["a field that nobody knows", { ...good, colour: "red" }, false],
    ["a source with a field that nobody knows", { ...good, source: { title: "A", x: 1 } }, false],
    ["NUL in a quote", { ...good, quote: "a\u0000b" }, false],
    ["half of a character in a note", { ...good, note: "a\ud800b" }, false],
    [
      "NUL in the source's language",
      { ...good, source: { title: "A", language: "\u0000" } },
      false,
    ],
    ["a language that is none", { ...good, source: { title: "A", language: "en us" } }, false],
    ["a language", { ...good, source: { title: "A", language: "pt-BR" } }, true],
    ["an address without a scheme", { ...good, source: { title: "A", url: "example.org" } }, false],
    ["a script", { ...good, source: { title: "A", url: "javascript:alert(1)" } }, false],
    ["data", { ...good, source: { title: "A", url: "data:text/html,x" } }, false],
    ["NUL in an address", { ...good, source: { title: "A", url: "https://a.org/\u0000" } }, false],
    [
      "half of a character in an address",
      { ...good, source: { title: "A", url: "https://a.org/\ud800" } },
      false,
    ],
  ])("%s", (_, input, accepted) => {
    expect(evidenceInput.safeParse(input).success).toBe(accepted);
  });

  test("an address is kept as it is written, its scheme in small letters", () => {
    const parse = (url: string) => evidenceInput.parse({ ...good, source: { title: "A", url } });
    expect(parse("HTTPS://Example.org/A?b=C#d").source).toMatchObject({
      url: "https://Example.org/A?b=C#d",
    });
    expect(parse(" https://a.org/\nb").source).toMatchObject({ url: "https://a.org/b" });
  });
});
