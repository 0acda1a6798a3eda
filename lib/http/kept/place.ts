import "server-only";
// What one kept answer is for: the same page says another origin at another one, and other words in
// another language.
import { setting } from "@/lib/words/ambient";

/** `url` is path and query. */
export function placeOf(origin: string, url: string): string {
  const { language, prefix } = setting();
  return `${language} ${origin}${prefix} ${url}`;
}
