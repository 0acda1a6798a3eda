import "server-only";
// The workflow over HTTP: moves, the review queue, and what waits for one person.
import { z } from "zod";
import { moveInput } from "@/lib/domain/decision";
import { moveClaim, withdrawRetraction } from "@/lib/services/claim-moves";
import { myWork, readClaim, reviewQueue } from "@/lib/services/desk";
import { claimRow, deskClaim, myWork as workAnswer } from "../../answers/claims";
import { pageOf as pageAnswer } from "../../answers/shared";
import { ok, pageOf, versioned } from "../../reply";
import { deskRoute, slug } from "../../route";

const tag = "Workflow";
const params = { slug };

const move = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/moves",
    tag,
    summary: "Make a move of the workflow",
    description:
      "`version` is the one that you saw. `reason` of a submit is also the written reason for its warnings. A later publication needs `correctionClass` and `correction`. A move that the table refuses is 409 with the reasons.",
    who: "desk.read",
    params,
    body: moveInput,
    answer: { status: 200, schema: deskClaim },
    refusals: [409, 412],
    current: (actor, { slug }) => readClaim(actor, slug),
  },
  async ({ actor, params: { slug }, body }) => {
    await moveClaim(actor, slug, body);
    const claim = await readClaim(actor, slug);
    return ok(claim, versioned(claim.version));
  },
);

const withdraw = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/retraction/withdraw",
    tag,
    summary: "Take back a retraction that waits for a second editor",
    who: "claim.publish",
    params,
    version: "needed",
    answer: { status: 200, schema: deskClaim },
    refusals: [409],
    current: (actor, { slug }) => readClaim(actor, slug),
  },
  async ({ actor, params: { slug }, version = 0 }) => {
    await withdrawRetraction(actor, slug, version);
    const claim = await readClaim(actor, slug);
    return ok(claim, versioned(claim.version));
  },
);

const queue = deskRoute(
  {
    method: "get",
    path: "/desk/review",
    tag,
    summary: "List what waits for review",
    description: "What waits longest comes first, 50 at a time.",
    who: "desk.read",
    query: z.strictObject({ cursor: z.string().max(400).optional() }),
    answer: { status: 200, schema: pageAnswer(claimRow) },
  },
  async ({ actor, query, request }) => pageOf(await reviewQueue(actor, query.cursor), request.url),
);

const work = deskRoute(
  {
    method: "get",
    path: "/desk/work",
    tag,
    summary: "List what waits for you",
    description: "Each list holds 50 at most.",
    who: "desk.read",
    answer: { status: 200, schema: workAnswer },
  },
  async ({ actor }) => ok(await myWork(actor)),
);

export const moveRoutes = [move, withdraw, queue, work];
