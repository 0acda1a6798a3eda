// A text that changed under its claims.
import type { DeskClaim } from "@/lib/domain/view/desk";
import type { SettleInput } from "@/lib/domain/view/text-changes";
import { type CallOptions, request } from "./request";

/**
 * Says what became of a claim whose text changed; places count code points. ApiProblem 412 when someone
 * changed the claim since `version`, 409 when the text has changed again.
 */
export function settleText(
  slug: string,
  version: number,
  input: SettleInput,
  options: CallOptions = {},
) {
  const path = `/desk/claims/${encodeURIComponent(slug)}/text`;
  return request<DeskClaim>("POST", path, { ...options, version, body: input });
}

/** The address of what came in as a revision. */
export function originalAddress(slug: string, number: number): string {
  return `/api/v1/desk/articles/${encodeURIComponent(slug)}/revisions/${number}/original`;
}
