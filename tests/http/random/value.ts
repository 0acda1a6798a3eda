/** Values made at random from a JSON schema: most of them fit, some are nearly right, some are nonsense. */
type Schema = Record<string, unknown>;
export type Random = () => number;

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function oneOf<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T;
}

const NONSENSE: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, 0.1, 2 ** 53, "", " ", "\u0000", "\ud800", "\u200b", "\u202e"],
  ..."'; drop table claim; --|%00|../../etc/passwd|<script>alert(1)</script>|{{7*7}}|%24{7*7}|%".split(
    "|",
  ),
  ...["9999-99-99", "2024-02-30", "javascript:alert(1)", "http://[::1]/", "a".repeat(5000)],
  ...[[], {}, [[]], { a: { b: {} } }, { __proto__: null, constructor: 1 }, Array(300).fill("x")],
];

type Context = {
  random: Random;
  /** A schema of the document by its address. */
  resolve: (address: string) => Schema;
  /** Ids and slugs that there are, for places that take one. */
  known: readonly string[];
};

/** A value for a schema; the deeper, the plainer. */
export function valueFor(schema: Schema, context: Context, depth = 0): unknown {
  const { random } = context;
  if (random() < 0.06) return oneOf(random, NONSENSE);
  if (typeof schema.$ref === "string")
    return valueFor(context.resolve(schema.$ref), context, depth);
  for (const choice of [schema.anyOf, schema.oneOf])
    if (Array.isArray(choice)) return valueFor(oneOf(random, choice as Schema[]), context, depth);
  if (Array.isArray(schema.allOf))
    return Object.assign(
      {},
      ...(schema.allOf as Schema[]).map((part) => valueFor(part, context, depth)),
    );
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return oneOf(random, schema.enum);
  const type = Array.isArray(schema.type) ? oneOf(random, schema.type as string[]) : schema.type;
  if (type === "object" || schema.properties) return objectFor(schema, context, depth);
  if (type === "array") {
    const length = Math.floor(random() * (depth > 3 ? 1 : 4));
    return Array.from({ length }, () =>
      valueFor((schema.items ?? {}) as Schema, context, depth + 1),
    );
  }
  if (type === "integer") return Math.floor(random() * 12) - 1;
  if (type === "number") return random() * 10;
  if (type === "boolean") return random() < 0.5;
  if (type === "null") return null;
  return textFor(schema, context);
}

function objectFor(schema: Schema, context: Context, depth: number): object {
  const required = new Set((schema.required ?? []) as string[]);
  const made: Record<string, unknown> = {};
  for (const [name, part] of Object.entries((schema.properties ?? {}) as Record<string, Schema>)) {
    const isNeeded = required.has(name) ? context.random() < 0.97 : context.random() < 0.4;
    if (isNeeded) made[name] = valueFor(part, context, depth + 1);
  }
  if (context.random() < 0.03) made.unknown = 1;
  return made;
}

function textFor({ format, pattern }: Schema, { random, known }: Context): string {
  if (format === "uuid" || pattern === undefined) {
    if (random() < 0.5) return oneOf(random, known);
  }
  if (format === "date") return oneOf(random, ["2024-03-04", "1999-12-31", "2999-01-01"]);
  if (format === "date-time") return "2024-03-04T05:06:07Z";
  if (format === "email") return `a${Math.floor(random() * 1e6)}@example.org`;
  if (format === "uri")
    return oneOf(random, ["https://example.org/a", "https://example.org/b?c=d"]);
  return oneOf(random, ["2024-03-04", "2024", "en", "true", "A text of some words.", "نص", "🌉"]);
}
