// Feeds that the newsroom follows.
import type { DeskFeed, FeedInput, FeedPatch } from "@/lib/domain/feed/feed";
import { type CallOptions, request } from "./request";

const at = (id: string) => `/desk/feeds/${id}`;

export function readFeed(id: string, options: CallOptions = {}) {
  return request<DeskFeed>("GET", at(id), options);
}

/** Adds a feed, switched off; the worker looks at it, and `found` then says what it holds. */
export function addFeed(input: FeedInput, options: CallOptions = {}) {
  return request<DeskFeed>("POST", "/desk/feeds", { ...options, body: input });
}

/** 412 when someone changed it since `version`. */
export function editFeed(id: string, version: number, patch: FeedPatch, options: CallOptions = {}) {
  return request<DeskFeed>("PATCH", at(id), { ...options, version, body: patch });
}

export function lookAtFeed(id: string, options: CallOptions = {}) {
  return request<DeskFeed>("POST", `${at(id)}/look`, options);
}
