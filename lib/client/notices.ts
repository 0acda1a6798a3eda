// What one is told, and how one wants to be told.
import type { NoticeChoices } from "@/lib/domain/notice/notice";
import { request } from "./request";

/** Without `ids` all of them; gives those that changed. */
export async function markNotices(read: boolean, ids?: readonly string[]): Promise<string[]> {
  const body = { read, ...(ids && { ids }) };
  return (await request<{ changed: string[] }>("POST", "/desk/notifications/read", { body }))
    .changed;
}

export function writeChoices(body: NoticeChoices) {
  return request<NoticeChoices>("PATCH", "/desk/notifications/choices", { body });
}
