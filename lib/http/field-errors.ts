import "server-only";
// What a schema has against a value, field by field and in plain words.
import type { z } from "zod";
import { type FieldError, Invalid } from "@/lib/domain/errors";
import { msg, t } from "@/lib/words/t";

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

const names: Record<string, string> = {
  string: msg("text"),
  int: msg("a whole number"),
  number: msg("a number"),
  boolean: msg("true or false"),
  object: msg("an object"),
  array: msg("a list"),
  null: "null",
};
const kinds: Record<string, string> = {
  string: msg("text"),
  number: msg("a number"),
  boolean: msg("true or false"),
  object: msg("an object"),
  array: msg("a list"),
  null: "null",
  undefined: msg("nothing"),
};

function kindOf(value: unknown): string {
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  return kinds[kind] ?? msg("something else");
}

function size(issue: { origin: string }, count: number | bigint): string {
  if (issue.origin === "string")
    return t("{count, plural, one {# character} other {# characters}}", { count: Number(count) });
  if (issue.origin === "array" || issue.origin === "set")
    return t("{count, plural, one {# entry} other {# entries}}", { count: Number(count) });
  return String(count);
}

/** Words for what the schema itself has no sentence for; zod asks for them where it finds a fault. */
function plainly(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type": {
      if (issue.input === undefined) return msg("This field is needed.");
      if (issue.expected === "int") return msg("Expected a whole number.");
      return t("Expected {wanted}, got {given}.", {
        wanted: t(names[issue.expected] ?? issue.expected),
        given: t(kindOf(issue.input)),
      });
    }
    case "too_big":
      return t("At most {size}.", { size: size(issue, issue.maximum) });
    case "too_small":
      return t("At least {size}.", { size: size(issue, issue.minimum) });
    case "invalid_value":
      return t("Expected one of: {values}.", { values: issue.values.map(String).join(", ") });
    case "invalid_format":
      return issue.format === "uuid"
        ? msg("Expected an id (a UUID).")
        : msg("Has not the expected form.");
    case "invalid_union":
      return msg("Fits none of the forms that this field may have.");
    default:
      return undefined;
  }
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

function flatten(issue: Issue, above: readonly PropertyKey[]): FieldError[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      pointer: pointerOf([...path, key]),
      detail: msg("There is no such field."),
    }));
  if (issue.code === "invalid_union") {
    // The form that was meant is the one whose own kind fits: its faults lie further inside.
    const meant = issue.errors.find((issues) =>
      issues.every((each) => each.path.length > 0 || each.code === "unrecognized_keys"),
    );
    if (meant) return meant.flatMap((inner) => flatten(inner, path));
  }
  return [{ pointer: pointerOf(path), detail: issue.message }];
}

/** The value as the schema gives it. Throws Invalid, each fault with a pointer to its field. */
export function check<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value, { error: plainly });
  if (parsed.success) return parsed.data;
  throw new Invalid(parsed.error.issues.flatMap((issue) => flatten(issue, [])));
}
