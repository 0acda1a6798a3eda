import "server-only";
// Claims on the desk: the list, one claim, what it says, who has it, and its history.
import { z } from "zod";
import { claimInput, claimPatch } from "@/lib/domain/claim";
import { Invalid } from "@/lib/domain/errors";
import type { ClaimSaved } from "@/lib/domain/view/answer";
import { assignInput, claimFilter } from "@/lib/domain/view/desk";
import { assignClaims, createClaim, editClaim } from "@/lib/services/claims";
import { claimHistory, listClaims, readClaim } from "@/lib/services/desk";
import { assigned, claimRow, claimSaved, deskClaim } from "../answers/claims";
import { pageOf as pageAnswer } from "../answers/shared";
import { auditEntry } from "../answers/staff";
import { created, ok, pageOf, versioned } from "../reply";
import { deskRoute, slug } from "../route";

const tag = "Claims";
const params = { slug };

/** The address of a claim on the desk's API. */
export const claimAddress = (name: string) => `/api/v1/desk/claims/${name}`;

const list = deskRoute(
  {
    method: "get",
    path: "/desk/claims",
    tag,
    summary: "List claims",
    description: "The working view. `due` means due on or before that day.",
    who: "desk.read",
    query: claimFilter,
    answer: { status: 200, schema: pageAnswer(claimRow) },
  },
  async ({ actor, query, request }) => pageOf(await listClaims(actor, query), request.url),
);

const read = deskRoute(
  {
    method: "get",
    path: "/desk/claims/{slug}",
    tag,
    summary: "Read a claim",
    description: "With its evidence, notes, reviews, and every move with the reasons against it.",
    who: "desk.read",
    params,
    answer: { status: 200, schema: deskClaim },
  },
  async ({ actor, params: { slug } }) => {
    const claim = await readClaim(actor, slug);
    return ok(claim, versioned(claim.version));
  },
);

const create = deskRoute(
  {
    method: "post",
    path: "/articles/{slug}/claims",
    tag,
    summary: "Make a claim of words of an article",
    description:
      "The quote must stand in the newest revision. `start` counts code points and is needed when it stands there more than once.",
    who: "claim.create",
    params,
    body: claimInput,
    answer: { status: 201, schema: deskClaim },
  },
  async ({ actor, params: { slug }, body }) => {
    const claim = await readClaim(actor, (await createClaim(actor, slug, body)).slug);
    return created(claim, claimAddress(claim.slug), versioned(claim.version));
  },
);

const edit = deskRoute(
  {
    method: "patch",
    path: "/desk/claims/{slug}",
    tag,
    summary: "Change a claim",
    description:
      "Only the fields that are sent change; null takes a value away. An edit of the content takes its approvals away, and the answer says how many.",
    who: "claim.edit",
    params,
    body: claimPatch,
    version: "needed",
    answer: { status: 200, schema: claimSaved },
    refusals: [409],
    current: (actor, { slug }) => readClaim(actor, slug),
  },
  async ({ actor, params: { slug }, version = 0, body }) => {
    const { approvalsLost } = await editClaim(actor, slug, version, body);
    const claim = await readClaim(actor, slug);
    return ok({ ...claim, approvalsLost } satisfies ClaimSaved, versioned(claim.version));
  },
);

const assign = deskRoute(
  {
    method: "post",
    path: "/desk/claims/assign",
    tag,
    summary: "Give claims to one person, or to nobody",
    who: "claim.assign",
    body: assignInput,
    answer: { status: 200, schema: assigned },
    refusals: [404],
  },
  async ({ actor, body }) => ok(await assignClaims(actor, body)),
);

const historyPage = z.strictObject({ cursor: z.string().max(20).optional() });
const EVENTS = 50;

/** Events are numbered without a gap, so the number of the last one shown is the place in the list. */
function eventBefore(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  const text = Buffer.from(cursor, "base64url").toString();
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Invalid([
    { pointer: "/cursor", detail: "This place in the list is not valid. Begin again without it." },
  ]);
}

const history = deskRoute(
  {
    method: "get",
    path: "/desk/claims/{slug}/audit",
    tag,
    summary: "Read a claim's history",
    description: "Newest first, 50 events at a time.",
    who: "desk.read",
    params,
    query: historyPage,
    answer: { status: 200, schema: pageAnswer(auditEntry) },
  },
  async ({ actor, params: { slug }, query, request }) => {
    const items = await claimHistory(actor, slug, eventBefore(query.cursor));
    const last = items.at(-1)?.seq ?? 1;
    const more = items.length === EVENTS && last > 1;
    const next = more ? Buffer.from(String(last)).toString("base64url") : null;
    return pageOf({ items, next }, request.url);
  },
);

export const claimRoutes = [list, assign, read, create, edit, history];
