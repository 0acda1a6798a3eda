// JSON from outside, read value by value with its JSON Pointer, so that a refusal can name the place.
import { isStorable } from "@/lib/domain/writing/text";
import { msg } from "@/lib/words/t";
import { lineAndColumn, Unreadable } from "../unreadable";
import { faultIn } from "./json-fault";

const DEEPEST = 64;

/** The value of a JSON text. Throws Unreadable with line and column. */
export function parseJson(text: string, what = msg("The file")): unknown {
  const fault = faultIn(text, DEEPEST);
  if (!fault) return JSON.parse(text);
  throw new Unreadable(
    fault.deep ? `${what} is nested deeper than ${DEEPEST} levels.` : `${what} is not valid JSON.`,
    lineAndColumn(text, fault.at),
    msg("Mend it there, or export it again."),
  );
}

/** A value of a JSON text and where it stands. */
export class At {
  constructor(
    readonly value: unknown,
    readonly pointer = "",
  ) {}

  get isObject(): boolean {
    return typeof this.value === "object" && this.value !== null && !Array.isArray(this.value);
  }

  get isMissing(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** The first of these properties that is there, in any case of letters. */
  get(...names: string[]): At {
    for (const name of names)
      for (const key of this.keys())
        if (key.toLowerCase() === name.toLowerCase()) {
          const found = this.child(key);
          if (!found.isMissing) return found;
        }
    return this.child(names[0] ?? "");
  }

  keys(): string[] {
    return this.isObject ? Object.keys(this.value as object) : [];
  }

  /** The values of an array; a single value counts as an array of one, as JSON-LD has it. */
  items(): At[] {
    if (this.isMissing) return [];
    if (!Array.isArray(this.value)) return [this];
    return this.value.map((value, index) => new At(value, `${this.pointer}/${index}`));
  }

  /** The text here, null when there is none. Throws Unreadable for anything but a text. */
  text(): string | null {
    if (this.isMissing) return null;
    if (typeof this.value !== "string")
      throw this.refused(`This should be a text, and is ${wordFor(this.value)}.`);
    if (!isStorable(this.value.replace(/[\r\f\v]/gu, "")))
      throw this.refused(
        msg("Has a character that can't be stored (NUL, a control character, or half of one)."),
      );
    return this.value;
  }

  refused(reason: string, remedy = msg("Mend it there, or paste the text instead.")): Unreadable {
    return new Unreadable(reason, this.pointer || "the whole object", remedy);
  }

  private child(key: string): At {
    const own = this.isObject && Object.hasOwn(this.value as object, key);
    const value = own ? (this.value as Record<string, unknown>)[key] : undefined;
    return new At(value, `${this.pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  }
}

const wordFor = (value: unknown) =>
  Array.isArray(value) ? "a list" : typeof value === "object" ? "an object" : `a ${typeof value}`;
