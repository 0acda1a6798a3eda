import "server-only";
// What the document says of the addresses outside /api/v1. They are answered elsewhere.
import { type RouteConfig, z } from "@hono/zod-openapi";
import { noInput, signInInput } from "@/lib/domain/account";
import { checkpoint } from "@/lib/domain/trail/checkpoint";
import { problemAnswer } from "../document";

const json = (schema: z.ZodType) => ({ content: { "application/json": { schema } } });
const status = (word: string) => json(z.object({ status: z.literal(word) }));

export const systemDocuments: readonly RouteConfig[] = [
  {
    method: "post",
    path: "/api/auth/sign-in/email",
    operationId: "signIn",
    tags: ["Session"],
    summary: "Sign in",
    description:
      "Sets the session cookie. With `twoFactorRedirect: true` the sign-in goes on with a code of the authenticator app. Attempts are limited per account and per address.",
    security: [],
    request: { body: { required: true, ...json(signInInput) } },
    responses: {
      200: {
        description: "Signed in, or asked for a code",
        ...json(z.looseObject({ twoFactorRedirect: z.boolean().optional() })),
      },
      ...problemAnswer([401, 403, 415, 422, 429]),
    },
  },
  {
    method: "post",
    path: "/api/auth/sign-out",
    operationId: "signOut",
    tags: ["Session"],
    summary: "Sign out",
    security: [],
    request: { body: { required: true, ...json(noInput) } },
    responses: {
      200: { description: "Signed out", ...json(z.looseObject({})) },
      ...problemAnswer([403, 415, 422]),
    },
  },
  {
    method: "get",
    path: "/.well-known/claim-log/{number}",
    operationId: "readCheckpoint",
    tags: ["Trail"],
    summary: "Read a signed checkpoint of the log",
    description:
      "A number from 1, or `latest`. How to check an export against it: /how-we-check#log.",
    security: [],
    request: { params: z.object({ number: z.string() }) },
    responses: {
      200: { description: "The checkpoint", ...json(checkpoint) },
      404: {
        description: "There is no such checkpoint",
        ...json(z.object({ detail: z.string() })),
      },
      503: { description: "Not just now", ...json(z.object({ detail: z.string() })) },
    },
  },
  {
    method: "get",
    path: "/api/health",
    operationId: "health",
    tags: ["Health"],
    summary: "Does the process answer?",
    security: [],
    responses: { 200: { description: "It does", ...status("ok") } },
  },
  {
    method: "get",
    path: "/api/ready",
    operationId: "ready",
    tags: ["Health"],
    summary: "Does the database answer, and is it migrated?",
    security: [],
    responses: {
      200: { description: "It does and is", ...status("ready") },
      ...problemAnswer([503]),
    },
  },
];
