// Checks by other publishers: brought in, followed, found by likeness, removed.
import type { LikeCheck, OtherCheck } from "@/lib/domain/others/other-check";
import type { OtherFeed, OtherFeedInput, OtherFeedPatch } from "@/lib/domain/others/other-feed";
import type { OtherImport } from "@/lib/domain/others/other-import";
import type { Page } from "@/lib/domain/view/desk";
import { type CallOptions, request } from "./request";

const AT = "/desk/other-checks";

export function bringInChecks(file: File, options: CallOptions = {}) {
  const query = { name: file.name };
  return request<OtherImport>("POST", `${AT}/imports`, { ...options, query, file });
}

export function bringInChecksAt(address: string, options: CallOptions = {}) {
  return request<OtherImport>("POST", `${AT}/imports/address`, { ...options, body: { address } });
}

export function readOtherImport(id: string, options: CallOptions = {}) {
  return request<OtherImport>("GET", `${AT}/imports/${id}`, options);
}

export function retryOtherImport(id: string, options: CallOptions = {}) {
  return request<OtherImport>("POST", `${AT}/imports/${id}/retry`, options);
}

export function followChecks(body: OtherFeedInput, options: CallOptions = {}) {
  return request<OtherFeed>("POST", `${AT}/feeds`, { ...options, body });
}

/** 412 when someone changed it since `version`. */
export function editOtherFeed(id: string, version: number, body: OtherFeedPatch) {
  return request<OtherFeed>("PATCH", `${AT}/feeds/${id}`, { version, body });
}

export function lookAtOtherFeed(id: string, options: CallOptions = {}) {
  return request<OtherFeed>("POST", `${AT}/feeds/${id}/look`, options);
}

export function removeOtherCheck(id: string, reason: string, options: CallOptions = {}) {
  return request<OtherCheck>("POST", `${AT}/${id}/removal`, { ...options, body: { reason } });
}

/** Checks by others like this claim, by the words of the statement as it is typed. */
export async function findLikeChecks(
  slug: string,
  statement: string,
  options: CallOptions = {},
): Promise<readonly LikeCheck[]> {
  const path = `/desk/claims/${encodeURIComponent(slug)}/other-checks`;
  return (await request<Page<LikeCheck>>("GET", path, { ...options, query: { statement } })).items;
}
