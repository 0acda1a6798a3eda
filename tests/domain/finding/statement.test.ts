// The wording that is offered for a claim: who, what and when, or the sentence as it stands.
import { draftStatement } from "@/lib/domain/finding/statement";

const draft = (sentence: string, language = "en", publishedAt: string | null = "2023-11-13") =>
  draftStatement({ sentence, language, publishedAt });

test.each([
  ["en", "Additionally, the bridge fell.", "The bridge fell."],
  ["en", "But it rained yesterday.", "It rained on 12 November 2023."],
  ["en", "Last year, Díaz-Canel met Putin.", "In 2022, Díaz-Canel met Putin."],
  ["en", "Prices rose this year and last month.", "Prices rose in 2023 and in October 2023."],
  ["en", "They met last week.", "They met last week."],
  ["en", "“We paid last year,” he wrote.", "“We paid last year,” he wrote."],
  ["es", "Pero el puente cayó ayer.", "El puente cayó el 12 de noviembre de 2023."],
  ["es", "El paro bajó el año pasado.", "El paro bajó en 2022."],
  ["fr", "Mais le pont a fermé hier.", "Le pont a fermé le 12 novembre 2023."],
  ["fr", "Le chômage a baissé l’année dernière.", "Le chômage a baissé en 2022."],
  ["ru", "Однако мост закрыли в прошлом году.", "Мост закрыли в 2022 году."],
  ["uk", "Проте міст закрили минулого року.", "Міст закрили у 2022 році."],
  ["ar", "لكن الجسر أغلق العام الماضي.", "الجسر أغلق في عام 2022."],
])("%s: %s", (language, sentence, statement) => {
  expect(draft(sentence, language).statement).toBe(statement);
});

test.each([
  ["en", "The ministry said that 17 people were held.", "The ministry", "17 people were held."],
  ["en", "According to Reuters, 17 people were held.", "Reuters", "17 people were held."],
  ["en", "“The bridge is safe,” said Mayor Ann Lee.", "Mayor Ann Lee", "The bridge is safe."],
  ["en", "“The bridge is safe,” Ann Lee said.", "Ann Lee", "The bridge is safe."],
  ["es", "El ministro dijo que el puente es seguro.", "El ministro", "El puente es seguro."],
  ["es", "Según Reuters, el puente es seguro.", "Reuters", "El puente es seguro."],
  ["fr", "Selon Reuters, le pont est sûr.", "Reuters", "Le pont est sûr."],
  ["fr", "Le maire a déclaré que le pont est sûr.", "Le maire", "Le pont est sûr."],
  ["ru", "Министр заявил, что мост безопасен.", "Министр", "Мост безопасен."],
  ["uk", "Міністр заявив, що міст безпечний.", "Міністр", "Міст безпечний."],
  ["ar", "قال الوزير إن الجسر آمن تماما.", "الوزير", "الجسر آمن تماما."],
])("%s, who said it: %s", (language, sentence, claimant, statement) => {
  expect(draft(sentence, language)).toMatchObject({ claimant, statement });
});

test.each([
  "He said that the bridge is safe.",
  "No one said that the bridge is safe.",
  "The mayor, who left in May, said the bridge is safe.",
  "Whether they said that to the police is not known.",
])("in doubt the sentence itself: %s", (sentence) => {
  expect(draft(sentence)).toMatchObject({ claimant: null, statement: sentence });
});

test("a date that is not known far enough is not made up", () => {
  expect(draft("It fell yesterday.", "en", "2023-11").statement).toBe("It fell yesterday.");
  expect(draft("It fell last month.", "en", "2023").statement).toBe("It fell last month.");
  expect(draft("It fell last month.", "en", "2023-01").statement).toBe("It fell in December 2022.");
  expect(draft("It fell last year.", "en", null).statement).toBe("It fell last year.");
});

test("says what is still open", () => {
  expect(draft("They met last week.").missing).toEqual([
    { what: "who", words: "They" },
    { what: "when", words: "last week" },
  ]);
  expect(draft("The ministry said that 17 people were held.").missing).toEqual([
    { what: "who", words: "The ministry" },
  ]);
  expect(draft("Cuba held 17 people in 2023.").missing).toEqual([]);
  expect(draft("Он уехал на прошлой неделе.", "ru").missing).toHaveLength(2);
});
