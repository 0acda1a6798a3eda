// The language in force on the server, for all that an act sets off.
import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { addCatalog, type Setting, tellLanguage } from "./ambient";
import { loadCatalog } from "./catalogs";
import { type Language, languages } from "./languages";

const inForce = new AsyncLocalStorage<Setting>();

/** Makes every language ready to be spoken. Gives the way to end that. */
export async function learnLanguages(): Promise<() => void> {
  for (const language of languages) addCatalog(language, await loadCatalog(language));
  tellLanguage(() => inForce.getStore());
  return () => tellLanguage(() => undefined);
}

/** Does `act` in a language. */
export function inLanguage<T>(language: Language, act: () => T, prefix = ""): T {
  return inForce.run({ language, prefix }, act);
}

/** From here on, in all that the present act sets off. */
export function speak(setting: Setting): void {
  inForce.enterWith(setting);
}
