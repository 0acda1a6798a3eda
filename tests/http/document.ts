/**
 * Holds every answer to what the OpenAPI document says of it. Objects are closed for the test: a field
 * that the document does not name fails, so nothing leaves by mistake.
 */
import type { ValidateFunction } from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { publicOrigin } from "@/lib/env";
import { app } from "@/lib/http/app";

type Schema = Record<string, unknown>;
type Media = { content?: Record<string, { schema: Schema }> };
export type Operation = {
  operationId: string;
  tags: string[];
  description: string;
  security: object[];
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: Media;
  responses: Record<string, Media>;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; securitySchemes: object };
};

let kept: Document | undefined;

export async function readDocument(): Promise<Document> {
  kept ??= (await (await app.request(`${publicOrigin()}/api/openapi.json`)).json()) as Document;
  return kept;
}

/** The schema as a part of another one: fields of the whole are not unknown to it. */
function open(schema: Schema): Schema {
  const { $ref, properties, allOf, items, anyOf, oneOf, ...rest } = schema;
  return {
    ...rest,
    ...(typeof $ref === "string" && { $ref: `${$ref}--part` }),
    ...(isMap(properties) && { properties: mapValues(properties, closed) }),
    ...(isList(allOf) && { allOf: allOf.map(open) }),
    ...(isMap(items) && { items: closed(items) }),
    ...(isList(anyOf) && { anyOf: anyOf.map(closed) }),
    ...(isList(oneOf) && { oneOf: oneOf.map(closed) }),
  };
}

/** The schema with no room for fields that it does not name. */
function closed(schema: Schema): Schema {
  if (schema.$ref) return schema;
  const isOpen = schema.additionalProperties !== undefined;
  const isObject = schema.properties !== undefined || schema.allOf !== undefined;
  return { ...open(schema), ...(isObject && !isOpen && { unevaluatedProperties: false }) };
}

const isMap = (value: unknown): value is Schema => typeof value === "object" && value !== null;
const isList = (value: unknown): value is Schema[] => Array.isArray(value);
function mapValues(map: Schema, change: (schema: Schema) => Schema): Schema {
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => [name, change(value as Schema)]),
  );
}

let checker: Ajv2020 | undefined;

function makeChecker(document: Document): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  const schemas = Object.fromEntries(
    Object.entries(document.components.schemas).flatMap(([name, schema]) => [
      [name, closed(schema)],
      [`${name}--part`, open(schema)],
    ]),
  );
  ajv.addSchema({ $id: "https://api.test/", components: { schemas } });
  return ajv;
}

const patterns = new Map<string, RegExp>();

function matches(pattern: string, path: string): boolean {
  let regex = patterns.get(pattern);
  if (!regex) {
    regex = new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
    patterns.set(pattern, regex);
  }
  return regex.test(path);
}

/** The document's entry for a request; the one with fewer variables when two fit. */
export function operationFor(
  document: Document,
  method: string,
  path: string,
): Operation | undefined {
  return Object.entries(document.paths)
    .filter(([pattern, there]) => there[method.toLowerCase()] && matches(pattern, path))
    .sort(([a], [b]) => a.split("{").length - b.split("{").length)
    .map(([, there]) => there[method.toLowerCase()])[0];
}

const validators = new Map<string, ValidateFunction>();

function validatorOf(ajv: Ajv2020, name: string, schema: Schema): ValidateFunction {
  const known = validators.get(name);
  if (known) return known;
  const absolute = JSON.stringify(closed(schema)).replaceAll('"#/', '"https://api.test/#/');
  const made = ajv.compile(JSON.parse(absolute));
  validators.set(name, made);
  return made;
}

/** What the document has against an answer; null when it is as it says, or the address is not in it. */
export async function faultsOf(
  method: string,
  path: string,
  answer: { status: number; headers: Headers; body: unknown },
): Promise<string | null> {
  const document = await readDocument();
  const operation = operationFor(document, method, path);
  if (!operation) return null;
  const response = operation.responses[answer.status];
  if (!response) return `${method} ${path} answers ${answer.status}, which its entry does not name`;
  const [declared] = Object.entries(response.content ?? {});
  if (!declared) return null;
  const [type, { schema }] = declared;
  const sent = answer.headers.get("content-type");
  if (sent !== type) return `${method} ${path} answers as ${sent}, not as ${type}`;
  checker ??= makeChecker(document);
  const validate = validatorOf(checker, `${operation.operationId} ${answer.status}`, schema);
  return validate(answer.body)
    ? null
    : `${method} ${path} ${answer.status}: ${checker.errorsText(validate.errors)}`;
}
