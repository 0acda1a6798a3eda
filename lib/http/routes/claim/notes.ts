import "server-only";
// Internal talk on a claim. Each answer holds the claim as it stands afterwards.
import { noteInput, notePatch, suggestionDecision } from "@/lib/domain/note";
import { readClaim } from "@/lib/services/desk";
import { resolveNote, settleSuggestion, writeNote } from "@/lib/services/notes";
import { partWritten } from "../../answers/claims";
import { partOf } from "../../part";
import { created, ok, versioned } from "../../reply";
import { deskRoute, id, slug } from "../../route";
import { claimAddress } from "../claims";

const tag = "Notes";

const write = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/notes",
    tag,
    summary: "Write a note",
    description:
      "@Name in the text mentions a person. `parentId` is the note that this one answers. `about` is where it stands; `suggestion` proposes other words for a field.",
    who: "note.write",
    params: { slug },
    body: noteInput,
    answer: { status: 201, schema: partWritten },
  },
  async ({ actor, params: { slug }, body }) => {
    const made = await writeNote(actor, slug, body);
    const part = partOf(made.id, await readClaim(actor, slug));
    return created(part, claimAddress(slug), versioned(part.version));
  },
);

const resolve = deskRoute(
  {
    method: "patch",
    path: "/desk/claims/{slug}/notes/{id}",
    tag,
    summary: "Resolve a note, or open it again",
    who: "note.write",
    params: { slug, id },
    body: notePatch,
    answer: { status: 200, schema: partWritten },
  },
  async ({ actor, params: { slug, id }, body }) => {
    await resolveNote(actor, slug, id, body.resolved);
    const part = partOf(id, await readClaim(actor, slug));
    return ok(part, versioned(part.version));
  },
);

const settle = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/notes/{id}/suggestion",
    tag,
    summary: "Take proposed words over, or decline them",
    description: "Who proposed them has then written part of the claim.",
    who: "claim.edit",
    params: { slug, id },
    body: suggestionDecision,
    answer: { status: 200, schema: partWritten },
    refusals: [404, 409],
  },
  async ({ actor, params: { slug, id }, body }) => {
    await settleSuggestion(actor, slug, id, body.outcome);
    const part = partOf(id, await readClaim(actor, slug));
    return ok(part, versioned(part.version));
  },
);

export const noteRoutes = [write, resolve, settle];
