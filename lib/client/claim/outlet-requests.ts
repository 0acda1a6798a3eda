// Corrections asked of others about one claim. Each answer holds the claim as it stands afterwards.

import type { OutletInput, OutletPatch } from "@/lib/domain/outlet/outlet-request";
import type { PartWritten } from "@/lib/domain/view/answer";
import { type CallOptions, request } from "../request";

const at = (slug: string) => `/desk/claims/${encodeURIComponent(slug)}/outlet-requests`;

/** `version` is the claim's, for the two calls below; left out, the change is made whatever stands. */
type VersionedOptions = CallOptions & { version?: number };

export function askForCorrection(slug: string, input: OutletInput, options: CallOptions = {}) {
  return request<PartWritten>("POST", at(slug), { ...options, body: input });
}

export function changeRequest(
  slug: string,
  id: string,
  patch: OutletPatch,
  options: VersionedOptions = {},
) {
  return request<PartWritten>("PATCH", `${at(slug)}/${id}`, { ...options, body: patch });
}

export function removeRequest(slug: string, id: string, options: VersionedOptions = {}) {
  return request<PartWritten>("DELETE", `${at(slug)}/${id}`, options);
}
