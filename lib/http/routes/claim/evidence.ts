import "server-only";
// Evidence of a claim. Each answer holds the claim as it stands afterwards.
import { evidenceInput, evidencePatch } from "@/lib/domain/evidence";
import { readClaim } from "@/lib/services/desk";
import { addEvidence, changeEvidence, removeEvidence } from "@/lib/services/evidence";
import { partWritten } from "../../answers/claims";
import { partOf } from "../../part";
import { created, ok, versioned } from "../../reply";
import { deskRoute, id, slug } from "../../route";
import { claimAddress } from "../claims";

const tag = "Evidence";
const one = { slug, id };

const add = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/evidence",
    tag,
    summary: "Add evidence",
    description: "`source` is an id, or an object that is found again by its address or made.",
    who: "evidence.edit",
    params: { slug },
    body: evidenceInput,
    answer: { status: 201, schema: partWritten },
    refusals: [409],
  },
  async ({ actor, params: { slug }, body }) => {
    const made = await addEvidence(actor, slug, body);
    const part = partOf(made.id, await readClaim(actor, slug));
    return created(part, claimAddress(slug), versioned(part.version));
  },
);

const change = deskRoute(
  {
    method: "patch",
    path: "/desk/claims/{slug}/evidence/{id}",
    tag,
    summary: "Change evidence",
    description: "Only the fields that are sent change. If-Match takes the claim's version.",
    who: "evidence.edit",
    params: one,
    body: evidencePatch,
    version: "heeded",
    answer: { status: 200, schema: partWritten },
    refusals: [409],
    current: (actor, { slug }) => readClaim(actor, slug),
  },
  async ({ actor, params: { slug, id }, version, body }) => {
    await changeEvidence(actor, slug, id, body, version);
    const part = partOf(id, await readClaim(actor, slug));
    return ok(part, versioned(part.version));
  },
);

const remove = deskRoute(
  {
    method: "delete",
    path: "/desk/claims/{slug}/evidence/{id}",
    tag,
    summary: "Remove evidence",
    description: "The history keeps what it said. If-Match takes the claim's version.",
    who: "evidence.edit",
    params: one,
    version: "heeded",
    answer: { status: 200, schema: partWritten },
    refusals: [409],
    current: (actor, { slug }) => readClaim(actor, slug),
  },
  async ({ actor, params: { slug, id }, version }) => {
    await removeEvidence(actor, slug, id, version);
    const part = partOf(id, await readClaim(actor, slug));
    return ok(part, versioned(part.version));
  },
);

export const evidenceRoutes = [add, change, remove];
