import "server-only";
// Keys for other programs.
import { z } from "@hono/zod-openapi";
import { type ApiKey, keyInput, scope } from "@/lib/domain/key/api-key";
import { listKeys, makeKey, revokeKey } from "@/lib/services/keys/api-keys";
import { named, pageOf as pageAnswer, time } from "../../answers/shared";
import { ok, wholeList } from "../../reply";
import { deskRoute, id } from "../../route";

const tag = "API keys";

const key = z
  .object({
    id: z.uuid(),
    name: z.string(),
    owner: named,
    scope,
    start: z.string().openapi({ description: "Its first characters" }),
    perMinute: z.int(),
    expiresAt: time,
    lastUsedAt: time.nullable(),
    revokedAt: time.nullable(),
    createdAt: time,
  })
  .openapi("ApiKey") satisfies z.ZodType<ApiKey>;

const list = deskRoute(
  {
    method: "get",
    path: "/desk/keys",
    tag,
    summary: "List API keys",
    description: "Your own; an admin sees all. The keys themselves are not kept.",
    who: "key.manage",
    answer: { status: 200, schema: pageAnswer(key) },
  },
  async ({ actor }) => wholeList(await listKeys(actor)),
);

const make = deskRoute(
  {
    method: "post",
    path: "/desk/keys",
    tag,
    summary: "Make an API key for yourself",
    description:
      "`token` is shown this once. The key stops when it is over or revoked, and when your account is disabled or gets a lower role.",
    who: "key.manage",
    body: keyInput,
    secret: true,
    answer: { status: 201, schema: z.object({ key, token: z.string() }) },
  },
  async ({ actor, body }) => ({ ...ok(await makeKey(actor, body)), status: 201 }),
);

const revoke = deskRoute(
  {
    method: "delete",
    path: "/desk/keys/{id}",
    tag,
    summary: "Revoke an API key",
    description: "At once and for good. An admin may revoke anyone's.",
    who: "key.manage",
    params: { id },
    answer: { status: 200, schema: z.object({}) },
  },
  async ({ actor, params }) => {
    await revokeKey(actor, params.id);
    return ok({});
  },
);

export const keyRoutes = [list, make, revoke];
