// Evidence of one claim. Each answer holds the claim as it stands afterwards.

import type { EvidenceInput, EvidencePatch } from "@/lib/domain/evidence";
import type { PartWritten } from "@/lib/domain/view/answer";
import { type CallOptions, request } from "../request";

const at = (slug: string) => `/desk/claims/${encodeURIComponent(slug)}/evidence`;

/** `version` is the claim's, for the two calls below; left out, the change is made whatever stands. */
type VersionedOptions = CallOptions & { version?: number };

export function addEvidence(slug: string, input: EvidenceInput, options: CallOptions = {}) {
  return request<PartWritten>("POST", at(slug), { ...options, body: input });
}

export function changeEvidence(
  slug: string,
  id: string,
  patch: EvidencePatch,
  options: VersionedOptions = {},
) {
  return request<PartWritten>("PATCH", `${at(slug)}/${id}`, { ...options, body: patch });
}

export function removeEvidence(slug: string, id: string, options: VersionedOptions = {}) {
  return request<PartWritten>("DELETE", `${at(slug)}/${id}`, options);
}
