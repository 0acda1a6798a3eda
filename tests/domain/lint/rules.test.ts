// Each check by table: what it finds, and what it leaves alone.
import type { EvidenceCapture } from "@/lib/domain/capture/quote-check";
import { lint } from "@/lib/domain/lint/lint";
import type { Linted } from "@/lib/domain/lint/rule";
import { numbersIn } from "@/lib/domain/lint/statement-details";
import type { PublishedReply } from "@/lib/domain/reply";
import { evidence } from "../claim-under-decision";

const sound: Linted = {
  statement: "The bridge is 389 metres long",
  summary: "The plans and the survey of 1928 give the same length.",
  rating: "true",
  claimant: null,
  language: "en",
  replies: [],
  translations: [],
  recheckOn: null,
  recheckDue: false,
  contradiction: null,
  evidence: [
    evidence({ source: "plans", quote: "Length over all: 389 metres." }),
    evidence({ source: "survey", quote: "We measured 389 m on the deck." }),
  ],
};

const captured: EvidenceCapture = {
  id: "k1",
  state: "done",
  at: "2026-01-01T00:00:00.000Z",
  problem: null,
  quote: "exact",
};

const codes = (over: Partial<Linted>) => lint({ ...sound, ...over }, {}).map(({ code }) => code);
const reply = { id: "1", contact: null } as PublishedReply & { contact: null };

test("nothing is said of a sound check", () => {
  expect(codes({})).toEqual([]);
});

test.each<[string, Partial<Linted>, string[]]>([
  [
    "a quote that its capture does not have",
    {
      evidence: [
        evidence({
          source: "plans",
          quote: "389 metres",
          capture: { ...captured, quote: "missing" },
        }),
        evidence({ source: "survey", quote: "389 metres", capture: captured }),
      ],
    },
    ["quote_not_found"],
  ],
  [
    "a capture from before the day to look again",
    {
      recheckOn: "2026-02-01",
      recheckDue: true,
      evidence: [
        evidence({ source: "plans", quote: "389 metres", capture: captured }),
        evidence({ source: "survey", quote: "389 metres" }),
      ],
    },
    ["stale_capture"],
  ],
  [
    "the same before that day has come",
    {
      recheckOn: "2026-02-01",
      evidence: [
        evidence({ source: "plans", quote: "389 metres", capture: captured }),
        evidence({ source: "survey", quote: "389 metres" }),
      ],
    },
    [],
  ],
  [
    "another verdict on the same words",
    {
      contradiction: {
        slug: "the-bridge",
        statement: "The bridge is 389 metres long.",
        rating: "false",
        publishedAt: "2025-05-03T10:00:00.000Z",
      },
    },
    ["other_verdict"],
  ],
  [
    "a source that was withdrawn",
    {
      evidence: sound.evidence.map((item) => ({
        ...item,
        source: { ...item.source, withdrawnOn: "2026-01-01", withdrawnReason: "Made up." },
      })),
    },
    ["few_sources", "withdrawn_source"],
  ],
  [
    "a source that was taken from one that was withdrawn",
    {
      evidence: sound.evidence.map((item) => ({
        ...item,
        source: { ...item.source, derivedFromWithdrawn: true },
      })),
    },
    ["few_sources", "withdrawn_source"],
  ],
  ["one source", { evidence: sound.evidence.slice(0, 1) }, ["few_sources"]],
  [
    "a source and its copy, both used",
    {
      evidence: [evidence({ source: "plans" }), evidence({ source: "copy", derivedFrom: "plans" })],
    },
    ["few_sources"],
  ],
  ["one source for a rating off the scale", { rating: "unproven", evidence: [evidence()] }, []],
  [
    "decisive evidence against",
    { evidence: [...sound.evidence, evidence({ source: "map", stance: "undermines" })] },
    ["evidence_against"],
  ],
  [
    "a translation whose words have changed since",
    {
      translations: [
        {
          id: "1",
          language: "es",
          statement: "Hola",
          summary: "a",
          gaps: null,
          analysis: null,
          behind: ["summary"],
        },
      ],
    },
    ["translation_behind"],
  ],
  [
    "a translation that fits",
    {
      translations: [
        {
          id: "1",
          language: "es",
          statement: "Hola",
          summary: "a",
          gaps: null,
          analysis: null,
          behind: [],
        },
      ],
    },
    [],
  ],
  ["a false claim of someone who was not asked", falseOf("The mayor"), ["no_reply_asked"]],
  ["a false claim of someone who was asked", { ...falseOf("The mayor"), replies: [reply] }, []],
  ["a false claim of nobody in particular", falseOf(null), []],
  ["a true claim of someone", { claimant: "The mayor" }, []],
  ["a statement of 75 characters", { statement: `The bridge is ${"a".repeat(61)}` }, []],
  [
    "a statement of 76 characters",
    { statement: `The bridge is ${"a".repeat(62)}` },
    ["long_statement"],
  ],
  ["letters beyond the basic plane count once", { statement: "𝒜".repeat(75) }, []],
  [
    "a summary that repeats the statement",
    { summary: "The bridge is 389 metres long." },
    ["thin_summary"],
  ],
  ["a summary that repeats the rating", { summary: "True!" }, ["thin_summary"]],
  ["a summary of a few words", { summary: "Both records say so." }, ["thin_summary"]],
  ["no summary yet", { summary: null }, []],
])("%s", (_, over, wanted) => {
  expect(codes(over)).toEqual(wanted);
});

