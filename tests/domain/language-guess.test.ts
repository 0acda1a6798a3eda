// The language of a text that says none: by its script and its small words, or not at all.
import { guessLanguage } from "@/lib/domain/writing/language-guess";

test.each([
  ["en", "The bridge was closed in March, and it is to be opened with a toll for all of the cars."],
  [
    "es",
    "El puente se cerró en marzo y la autoridad del puerto dijo que los autobuses van por el túnel.",
  ],
  [
    "fr",
    "Le pont est fermé depuis mars et les bus passent par le tunnel, dit la direction du port.",
  ],
  [
    "de",
    "Die Brücke ist seit März gesperrt, und der Hafen sagt, dass die Busse mit dem Schiff fahren.",
  ],
  [
    "ru",
    "Мост закрыли в марте, и это не надолго, сказали в порту, а автобусы идут по тоннелю из города.",
  ],
  [
    "uk",
    "Міст закрили в березні, і це не надовго, сказали у порту, а автобуси йдуть тунелем із міста та до нього.",
  ],
  ["ar", "أغلق الجسر في مارس"],
  ["zh", "大桥三月关闭"],
  ["ja", "橋は三月に閉まる"],
  ["ko", "다리가 닫힌다"],
  ["el", "Η γέφυρα έκλεισε"],
])("%s", (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});

test.each(["", "4,200", "Harbour bridge", "Zvwx qrst plmn"])("%j says nothing for sure", (text) => {
  expect(guessLanguage(text)).toBeNull();
});
