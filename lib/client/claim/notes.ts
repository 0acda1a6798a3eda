// Internal talk on a claim. Each answer holds the claim as it stands afterwards.

import type { NoteInput } from "@/lib/domain/note";
import type { PartWritten } from "@/lib/domain/view/answer";
import { type CallOptions, request } from "../request";

const at = (slug: string) => `/desk/claims/${encodeURIComponent(slug)}/notes`;

export function writeNote(slug: string, input: NoteInput, options: CallOptions = {}) {
  return request<PartWritten>("POST", at(slug), { ...options, body: input });
}

export function resolveNote(
  slug: string,
  id: string,
  resolved: boolean,
  options: CallOptions = {},
) {
  return request<PartWritten>("PATCH", `${at(slug)}/${id}`, { ...options, body: { resolved } });
}

export function settleSuggestion(slug: string, id: string, outcome: "accepted" | "declined") {
  return request<PartWritten>("POST", `${at(slug)}/${id}/suggestion`, { body: { outcome } });
}