function falseOf(claimant: string | null): Partial<Linted> {
  return {
    rating: "false",
    claimant,
    evidence: [
      evidence({ source: "plans", stance: "undermines" }),
      evidence({ source: "survey", stance: "undermines" }),
    ],
  };
}

test.each<[string | null, Partial<Parameters<typeof evidence>[0]>, boolean]>([
  ["plans", { source: "copy" }, true],
  [null, { source: "copy" }, false],
])("a secondary source taken from %s", (derivedFrom, over, found) => {
  const copy = evidence({ ...over, derivedFrom });
  copy.source.level = "secondary";
  copy.source.derivedFromTitle = "The plans";
  expect(codes({ evidence: [evidence({ source: "survey" }), copy] })).toEqual(
    found ? ["copy_of_better"] : [],
  );
  expect(
    codes({ evidence: [evidence({ source: "plans" }), evidence({ source: "x" }), copy] }),
  ).toEqual([]);
});

test.each([
  ["en", "The photo is fake", "fake"],
  ["en", "The mayor falsely said that it is long", "falsely"],
  ["es", "El puente es un bulo", "bulo"],
  ["fr", "La photo est trompeuse", "trompeuse"],
  ["ru", "Это фейк", "фейк"],
  ["uk", "Це брехня", "брехня"],
  ["ar", "الصورة زائفة", "زائف"],
  ["en-GB", "That is not true", "not true"],
])("%s: “%s” has the verdict in it", (language, statement, word) => {
  const found = lint({ ...sound, language, statement, rating: "half_true" }, {});
  const isThere = found.some(({ code }) => code === "verdict_in_statement");
  // A whole word of the language, never the beginning of another.
  expect(isThere).toBe(
    new RegExp(`(^|[^\\p{L}])${word}([^\\p{L}]|$)`, "u").test(statement.toLowerCase()) ||
      language === "ar",
  );
});

test.each([
  ["en", "The falsework of the bridge fell"],
  ["en", "The bridge is true to its plans"],
  ["fr", "Le fauxbourg est long"],
  ["de", "Das Foto ist fake"],
])("%s: “%s” has not", (language, statement) => {
  const found = lint({ ...sound, language, statement, rating: "half_true" }, {});
  expect(found.map(({ code }) => code)).toEqual([]);
});

test.each([
  ["1,234 people", ["1234"]],
  ["1.234 personas", ["1234"]],
  ["1 234 567 человек", ["1234567"]],
  ["1\u202F234,5 km", ["1234.5"]],
  ["1,234.56 dollars", ["1234.56"]],
  ["in 2023 400 people came", ["2023", "400"]],
  ["3,5 %", ["3.5"]],
  ["on 04 March 2023", ["4", "2023"]],
  ["١٬٢٣٤ شخص", ["1234"]],
  ["٣٫٥", ["3.5"]],
  ["two 2 and 2", ["2"]],
  ["none", []],
])("the numbers of “%s” are %j", (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

const detail = (statement: string, quote: string | null, over: Partial<Linted> = {}) =>
  lint(
    {
      ...sound,
      statement,
      evidence: [evidence({ source: "a", quote }), evidence({ source: "b" })],
      ...over,
    },
    {},
  ).find(({ code }) => code === "detail_without_quote")?.text ?? null;

test.each<[string, string | null, string | null]>([
  ["It cost 1,200 pounds", "The price was 1200 pounds", null],
  ["It cost 1,300 pounds", "The price was 1200 pounds", "No quote contains “1300”."],
  ["It cost 1,300 pounds", null, null],
  ["The bridge of Newcastle opened", "Newcastle got its bridge", null],
  ["The bridge of Newcastle opened", "Gateshead got its bridge", "No quote contains “Newcastle”."],
  ["The bridge of Newcastle opened", "Мост открыт", null],
  ["Мост открыл министр Иванов", "Мост открыт Ивановым", null],
  ["Мост открыл министр Иванов", "Мост открыт Петровым", "No quote contains “Иванов”."],
  ["Newcastle has a bridge", "It has a bridge", null],
  ["افتتح الجسر عام ١٩٢٨", "opened in 1928", null],
])("“%s” against “%s”: %s", (statement, quote, text) => {
  expect(detail(statement, quote)).toBe(text);
});

test("of a false statement, the evidence has another number: nothing is asked", () => {
  expect(detail("It cost 1,300 pounds", "It cost 1200", { rating: "false" })).toBeNull();
});
