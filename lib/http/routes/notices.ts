import "server-only";
// What one is told, and how one wants to be told.
import { z } from "@hono/zod-openapi";
import { type Notice, noticeChoices, noticeKinds } from "@/lib/domain/notice/notice";
import {
  listNotices,
  markNotices,
  readChoices,
  writeChoices,
} from "@/lib/services/notices/notices";
import { named, pageOf as pageAnswer, time } from "../answers/shared";
import { ok, pageOf } from "../reply";
import { deskRoute } from "../route";

const tag = "Notifications";

const notice = z
  .object({
    id: z.uuid(),
    kind: z.enum(noticeKinds),
    by: named.nullable(),
    claim: z.object({ slug: z.string(), statement: z.string(), language: z.string() }),
    readAt: time.nullable(),
    createdAt: time,
  })
  .openapi("Notification") satisfies z.ZodType<Notice>;

const list = deskRoute(
  {
    method: "get",
    path: "/desk/notifications",
    tag,
    summary: "List what you were told",
    description: "Newest first, 50 at a time.",
    who: "desk.read",
    query: z.strictObject({ cursor: z.string().max(400).optional() }),
    answer: { status: 200, schema: pageAnswer(notice) },
  },
  async ({ actor, query, request }) => pageOf(await listNotices(actor, query.cursor), request.url),
);

const mark = deskRoute(
  {
    method: "post",
    path: "/desk/notifications/read",
    tag,
    summary: "Mark as read, or as unread again",
    description: "Without `ids` all of them. The answer has those that changed, to take it back.",
    who: "account.edit",
    body: z.strictObject({
      read: z.boolean(),
      ids: z.array(z.uuid()).min(1).max(1000).optional(),
    }),
    answer: { status: 200, schema: z.object({ changed: z.array(z.uuid()) }) },
  },
  async ({ actor, body }) => ok({ changed: await markNotices(actor, body.read, body.ids ?? null) }),
);

const choices = deskRoute(
  {
    method: "get",
    path: "/desk/notifications/choices",
    tag,
    summary: "Read what you want to be told",
    who: "desk.read",
    answer: { status: 200, schema: noticeChoices },
  },
  async ({ actor }) => ok(await readChoices(actor)),
);

const choose = deskRoute(
  {
    method: "patch",
    path: "/desk/notifications/choices",
    tag,
    summary: "Say what you want to be told",
    description: "All of it at once; kinds that are left out are as they stand for everyone.",
    who: "account.edit",
    body: noticeChoices,
    answer: { status: 200, schema: noticeChoices },
  },
  async ({ actor, body }) => ok(await writeChoices(actor, body)),
);

export const noticeRoutes = [list, mark, choices, choose];
