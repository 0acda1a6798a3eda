// The language that is spoken now: that of the request on the server, that of the page in the browser.
// Where nobody said, English. The bundles of one process each load this module, so what they share
// stands on the global object.
import type { Language } from "./languages";

export type Setting = {
  language: Language;
  /** `/es` where the reader's address names the language, so that links stay in it; else empty. */
  prefix: string;
};

/** English words → the same in another language. */
export type Catalog = Readonly<Record<string, string>>;

type Ambient = { now: () => Setting | undefined; catalogs: Map<Language, Catalog> };

const shared = globalThis as typeof globalThis & { secondSourceWords?: Ambient };
shared.secondSourceWords ??= { now: () => undefined, catalogs: new Map() };
const ambient = shared.secondSourceWords;

const english: Setting = { language: "en", prefix: "" };

/** What the request or the page is in. */
export function setting(): Setting {
  return ambient.now() ?? english;
}

export function language(): Language {
  return setting().language;
}

/** The words of the language that is spoken now; none for English, whose words are the keys. */
export function catalog(): Catalog | undefined {
  return ambient.catalogs.get(language());
}

/** Whoever knows the language tells how to find it. */
export function tellLanguage(now: () => Setting | undefined): void {
  ambient.now = now;
}

export function addCatalog(of: Language, words: Catalog): void {
  // Without a prototype, whose names are no words of ours.
  ambient.catalogs.set(of, Object.assign(Object.create(null), words));
}

/** An address of ours for readers, in the language that their own address names. */
export function here(path: string): string {
  return after(setting().prefix, path);
}

/** The same address in a language that is named. */
export function inThat(language: Language, path: string): string {
  return after(`/${language}`, path);
}

const after = (prefix: string, path: string) => (prefix && path === "/" ? prefix : prefix + path);
