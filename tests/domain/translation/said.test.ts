// Which words a reader gets, by the language of the page.
import { ownLanguage } from "@/lib/domain/translation/own-language";
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

test.each([
  ["The bridge is 389 metres long, as the plans of it say.", "en-GB", "en-GB"],
  // A newsroom that checks an article of another language in its own.
  ["Міст має довжину 389 метрів, як це у планах, що з ним були, та не для всіх.", "en", "uk"],
  ["The bridge is 389 metres long, as the plans of it say.", "ru", "en"],
  ["Мост длиной 389 метров", "en", "und"],
  ["يبلغ طول الجسر 389 مترا", "en", "ar"],
  ["389", "en", "en"],
  ["Le pont", "en", "en"],
])("%s, of an article in %s, is in %s", (statement, article, language) => {
  expect(ownLanguage({ statement }, article)).toBe(language);
});
