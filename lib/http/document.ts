import "server-only";
// What the OpenAPI document says of one address. The refusals follow from what the address asks for,
// so that no route has to list them.
import { type RouteConfig, z } from "@hono/zod-openapi";
import { isClosedToKeys } from "@/lib/domain/key/api-key";
import { type Permission, permissions } from "@/lib/domain/permissions";
import type { Role } from "@/lib/domain/person";
import type { Described } from "./described";
import { type ProblemStatus, problems } from "./problem";

const fieldError = z.object({
  pointer: z.string().openapi({ description: "JSON Pointer to the field (RFC 6901)" }),
  detail: z.string(),
});
export const reason = z.object({
  code: z.string().openapi({ description: "Stable, for programs" }),
  text: z.string().openapi({ description: "For people" }),
});

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(fieldError).max(20).optional(),
    reasons: z.array(reason).optional(),
    currentVersion: z.int().optional(),
    current: z.record(z.string(), z.unknown()).optional(),
    id: z.string().optional().openapi({ description: "Where the log has it" }),
    code: z
      .string()
      .optional()
      .openapi({ description: "At /api/auth: the kind of refusal, for programs" }),
  })
  .openapi("Problem", { description: "RFC 9457" });

const key = z.string().min(1).max(255);
const ifMatch = z
  .string()
  .regex(/^"\d+"$/)
  .openapi({ example: '"12"', description: "The ETag of the version that you saw" });
const tag = z.string().openapi({ description: "Strong" });

function refusalsOf(spec: Described, isPublic: boolean): ProblemStatus[] {
  const found = new Set<ProblemStatus>([422, 429, 500, 503, ...(spec.refusals ?? [])]);
  if (!isPublic) for (const status of [401, 403] as const) found.add(status);
  if (spec.params) found.add(404);
  if (spec.method !== "get") for (const status of [400, 413] as const) found.add(status);
  if (spec.body && !spec.file) found.add(415);
  if (spec.version) for (const status of [400, 412] as const) found.add(status);
  if (spec.version === "needed") found.add(428);
  return [...found].sort((a, b) => a - b);
}

function headersOf(spec: Described): z.ZodObject | undefined {
  if (spec.version)
    return z.object({ "If-Match": spec.version === "needed" ? ifMatch : ifMatch.optional() });
  if (spec.method === "post" && !spec.secret)
    return z.object({
      "Idempotency-Key": key.optional().openapi({
        description: "Names this act: sent again with the same key and body, it is not done again",
      }),
    });
  return undefined;
}

const sessions: Record<Role, string> = {
  checker: "anyone on the staff",
  editor: "an editor or an admin",
  admin: "an admin",
};

/** A session, or a key where one is let in. */
function securityOf(who: Permission): Record<string, string[]>[] {
  return isClosedToKeys(who) ? [{ session: [] }] : [{ session: [] }, { key: [] }];
}

/** Who may call it, in words for people. */
function whoMay(who: Permission | null): string {
  if (who === null) return "Anyone may call it.";
  return `It takes a session of ${sessions[permissions[who][0] ?? "admin"]}.`;
}

/** The document's words for refusals with these statuses. */
export function problemAnswer(statuses: readonly ProblemStatus[]): RouteConfig["responses"] {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: problems[status],
        content: { "application/problem+json": { schema: problem } },
      },
    ]),
  );
}

/** "get" and "/api/v1/desk/claims/{slug}" as one name: getDeskClaimsSlug. */
function operationIdOf(method: string, path: string): string {
  const words = path.replace("/api/v1", "").match(/\w+/g) ?? [];
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

/** What the body may be: JSON, JSON under other names, or a file. */
function contentOf({ body, others = {}, file }: Described): RouteConfig["request"] {
  const whole = z.string().openapi({ format: "binary" });
  if (file) return { body: { required: true, content: { "*/*": { schema: whole } } } };
  if (!body) return {};
  const more = Object.entries(others).map(([type, description]) => [
    type,
    { schema: z.record(z.string(), z.unknown()).openapi({ description }) },
  ]);
  const content = { "application/json": { schema: body }, ...Object.fromEntries(more) };
  return { body: { required: true, content } };
}

/** The document's entry for `spec`; `who` is null where anyone may call it. */
export function documentOf(path: string, spec: Described, who: Permission | null): RouteConfig {
  const { status, schema, type = "application/json", also } = spec.answer;
  const headers = headersOf(spec);
  return {
    method: spec.method,
    path,
    operationId: operationIdOf(spec.method, path),
    tags: [spec.tag],
    summary: spec.summary,
    description: [spec.description, whoMay(who)].filter(Boolean).join(" "),
    security: who === null ? [] : securityOf(who),
    request: {
      ...(spec.params && { params: z.object(spec.params) }),
      ...(spec.query && { query: spec.query }),
      ...(headers && { headers }),
      ...contentOf(spec),
    },
    responses: {
      [status]: {
        description: status === 201 ? "Made" : "Done",
        content: { [type]: { schema } },
        ...((spec.version || who === null) && { headers: z.object({ ETag: tag }) }),
      },
      ...(also && { [also]: { description: "There already", content: { [type]: { schema } } } }),
      ...(who === null && { 304: { description: "Not changed since If-None-Match" } }),
      ...problemAnswer(refusalsOf(spec, who === null)),
    },
  };
}
