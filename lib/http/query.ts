import "server-only";
// Reads the part of an address after the question mark: every name known and given once, numbers and
// booleans written exactly as such. Nothing is coerced.
import { z } from "zod";
import { type FieldError, Invalid } from "@/lib/domain/errors";
import { isStorable } from "@/lib/domain/writing/text";
import { msg } from "@/lib/words/t";
import { check } from "./field-errors";

type Reader<S extends z.ZodObject> = (address: string) => z.output<S>;

function innermost(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? innermost(schema.unwrap()) : schema;
}

function converterOf(schema: z.core.$ZodType): (text: string) => unknown {
  const inner = innermost(schema);
  if (inner instanceof z.ZodNumber)
    return (text) => (/^-?\d{1,9}$/.test(text) ? Number(text) : text);
  if (inner instanceof z.ZodBoolean)
    return (text) => (text === "true" ? true : text === "false" ? false : text);
  return (text) => text;
}

/** A reader for the queries of one route, made once. It throws Invalid with a pointer to the name. */
export function queryReader<S extends z.ZodObject>(schema: S): Reader<S> {
  const converters = new Map(
    Object.entries(schema.shape).map(([name, part]) => [name, converterOf(part)]),
  );
  return (address) => {
    const at = address.indexOf("?");
    const values: Record<string, unknown> = {};
    if (at === -1) return check(schema, values);
    const faults: FieldError[] = [];
    for (const [name, text] of new URLSearchParams(address.slice(at))) {
      const pointer = `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const convert = converters.get(name);
      if (!convert) faults.push({ pointer, detail: msg("There is no such parameter.") });
      else if (Object.hasOwn(values, name))
        faults.push({ pointer, detail: msg("Give this once.") });
      else if (!isStorable(text))
        faults.push({ pointer, detail: msg("Has a character that can't be searched for.") });
      else values[name] = convert(text);
    }
    if (faults.length > 0) throw new Invalid(faults);
    return check(schema, values);
  };
}
