// The languages of the interface.

export const languages = ["en", "es", "ru", "uk", "fr", "ar"] as const;
export type Language = (typeof languages)[number];

/** Each language's name for itself. */
export const ownNames: Readonly<Record<Language, string>> = {
  en: "English",
  es: "Español",
  ru: "Русский",
  uk: "Українська",
  fr: "Français",
  ar: "العربية",
};

/** For Intl: in English the day comes before the month; in Arabic the digits are those of the sources. */
const locales: Readonly<Record<Language, string>> = {
  en: "en-GB",
  es: "es",
  ru: "ru",
  uk: "uk",
  fr: "fr",
  ar: "ar-u-nu-latn",
};

export function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value);
}

/** The BCP 47 tag by which Intl writes dates, numbers and lists in this language. */
export function localeOf(language: Language): string {
  return locales[language];
}

export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}
