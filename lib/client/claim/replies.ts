// Right of reply of one claim. Each answer holds the claim as it stands afterwards.

import type { ReplyInput, ReplyPatch } from "@/lib/domain/reply";
import type { PartWritten } from "@/lib/domain/view/answer";
import { type CallOptions, request } from "../request";

const at = (slug: string) => `/desk/claims/${encodeURIComponent(slug)}/replies`;

/** `version` is the claim's, for the two calls below; left out, the change is made whatever stands. */
type VersionedOptions = CallOptions & { version?: number };

export function askForReply(slug: string, input: ReplyInput, options: CallOptions = {}) {
  return request<PartWritten>("POST", at(slug), { ...options, body: input });
}

export function changeReply(
  slug: string,
  id: string,
  patch: ReplyPatch,
  options: VersionedOptions = {},
) {
  return request<PartWritten>("PATCH", `${at(slug)}/${id}`, { ...options, body: patch });
}

export function removeReply(slug: string, id: string, options: VersionedOptions = {}) {
  return request<PartWritten>("DELETE", `${at(slug)}/${id}`, options);
}
