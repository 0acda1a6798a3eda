import "server-only";
// What a schema has against a value, field by field and in plain words.
import type { z } from "zod";
import { type FieldError, Invalid } from "@/lib/domain/errors";

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

const names: Record<string, string> = {
  string: "text",
  int: "a whole number",
  number: "a number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
};
const kinds: Record<string, string> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
  undefined: "nothing",
};

function kindOf(value: unknown): string {
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  return kinds[kind] ?? "something else";
}

function size(issue: { origin: string }, count: number | bigint): string {
  if (issue.origin === "string") return `${count} characters`;
  if (issue.origin === "array" || issue.origin === "set") return `${count} entries`;
  return String(count);
}

/** Words for what the schema itself has no sentence for; zod asks for them where it finds a fault. */
function plainly(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type": {
      if (issue.input === undefined) return "This field is needed.";
      if (issue.expected === "int") return "Expected a whole number.";
      return `Expected ${names[issue.expected] ?? issue.expected}, got ${kindOf(issue.input)}.`;
    }
    case "too_big":
      return `At most ${size(issue, issue.maximum)}.`;
    case "too_small":
      return `At least ${size(issue, issue.minimum)}.`;
    case "invalid_value":
      return `Expected one of: ${issue.values.map(String).join(", ")}.`;
    case "invalid_format":
      return issue.format === "uuid" ? "Expected an id (a UUID)." : "Has not the expected form.";
    case "invalid_union":
      return "Fits none of the forms that this field may have.";
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
      detail: "There is no such field.",
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
