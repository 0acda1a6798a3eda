// What stands around a check, in the language of the page that shows it. tests/words holds these to the
// catalogs; the page of the claim says the same.

type Words = readonly [
  checkedBy: string,
  approvedBy: string,
  asOf: string,
  whole: string,
  close: string,
];

export const words: Readonly<Record<string, Words>> = {
  en: ["Checked by", "Approved by", "As of", "The whole check", "Close"],
  es: ["Verificado por", "Aprobado por", "A fecha de", "La verificación completa", "Cerrar"],
  ru: ["Проверили", "Одобрили", "По состоянию на", "Вся проверка", "Закрыть"],
  uk: ["Перевірили", "Схвалили", "Станом на", "Уся перевірка", "Закрити"],
  fr: ["Vérifié par", "Approuvé par", "Au", "La vérification complète", "Fermer"],
  ar: ["تحقق منه", "وافق عليه", "حتى", "التحقق كاملا", "إغلاق"],
};

/** The language of the page as far as we speak it, else English. */
export function spokenHere(): string {
  const named = document.documentElement.lang.split("-")[0]?.toLowerCase() ?? "";
  return named in words ? named : "en";
}

export function wordsIn(language: string): Words {
  return words[language] ?? (words.en as Words);
}
