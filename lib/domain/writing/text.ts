// What text may come through the door. PostgreSQL refuses NUL and lone surrogates, and a person can't
// see an invisible character or a bidi control that reorders what stands after it: so they end here.
import { z } from "zod";
import { msg, t } from "@/lib/words/t";

// What Unicode says may be ignored in display, and the blank of the Braille block.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\u2800/gu;
// Control characters but for tab and line feed; none of them has a place in a newsroom's text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/u;

/** True when the text has something to see once blanks and zero-width characters are gone. */
export function isVisible(text: string): boolean {
  return text.replace(INVISIBLE, "").trim().length > 0;
}

/** True when the text is storable: no NUL, no lone surrogate, no control character. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !CONTROL.test(text);
}

/** True when each bidi embedding, override and isolate in the text is closed again (UAX #9). */
export function isBidiBalanced(text: string): boolean {
  const open: string[] = [];
  for (const char of text) {
    if ("\u202a\u202b\u202d\u202e".includes(char)) open.push("\u202c");
    else if ("\u2066\u2067\u2068".includes(char)) open.push("\u2069");
    else if ((char === "\u202c" || char === "\u2069") && open.pop() !== char) return false;
  }
  return open.length === 0;
}

/** What is said of text that is longer than `max` characters. */
export function tooLong(max: number): string {
  return t("At most {max, number} characters.", { max });
}

function checked(max: number, name: string) {
  return z
    .string()
    .max(max, { error: () => tooLong(max) })
    .refine((text) => text.isWellFormed(), msg("Half of a character is missing; type it again."))
    .refine((text) => !text.isWellFormed() || !CONTROL.test(text.replaceAll("\r", "")), {
      message: msg("Has a control character; remove it."),
    })
    .refine(isBidiBalanced, {
      error: () =>
        t("The {name} has a text direction control that is not closed.", { name: t(name) }),
    });
}

/** One line of text, trimmed and NFC; blank or invisible text is refused. */
export function line(max: number, name = msg("text")) {
  return checked(max, name)
    .refine(isVisible, msg("Write something; this is empty."))
    .transform((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim());
}

/** Text of several lines, trimmed and NFC; blank or invisible text is refused. */
export function prose(max: number, name = msg("text")) {
  return checked(max, name)
    .refine(isVisible, msg("Write something; this is empty."))
    .transform((text) =>
      text.normalize("NFC").replaceAll("\r\n", "\n").replaceAll("\r", "\n").trim(),
    );
}

export const languageTag = z
  .string()
  .max(35)
  .refine(isLanguageTag, msg("Write a language tag, like en or pt-BR (BCP 47)."));

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A line or paragraph that may be taken away: null, or text that is blank, both mean "none". */
export function optional<T extends z.ZodType<string, string>>(
  kind: (max: number, name?: string) => T,
  max: number,
  name?: string,
) {
  return z.preprocess(
    (value) =>
      typeof value === "string" && value.isWellFormed() && !isVisible(value) ? null : value,
    kind(max, name).nullable(),
  );
}
