import "server-only";
// Right of reply. Each answer holds the claim as it stands afterwards.
import { replyInput, replyPatch } from "@/lib/domain/reply";
import { askForReply, changeReply, removeReply } from "@/lib/services/claim/replies";
import { readClaim } from "@/lib/services/desk";
import { partWritten } from "../../answers/claims";
import { partOf } from "../../part";
import { created, ok, versioned } from "../../reply";
import { deskRoute, id, slug } from "../../route";
import { claimAddress } from "../claims";

const tag = "Right of reply";
const one = { slug, id };

const add = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/replies",
    tag,
    summary: "Record whom you asked for a reply",
    description: "Readers see all of it but `contact`.",
    who: "reply.edit",
    params: { slug },
    body: replyInput,
    answer: { status: 201, schema: partWritten },
    refusals: [409],
  },
  async ({ actor, params: { slug }, body }) => {
    const made = await askForReply(actor, slug, body);
    const part = partOf(made.id, await readClaim(actor, slug));
    return created(part, claimAddress(slug), versioned(part.version));
  },
);

const change = deskRoute(
  {
    method: "patch",
    path: "/desk/claims/{slug}/replies/{id}",
    tag,
    summary: "Record an answer, or change a reply",
    description: "Only the fields that are sent change. If-Match takes the claim's version.",
    who: "reply.edit",
    params: one,
    body: replyPatch,
    version: "heeded",
    answer: { status: 200, schema: partWritten },
    refusals: [409],
    current: (actor, { slug }) => readClaim(actor, slug),
  },
  async ({ actor, params: { slug, id }, version, body }) => {
    await changeReply(actor, slug, id, body, version);
    const part = partOf(id, await readClaim(actor, slug));
    return ok(part, versioned(part.version));
  },
);

const remove = deskRoute(
  {
    method: "delete",
    path: "/desk/claims/{slug}/replies/{id}",
    tag,
    summary: "Remove a reply",
    description: "The history keeps what it said. If-Match takes the claim's version.",
    who: "reply.edit",
    params: one,
    version: "heeded",
    answer: { status: 200, schema: partWritten },
    refusals: [409],
    current: (actor, { slug }) => readClaim(actor, slug),
  },
  async ({ actor, params: { slug, id }, version }) => {
    await removeReply(actor, slug, id, version);
    const part = partOf(id, await readClaim(actor, slug));
    return ok(part, versioned(part.version));
  },
);

export const replyRoutes = [add, change, remove];
