import "server-only";
// Experts asked by a link, from the desk's side.
import { z } from "@hono/zod-openapi";
import { type ExpertLink, expertLinkInput } from "@/lib/domain/experts/link";
import { askExpert, listExperts, revokeExpert } from "@/lib/services/experts/links";
import { day, named, pageOf, time } from "../../answers/shared";
import { created, ok, wholeList } from "../../reply";
import { deskRoute, id, slug } from "../../route";

const tag = "Experts";

const expertLink = z
  .object({
    id: z.uuid(),
    expert: z.string(),
    answerBy: day,
    createdAt: time,
    createdBy: named,
    openedAt: time.nullable(),
    revokedAt: time.nullable(),
    agrees: z.boolean().nullable(),
    answeredAt: time.nullable(),
    changed: z.boolean(),
  })
  .openapi("ExpertLink") satisfies z.ZodType<ExpertLink>;

const list = deskRoute(
  {
    method: "get",
    path: "/desk/claims/{slug}/experts",
    tag,
    summary: "List the experts who were asked about a claim",
    who: "desk.read",
    params: { slug },
    answer: { status: 200, schema: pageOf(expertLink) },
  },
  async ({ actor, params: { slug } }) => wholeList(await listExperts(actor, slug)),
);

const ask = deskRoute(
  {
    method: "post",
    path: "/desk/experts",
    tag,
    summary: "Make a link for an expert",
    description:
      "The link shows the named claims and nothing else until the day in `answerBy`. It is told once, here.",
    who: "claim.check",
    body: expertLinkInput,
    answer: { status: 201, schema: z.object({ id: z.uuid(), link: z.string() }) },
    refusals: [404],
  },
  async ({ actor, body }) => {
    const made = await askExpert(actor, body);
    return created(made, `/api/v1/desk/claims/${body.claims[0] ?? ""}/experts`);
  },
);

const revoke = deskRoute(
  {
    method: "delete",
    path: "/desk/experts/{id}",
    tag,
    summary: "End an expert’s link",
    description: "Who made it may, and editors. What was answered stays.",
    who: "claim.check",
    params: { id },
    answer: { status: 200, schema: z.object({}) },
    refusals: [404, 409],
  },
  async ({ actor, params: { id } }) => {
    await revokeExpert(actor, id);
    return ok({});
  },
);

export const expertRoutes = [list, ask, revoke];
