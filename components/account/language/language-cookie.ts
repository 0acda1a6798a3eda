// The cookie by which a person's language is known before any page is drawn.
import type { Language } from "@/lib/words/languages";

const YEAR = 31_536_000;

/** What is written to keep the choice; null takes it away, so that the browser decides again. */
export function languageCookie(chosen: Language | null): string {
  return `language=${chosen ?? ""}; Path=/; Max-Age=${chosen ? YEAR : 0}; SameSite=Lax`;
}

export function chooseLanguage(chosen: Language | null): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers
  document.cookie = languageCookie(chosen);
}
