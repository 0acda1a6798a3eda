// Words on screen, in the language that is spoken now. The English words are the key, so that the code
// reads as the screen does. Messages are in the ICU format: plurals, choices, numbers and dates.
import { IntlMessageFormat } from "intl-messageformat";
import { catalog, language } from "./ambient";
import { localeOf } from "./languages";

export type Values = Readonly<Record<string, string | number | Date>>;

const made = new Map<string, IntlMessageFormat>();

/** A message made ready once for each language. Throws SyntaxError where it is not ICU. */
export function messageOf(text: string, hasTags: boolean): IntlMessageFormat {
  const said = catalog()?.[text] ?? text;
  const key = `${language()} ${hasTags} ${said}`;
  const known = made.get(key);
  if (known) return known;
  const message = new IntlMessageFormat(said, localeOf(language()), undefined, {
    ignoreTag: !hasTags,
  });
  made.set(key, message);
  return message;
}

/**
 * `t("Save")`, `t("{count, plural, one {# claim} other {# claims}}", { count })`. Words that no catalog
 * knows stay as they are. Without values nothing in the text is read as a place for one.
 */
export function t(text: string, values?: Values): string {
  if (!values) return catalog()?.[text] ?? text;
  return String(messageOf(text, false).format(values));
}

/** Marks words that are chosen in one place and said in another, by `t(words)`: they stay as they are. */
export function msg(text: string): string {
  return text;
}
