// The catalogs, for the browser: one of them, asked for when it is needed.
import type { Catalog } from "./ambient";
import type { Language } from "./languages";

/** `unread` holds what no native speaker has read yet; whoever has read a line moves it to `read`. */
export type CatalogFile = { read: Catalog; unread: Catalog };

const files: Readonly<Record<Exclude<Language, "en">, () => Promise<{ default: CatalogFile }>>> = {
  es: () => import("./catalog/es.json"),
  ru: () => import("./catalog/ru.json"),
  uk: () => import("./catalog/uk.json"),
  fr: () => import("./catalog/fr.json"),
  ar: () => import("./catalog/ar.json"),
};

/** The words of a language; those of English are the keys, so there are none. */
export async function loadCatalog(language: Language): Promise<Catalog> {
  if (language === "en") return {};
  const { read, unread } = (await files[language]()).default;
  return { ...read, ...unread };
}
