// Which words a reader gets, by the language of the page.
import { sayIn } from "@/lib/domain/translation/said";
import {
  openLanguages,
  type PublishedTranslation,
  translationFaults,
} from "@/lib/domain/translation/translation";

const spanish: PublishedTranslation = {
  language: "es",
  statement: "El puente tiene 389 metros",
  summary: null,
  gaps: null,
  analysis: null,
};
const claim = {
  statement: "The bridge is 389 metres long",
  summary: "Both records say so.",
  gaps: null,
  analysis: null,
  translations: [spanish],
};

test.each([
  ["es", "statement", "en", "El puente tiene 389 metros", "es"],
  ["es", "summary", "en", "Both records say so.", "en"],
  ["fr", "statement", "en-GB", "The bridge is 389 metres long", "en-GB"],
  ["en", "statement", "en-GB", "The bridge is 389 metres long", "en-GB"],
  // The claim's own words come before a translation into its own language.
  ["es", "statement", "es-MX", "The bridge is 389 metres long", "es-MX"],
] as const)("in %s the %s of a claim in %s", (wanted, field, own, text, lang) => {
  expect(sayIn(wanted, claim, field, own)).toEqual({ text, lang });
});

test("a part that the claim has not is not said, translated or not", () => {
  const of = { ...claim, translations: [{ ...spanish, gaps: "Nada" }] };
  expect(sayIn("es", of, "gaps", "en")).toBeNull();
  expect(sayIn("es", { ...claim, translations: null }, "statement", "en")?.lang).toBe("en");
});

test("the claim's own language and those that are there are not offered", () => {
  expect(openLanguages("en-GB", [spanish])).toEqual(["ru", "uk", "fr", "ar"]);
  expect(openLanguages("de", [])).toEqual(["en", "es", "ru", "uk", "fr", "ar"]);
});

test.each([
  [{ statement: "El puente" }, []],
  [{}, ["/statement"]],
  [{ summary: "a", analysis: "b" }, ["/analysis"]],
])("faults of %j", (parts, pointers) => {
  const own = { ...claim, language: "en" };
  const whole = { statement: null, summary: null, gaps: null, analysis: null, ...parts };
  expect(translationFaults(own, whole).map(({ pointer }) => pointer)).toEqual(pointers);
});
