// Experts asked by a link.
import type { ExpertLink, ExpertLinkInput } from "@/lib/domain/experts/link";
import type { Page } from "@/lib/domain/view/desk";
import { type CallOptions, request } from "../request";

export async function listExperts(
  slug: string,
  options: CallOptions = {},
): Promise<readonly ExpertLink[]> {
  return (await request<Page<ExpertLink>>("GET", `/desk/claims/${slug}/experts`, options)).items;
}

/** The link is told once, here. */
export function askExpert(body: ExpertLinkInput, options: CallOptions = {}) {
  return request<{ id: string; link: string }>("POST", "/desk/experts", { ...options, body });
}

export function revokeExpert(id: string, options: CallOptions = {}) {
  return request<Record<string, never>>("DELETE", `/desk/experts/${id}`, options);
}
