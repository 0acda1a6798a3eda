// Where a sentence ends, in six languages. A bar in the table is where one has to end.
import fc from "fast-check";
import { sentencesOf } from "@/lib/domain/finding/sentences";
import { writing } from "../writing";

const cases: Record<string, string[]> = {
  en: [
    "The bridge is closed. | It opened in 1998.",
    "Dr. Smith met Mr. J. K. Jones on Jan. 5. | They talked.",
    "Prices rose by 3.5 percent to $4.2 billion. | Wages did not.",
    "He moved to the U.S. in 2009. | She stayed in the U.S. | He came back.",
    "The U.S. Senate voted at 5 p.m. on Monday. | The vote was close.",
    "“Why did it fall?” he asked. | Nobody knew.",
    "“It is over!” said the mayor. | “We won.” | The crowd left.",
    "He said: “Cuba plays no role. | It will act.” | Then he left.",
    "No. 10 had no comment. | See p. 12 of the report, e.g. the table.",
    "He is taller than I. | She knows.",
    "Acme Inc. bought it. | Acme Inc. | The price was not named.",
    "1. The tax rose. | 2. The debt fell.",
    "He waited ... and then went. | (It was late.) | The end.",
    "The site example.org lists 1,200 names. | Was it true? | Yes!",
  ],
  es: [
    "El Sr. Gómez llegó a las 5 p.m. al puente. | Nadie lo vio.",
    "Vive en EE.UU. desde 2009. | La Dra. Ruiz lo confirma.",
    "¿Por qué cayó? | ¡Nadie lo sabe! | Subió un 3,5 por ciento.",
    "«¿Quién paga?», preguntó. | El núm. 5 no contestó.",
    "La deuda es de 1.200 millones. | El art. 14 lo prohíbe.",
  ],
  ru: [
    "В 2020 г. А. С. Иванов уехал. | Он вернулся через год.",
    "«Почему упал мост?» — спросил он. | Никто не знал.",
    "Цены выросли на 3,5 млн руб. за год. | Это рекорд.",
    "Президент живёт на ул. Ленина, д. 5. | Дом старый.",
    "Были яблоки, груши и т.д. | Затем всё продали.",
    "Это был 1998 г. | Он уехал.",
  ],
  uk: [
    "У 2020 р. Т. Г. Шевченко приїхав. | Він лишився.",
    "«Чому впав міст?» — запитав він. | Ніхто не знав.",
    "Ціни зросли на 3,5 млн грн за рік. | Це рекорд.",
    "Він живе на вул. Франка в м. Київ. | Будинок старий.",
  ],
  fr: [
    "M. Dupont et Mme. Martin sont partis. | Ils reviendront.",
    "« Pourquoi ? » demanda-t-il. | Personne ne savait.",
    "Le prix a augmenté de 3,5 %. | L’art. 14 l’interdit.",
    "J. Chirac est né en 1932. | Il est mort en 2019.",
  ],
  ar: [
    "انهار الجسر صباح اليوم. | لم يصب أحد.",
    "لماذا انهار الجسر؟ | لا أحد يعرف!",
    "ارتفعت الأسعار بنسبة 3.5 في المئة. | هذا رقم قياسي.",
    "قال د. أحمد إن الجسر قديم. | وافقه الوزير.",
  ],
};

describe.each(Object.entries(cases))("%s", (language, rows) => {
  test.each(rows)("%s", (row) => {
    const text = row.replaceAll(" | ", " ");
    expect(sentencesOf(text, null, language).map((sentence) => sentence.text)).toEqual(
      row.split(" | "),
    );
  });
});

test("lines never join, and a heading is one sentence", () => {
  const text = "Bridges. What now\nIt fell in Mt.\nEverest stands. It is high.\n***";
  const found = sentencesOf(text, ["heading", "item", "paragraph", "paragraph"], "en");
  expect(found.map((sentence) => sentence.text)).toEqual([
    "Bridges. What now",
    "It fell in Mt.",
    "Everest stands.",
    "It is high.",
  ]);
});

test("a language without lists of its own is cut by Unicode's rules", () => {
  expect(sentencesOf("桥塌了。没有人受伤。", null, "zh")).toHaveLength(2);
  expect(sentencesOf("Most spadl. Nikdo nebyl zraněn.", null, "cs-CZ")).toHaveLength(2);
});

test("a text without an end is cut, too", () => {
  expect(sentencesOf("A. ".repeat(100_000), null, "en")).toHaveLength(1);
  expect(sentencesOf("a.".repeat(200_000), null, "en")).toHaveLength(1);
  expect(sentencesOf(`Stop. ${"“".repeat(100_000)} No.`, null, "en").length).toBeGreaterThan(0);
});

test("in any text: in order, no overlap, exact words, nothing left between them", () => {
  fc.assert(
    fc.property(writing(120), fc.constantFrom("en", "ar", "ru", "zh"), (text, language) => {
      let last = 0;
      for (const { start, end, text: words } of sentencesOf(text, null, language)) {
        expect(text.slice(start, end)).toBe(words);
        expect(words).toBe(words.trim());
        expect(words).not.toContain("\n");
        expect(text.slice(last, start)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
      }
      expect(text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});
