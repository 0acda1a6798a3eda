// Claims on the desk: the list, one claim, and what may be done with it.

import type { AuditEntry } from "@/lib/domain/audit";
import type { ClaimInput, ClaimPatch } from "@/lib/domain/claim";
import type { MoveInput } from "@/lib/domain/decision";
import type { Assigned, ClaimSaved } from "@/lib/domain/view/answer";
import type {
  AssignInput,
  ClaimFilter,
  DeskClaim,
  DeskClaimRow,
  MyWork,
  Page,
} from "@/lib/domain/view/desk";
import { type CallOptions, request } from "./request";

const at = (slug: string) => `/desk/claims/${encodeURIComponent(slug)}`;

export function listClaims(filter: ClaimFilter = {}, options: CallOptions = {}) {
  return request<Page<DeskClaimRow>>("GET", "/desk/claims", { ...options, query: filter });
}

export function readClaim(slug: string, options: CallOptions = {}) {
  return request<DeskClaim>("GET", at(slug), options);
}

/** Makes a claim of words of an article; `input.start` counts code points. */
export function createClaim(articleSlug: string, input: ClaimInput, options: CallOptions = {}) {
  const path = `/articles/${encodeURIComponent(articleSlug)}/claims`;
  return request<DeskClaim>("POST", path, { ...options, body: input });
}

/**
 * Changes only the fields that are sent. ApiProblem 412 when someone changed the claim since
 * `version`: its `currentVersion` and `current` (a DeskClaim) say what stands now.
 */
export function editClaim(
  slug: string,
  version: number,
  patch: ClaimPatch,
  options: CallOptions = {},
) {
  return request<ClaimSaved>("PATCH", at(slug), { ...options, version, body: patch });
}

/** Makes a move of the workflow. ApiProblem 409 with `reasons` when it is not open. */
export function moveClaim(slug: string, input: MoveInput, options: CallOptions = {}) {
  return request<DeskClaim>("POST", `${at(slug)}/moves`, { ...options, body: input });
}

/** Takes back a retraction that waits for a second editor. */
export function withdrawRetraction(slug: string, version: number, options: CallOptions = {}) {
  return request<DeskClaim>("POST", `${at(slug)}/retraction/withdraw`, { ...options, version });
}

/** Gives up to 200 claims to one person, or to nobody (null). */
export function assignClaims(input: AssignInput, options: CallOptions = {}) {
  return request<Assigned>("POST", "/desk/claims/assign", { ...options, body: input });
}

/** The claim's history, newest first, 50 events at a time; `cursor` is `next` of the page before. */
export function claimHistory(slug: string, cursor?: string | null, options: CallOptions = {}) {
  return request<Page<AuditEntry>>("GET", `${at(slug)}/audit`, { ...options, query: { cursor } });
}

export function myWork(options: CallOptions = {}) {
  return request<MyWork>("GET", "/desk/work", options);
}

/** Claims that wait for review, oldest first. */
export function reviewQueue(cursor?: string | null, options: CallOptions = {}) {
  return request<Page<DeskClaimRow>>("GET", "/desk/review", { ...options, query: { cursor } });
}
