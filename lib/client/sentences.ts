// An article sentence by sentence.
import type { AsideReason, Coverage } from "@/lib/domain/finding/coverage";
import { type CallOptions, request } from "./request";

const at = (slug: string) => `/desk/articles/${encodeURIComponent(slug)}/sentences`;

/** The newest text by sentence, with claims, decisions and suggestions. */
export function readCoverage(slug: string, options: CallOptions = {}) {
  return request<Coverage>("GET", at(slug), options);
}

/** Sets a sentence aside, or takes that back with null; gives the article as it then stands. */
export function decideSentence(
  slug: string,
  hash: string,
  decision: AsideReason | null,
  options: CallOptions = {},
) {
  return request<Coverage>("PATCH", `${at(slug)}/${hash}`, { ...options, body: { decision } });
}
