// What is suggested for a check, and why: the same signals in six languages.
import fc from "fast-check";
import { type SuggestionReason, suggestionReasons } from "@/lib/domain/finding/reasons";
import { signalsOf } from "@/lib/domain/finding/signals";
import { suggestionsOf } from "@/lib/domain/finding/suggestions";
import { vocabularyFor } from "@/lib/domain/finding/words/languages";
import { writing } from "../writing";

const reasonsIn = (sentence: string, language: string) =>
  suggestionsOf(sentence, null, language).suggestions.flatMap((one) => one.reasons);

type Row = [sentence: string, ...reasons: SuggestionReason[]];
const rows: Record<string, Row[]> = {
  en: [
    ["Unemployment fell by 12 percent.", "number"],
    ["“We never sold the bridge,” Smith wrote.", "quotation"],
    ["The company illegally dumped waste.", "accusation"],
    ["Cuba uncovered a human trafficking ring.", "accusation"],
    ["It is the largest port of the country.", "superlative"],
    ["They earn less than nurses do.", "comparison"],
    ["The flood was caused by a broken dam.", "cause"],
    ["According to the ministry the road is safe.", "attribution"],
    ["The road was built in June.", "date"],
  ],
  es: [
    ["El paro bajó un 12 por ciento.", "number"],
    ["«Nunca vendimos el puente», escribió Gómez.", "quotation"],
    ["La empresa sobornó a tres alcaldes.", "accusation"],
    ["Ganan menos que las enfermeras.", "comparison"],
    ["Según el ministerio la carretera es segura.", "attribution"],
    ["La carretera se abrió en mayo.", "date"],
  ],
  ru: [
    ["Безработица упала на 12 процентов.", "number"],
    ["«Мы не продавали мост», — написал Иванов.", "quotation"],
    ["Компания незаконно сливала отходы.", "accusation"],
    ["Они получают меньше медсестёр.", "comparison"],
    ["Согласно докладу дорога безопасна.", "attribution"],
    ["Дорогу открыли в мае прошлого года.", "date"],
  ],
  uk: [
    ["Безробіття впало на 12 відсотків.", "number"],
    ["«Ми не продавали міст», — написав Шевченко.", "quotation"],
    ["Компанія незаконно зливала відходи.", "accusation"],
    ["Вони отримують менше за медсестер.", "comparison"],
    ["Згідно з доповіддю дорога безпечна.", "attribution"],
    ["Дорогу відкрили в травні.", "date"],
  ],
  fr: [
    ["Le chômage a baissé de 12 %.", "number"],
    ["« Nous n’avons rien vendu », écrit Dupont.", "quotation"],
    ["L’entreprise a corrompu le maire.", "accusation"],
    ["Ils gagnent moins que les infirmières.", "comparison"],
    ["Selon le ministère la route est sûre.", "attribution"],
    ["La route a ouvert en mai.", "date"],
  ],
  ar: [
    ["انخفضت البطالة بنسبة 12 في المئة.", "number"],
    ["«لم نبع الجسر قط» كتب أحمد.", "quotation"],
    ["اتهم الوزير الشركة بالفساد.", "accusation"],
    ["الجسر أطول وأعلى من البرج.", "superlative"],
    ["وفقا للوزارة الطريق آمن تماما.", "attribution"],
    ["افتتح الطريق في مايو الماضي.", "date"],
  ],
};

describe.each(Object.entries(rows))("%s", (language, table) => {
  test.each(table)("%s", (sentence, ...reasons) => {
    expect(reasonsIn(sentence, language)).toEqual(expect.arrayContaining(reasons));
  });

  test("a figure comes before a greeting", () => {
    const greeting = {
      en: "Thank you all.",
      es: "Gracias a todos ustedes.",
      ru: "Спасибо вам всем.",
    };
    const text = `${greeting[language as "en"] ?? "…"} ${table[0]?.[0]}`;
    expect(suggestionsOf(text, null, language).suggestions[0]?.reasons).toContain("number");
  });
});

test("names: a capital inside the sentence, and in Arabic the word after a title", () => {
  expect(reasonsIn("Yesterday the mayor met Olga Petrenko.", "en")).toContain("name");
  expect(signalsOf("زار الرئيس محمد المدينة.", vocabularyFor("ar")).name).toBe(1);
  expect(signalsOf("I think so, and I am right.", vocabularyFor("en")).name).toBeUndefined();
});

test("a past, a negation and one's own opinion are told apart in each language", () => {
  const past = {
    en: "Prices dropped.",
    es: "Los precios bajaron.",
    ru: "Цены выросли.",
    uk: "Ціни зросли.",
  };
  for (const [language, sentence] of Object.entries(past))
    expect(signalsOf(sentence, vocabularyFor(language)).pastForm).toBe(1);
  const opinion = {
    en: "I think it is bad.",
    es: "Creo que es malo.",
    fr: "Je pense que non.",
    ru: "Думаю, да.",
  };
  for (const [language, sentence] of Object.entries(opinion))
    expect(signalsOf(sentence, vocabularyFor(language)).opinion).toBe(1);
});

test("questions, headings and one or two words are never suggested", () => {
  const text = "12 bridges fell\nDid 12 bridges fall?\nSay 12.\nIn 2019, 12 bridges fell.";
  const { suggestions, sentences } = suggestionsOf(
    text,
    ["heading", "paragraph", "paragraph", "paragraph"],
    "en",
  );
  expect(suggestions.map(({ ordinal }) => sentences[ordinal]?.text)).toEqual([
    "In 2019, 12 bridges fell.",
  ]);
});

test("a sentence without an end is looked at, too", () => {
  const endless = `He didn't say ${"how many 'people ".repeat(30_000)}`;
  expect(suggestionsOf(endless, null, "en").sentences).toHaveLength(1);
});

test("who is named changes nothing: names have no weight of their own", () => {
  const [a, b] = ["Clinton", "Zhadan"].map(
    (name) =>
      suggestionsOf(`In 2015 Senator ${name} voted for higher taxes.`, null, "en").suggestions[0]
        ?.score,
  );
  expect(a).toBe(b);
});

test("the text of a speech: figures and accusations lead, wishes and thanks trail", () => {
  const text = [
    "Thank you all for coming tonight.",
    "I hope that we can all be proud of this town.",
    "The mayor spent $40 million on a bridge that was never built.",
    "We love our town.",
    "Unemployment has risen by 20 percent since 2015, the highest rate in the country.",
  ].join(" ");
  const { suggestions, sentences } = suggestionsOf(text, null, "en");
  const order = suggestions.map(({ ordinal }) => ordinal);
  expect(order.slice(0, 2).sort()).toEqual([2, 4]);
  expect(sentences).toHaveLength(5);
});

test("in any text the suggestions are sentences of it, ranked, each with its reasons", () => {
  fc.assert(
    fc.property(writing(80), fc.constantFrom("en", "ar", "zh"), (text, language) => {
      const { sentences, suggestions } = suggestionsOf(text, null, language);
      suggestions.forEach((one, index) => {
        expect(sentences[one.ordinal]).toMatchObject({ start: one.start, end: one.end });
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(suggestions[index - 1]?.score ?? 1);
        expect(one.reasons.length).toBeGreaterThan(0);
        expect(suggestionReasons).toEqual(expect.arrayContaining(one.reasons));
      });
    }),
    { numRuns: 50 },
  );
});
