import "server-only";
// A claim's words in other languages. Each answer holds the claim as it stands afterwards.
import { translationInput, translationPatch } from "@/lib/domain/translation/translation";
import {
  addTranslation,
  changeTranslation,
  removeTranslation,
} from "@/lib/services/claim/translations";
import { readClaim } from "@/lib/services/desk";
import { partWritten } from "../../answers/claims";
import { partOf } from "../../part";
import { created, ok, versioned } from "../../reply";
import { deskRoute, id, slug } from "../../route";
import { claimAddress } from "../claims";

const tag = "Translations";
const one = { slug, id };

const add = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/translations",
    tag,
    summary: "Write a claim in another language",
    description:
      "Each language once, and not the claim's own. Readers of that language get the parts that are there.",
    who: "translation.edit",
    params: { slug },
    body: translationInput,
    answer: { status: 201, schema: partWritten },
    refusals: [409],
  },
  async ({ actor, params: { slug }, body }) => {
    const made = await addTranslation(actor, slug, body);
    const part = partOf(made.id, await readClaim(actor, slug));
    return created(part, claimAddress(slug), versioned(part.version));
  },
);

const change = deskRoute(
  {
    method: "patch",
    path: "/desk/claims/{slug}/translations/{id}",
    tag,
    summary: "Change a translation, or look at it again",
    description:
      "Only the parts that are sent change; null takes one away. A part of `behind` that is sent as it was counts as looked at again. If-Match takes the claim's version.",
    who: "translation.edit",
    params: one,
    body: translationPatch,
    version: "heeded",
    answer: { status: 200, schema: partWritten },
    refusals: [409],
    current: (actor, { slug }) => readClaim(actor, slug),
  },
  async ({ actor, params: { slug, id }, version, body }) => {
    await changeTranslation(actor, slug, id, body, version);
    const part = partOf(id, await readClaim(actor, slug));
    return ok(part, versioned(part.version));
  },
);

const remove = deskRoute(
  {
    method: "delete",
    path: "/desk/claims/{slug}/translations/{id}",
    tag,
    summary: "Remove a translation",
    description: "The history keeps what it said. If-Match takes the claim's version.",
    who: "translation.edit",
    params: one,
    version: "heeded",
    answer: { status: 200, schema: partWritten },
    refusals: [409],
    current: (actor, { slug }) => readClaim(actor, slug),
  },
  async ({ actor, params: { slug, id }, version }) => {
    await removeTranslation(actor, slug, id, version);
    const part = partOf(id, await readClaim(actor, slug));
    return ok(part, versioned(part.version));
  },
);

export const translationRoutes = [add, change, remove];
