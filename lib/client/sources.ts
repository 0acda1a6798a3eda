// Sources, shared by all claims that rest on them.

import type { Source, SourcePatch } from "@/lib/domain/source";
import type { DeskClaimRow, Page } from "@/lib/domain/view/desk";
import { type CallOptions, request } from "./request";

type SourceFilter = { q?: string; cursor?: string };
export type SourceRow = Source & { claims: number };
export type SourceWithClaims = Source & { claims: DeskClaimRow[] };

const at = (id: string) => `/desk/sources/${id}`;

export function listSources(filter: SourceFilter = {}, options: CallOptions = {}) {
  return request<Page<SourceRow>>("GET", "/desk/sources", { ...options, query: filter });
}

/** At most ten sources whose title or address is like what was typed. */
export async function findSources(q: string, options: CallOptions = {}): Promise<Source[]> {
  const page = await request<Page<Source>>("GET", "/desk/sources/find", {
    ...options,
    query: { q },
  });
  return page.items;
}

export function readSource(id: string, options: CallOptions = {}) {
  return request<SourceWithClaims>("GET", at(id), options);
}

/** Changes the source for every claim that rests on it; 412 when someone changed it since `version`. */
export function editSource(
  id: string,
  version: number,
  patch: SourcePatch,
  options: CallOptions = {},
) {
  return request<SourceWithClaims>("PATCH", at(id), { ...options, version, body: patch });
}
