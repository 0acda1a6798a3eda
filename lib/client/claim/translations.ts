// A claim's words in other languages. Each answer holds the claim as it stands afterwards.

import type { TranslationInput, TranslationPatch } from "@/lib/domain/translation/translation";
import type { PartWritten } from "@/lib/domain/view/answer";
import { type CallOptions, request } from "../request";

const at = (slug: string) => `/desk/claims/${encodeURIComponent(slug)}/translations`;

/** `version` is the claim's, for the two calls below; left out, the change is made whatever stands. */
type VersionedOptions = CallOptions & { version?: number };

export function addTranslation(slug: string, input: TranslationInput, options: CallOptions = {}) {
  return request<PartWritten>("POST", at(slug), { ...options, body: input });
}

export function changeTranslation(
  slug: string,
  id: string,
  patch: TranslationPatch,
  options: VersionedOptions = {},
) {
  return request<PartWritten>("PATCH", `${at(slug)}/${id}`, { ...options, body: patch });
}

export function removeTranslation(slug: string, id: string, options: VersionedOptions = {}) {
  return request<PartWritten>("DELETE", `${at(slug)}/${id}`, options);
}
