// The newsroom's own settings and its topics.
import type { Newsroom, NewsroomPatch } from "@/lib/domain/newsroom";
import type { Topic, TopicInput, TopicPatch } from "@/lib/domain/topic/topic";
import { type CallOptions, request } from "./request";

export function readNewsroom(options: CallOptions = {}) {
  return request<Newsroom>("GET", "/desk/newsroom", options);
}

/** Changes only the fields that are sent; 412 when someone changed the settings since `version`. */
export function editNewsroom(version: number, patch: NewsroomPatch, options: CallOptions = {}) {
  return request<Newsroom>("PATCH", "/desk/newsroom", { ...options, version, body: patch });
}

export function makeTopic(body: TopicInput, options: CallOptions = {}) {
  return request<Topic>("POST", "/desk/topics", { ...options, body });
}

/** 412 when someone changed the topic since `version`. */
export function editTopic(slug: string, version: number, body: TopicPatch) {
  return request<Topic>("PATCH", `/desk/topics/${encodeURIComponent(slug)}`, { version, body });
}
