// What was captured of sources, and what claims make of what later looks found.
import type { Capture, Watch, WatchInput } from "@/lib/domain/capture/capture";
import type { FindingOutcome } from "@/lib/domain/capture/finding";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { type CallOptions, request } from "./request";

export type CaptureList = { items: Capture[]; watch: Watch | null };

const at = (sourceId: string) => `/desk/sources/${sourceId}`;

export function listCaptures(sourceId: string, options: CallOptions = {}) {
  return request<CaptureList>("GET", `${at(sourceId)}/captures`, options);
}

/** Asks the worker to look at the source's address now. */
export function askForCapture(sourceId: string, options: CallOptions = {}) {
  return request<CaptureList>("POST", `${at(sourceId)}/captures`, options);
}

export function bringCapture(sourceId: string, file: File, options: CallOptions = {}) {
  const query = { name: file.name };
  return request<CaptureList>("POST", `${at(sourceId)}/captures/file`, { ...options, query, file });
}

export function watchSource(sourceId: string, body: WatchInput, options: CallOptions = {}) {
  return request<Watch>("PATCH", `${at(sourceId)}/watch`, { ...options, body });
}

/** Where the bytes of a capture are saved from. */
export const captureFileAddress = (id: string) => `/api/v1/desk/captures/${id}/file`;

export async function settleFinding(
  slug: string,
  id: string,
  outcome: FindingOutcome,
  options: CallOptions = {},
): Promise<{ claim: DeskClaim }> {
  const path = `/desk/claims/${slug}/findings/${id}`;
  return { claim: await request<DeskClaim>("POST", path, { ...options, body: { outcome } }) };
}

export async function setRecheck(
  slug: string,
  on: string | null,
  options: CallOptions = {},
): Promise<{ claim: DeskClaim }> {
  const path = `/desk/claims/${slug}/recheck`;
  return { claim: await request<DeskClaim>("POST", path, { ...options, body: { on } }) };
}
