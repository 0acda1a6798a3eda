// Who is on a claim's page.
import type { Editing, Present } from "@/lib/domain/view/live";
import { newKey, request } from "./request";

const at = (slug: string) => `/desk/claims/${encodeURIComponent(slug)}/presence`;

/** A name for one page of one tab: a random UUID, which browsers make by themselves on https only. */
export function newTab(): string {
  const hex = newKey();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Says that the page is there; gives the others. */
export async function stayOnClaim(slug: string, tab: string, editing: Editing) {
  const body = { tab, editing };
  return (await request<{ items: Present[] }>("POST", at(slug), { body })).items;
}

/** Says that the page goes; sent although it is being closed. */
export function leaveClaim(slug: string, tab: string): void {
  void fetch(`/api/v1${at(slug)}/${tab}`, {
    method: "DELETE",
    keepalive: true,
    credentials: "same-origin",
  }).catch(() => undefined);
}
