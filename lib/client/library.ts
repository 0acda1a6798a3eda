// Acts on a source as a whole.
import type { Resting, WithdrawalInput } from "@/lib/domain/library/library";
import type { Source } from "@/lib/domain/source";
import type { Page } from "@/lib/domain/view/desk";
import { type CallOptions, request } from "./request";
import type { SourceWithClaims } from "./sources";

const at = (id: string) => `/desk/sources/${id}`;

export function setIdentity(id: string, identity: string, options: CallOptions = {}) {
  return request<unknown>("POST", `${at(id)}/identity`, { ...options, body: { identity } });
}

/** Each reading is recorded. */
export function forgetIdentity(id: string) {
  return request<unknown>("DELETE", `${at(id)}/identity`);
}

export function readIdentity(id: string) {
  return request<{ identity: string }>("GET", `${at(id)}/identity`);
}

export type MergePreview = {
  from: Source;
  into: Source;
  moved: Resting[];
  kept: Resting[];
  copied: Resting[];
};

export function previewMerge(id: string, into: string) {
  return request<MergePreview>("GET", `${at(id)}/merge`, { query: { into } });
}

export function mergeSource(id: string, into: string, options: CallOptions = {}) {
  return request<SourceWithClaims>("POST", `${at(id)}/merge`, { ...options, body: { into } });
}

export async function claimsReached(id: string): Promise<readonly Resting[]> {
  return (await request<Page<Resting>>("GET", `${at(id)}/withdrawal`)).items;
}

export function withdrawSource(id: string, body: WithdrawalInput, options: CallOptions = {}) {
  return request<{ reopened: number; returned: number; flagged: number }>(
    "POST",
    `${at(id)}/withdrawal`,
    { ...options, body },
  );
}

export function takeWithdrawalBack(id: string) {
  return request<unknown>("DELETE", `${at(id)}/withdrawal`);
}
