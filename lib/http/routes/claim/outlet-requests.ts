import "server-only";
// Corrections asked of others. Each answer holds the claim as it stands afterwards.
import { outletInput, outletPatch } from "@/lib/domain/outlet/outlet-request";
import {
  askForCorrection,
  changeRequest,
  removeRequest,
} from "@/lib/services/claim/outlet-requests";
import { readClaim } from "@/lib/services/desk";
import { partWritten } from "../../answers/claims";
import { partOf } from "../../part";
import { created, ok, versioned } from "../../reply";
import { deskRoute, id, slug } from "../../route";
import { claimAddress } from "../claims";

const tag = "Corrections asked of others";
const one = { slug, id };

const add = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/outlet-requests",
    tag,
    summary: "Record whom you asked for a correction",
    description: "For the desk: readers do not see it.",
    who: "reply.edit",
    params: { slug },
    body: outletInput,
    answer: { status: 201, schema: partWritten },
    refusals: [409],
  },
  async ({ actor, params: { slug }, body }) => {
    const made = await askForCorrection(actor, slug, body);
    const part = partOf(made.id, await readClaim(actor, slug));
    return created(part, claimAddress(slug), versioned(part.version));
  },
);

const change = deskRoute(
  {
    method: "patch",
    path: "/desk/claims/{slug}/outlet-requests/{id}",
    tag,
    summary: "Record what they did, or change a request",
    description: "Only the fields that are sent change. If-Match takes the claim's version.",
    who: "reply.edit",
    params: one,
    body: outletPatch,
    version: "heeded",
    answer: { status: 200, schema: partWritten },
    refusals: [409],
    current: (actor, { slug }) => readClaim(actor, slug),
  },
  async ({ actor, params: { slug, id }, version, body }) => {
    await changeRequest(actor, slug, id, body, version);
    const part = partOf(id, await readClaim(actor, slug));
    return ok(part, versioned(part.version));
  },
);

const remove = deskRoute(
  {
    method: "delete",
    path: "/desk/claims/{slug}/outlet-requests/{id}",
    tag,
    summary: "Remove a request",
    description: "The history keeps what it said. If-Match takes the claim's version.",
    who: "reply.edit",
    params: one,
    version: "heeded",
    answer: { status: 200, schema: partWritten },
    refusals: [409],
    current: (actor, { slug }) => readClaim(actor, slug),
  },
  async ({ actor, params: { slug, id }, version }) => {
    await removeRequest(actor, slug, id, version);
    const part = partOf(id, await readClaim(actor, slug));
    return ok(part, versioned(part.version));
  },
);

export const outletRoutes = [add, change, remove];
