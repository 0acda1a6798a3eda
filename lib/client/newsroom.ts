// The newsroom's own settings.
import type { Newsroom, NewsroomPatch } from "@/lib/domain/newsroom";
import { type CallOptions, request } from "./request";

export function readNewsroom(options: CallOptions = {}) {
  return request<Newsroom>("GET", "/desk/newsroom", options);
}

/** Changes only the fields that are sent; 412 when someone changed the settings since `version`. */
export function editNewsroom(version: number, patch: NewsroomPatch, options: CallOptions = {}) {
  return request<Newsroom>("PATCH", "/desk/newsroom", { ...options, version, body: patch });
}
