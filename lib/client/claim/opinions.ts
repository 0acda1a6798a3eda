// Second opinions and precedents.
import type { OpinionInput, OpinionSettling } from "@/lib/domain/opinion/opinion";
import type { Precedent } from "@/lib/domain/opinion/precedent";
import type { DeskClaim, Page } from "@/lib/domain/view/desk";
import { type CallOptions, request } from "../request";

const at = (slug: string) => `/desk/claims/${encodeURIComponent(slug)}`;
type Answered = Promise<{ claim: DeskClaim }>;

export async function askOpinion(slug: string, personId: string): Answered {
  return {
    claim: await request<DeskClaim>("POST", `${at(slug)}/opinions`, { body: { personId } }),
  };
}

export async function withdrawOpinion(slug: string, id: string): Answered {
  return { claim: await request<DeskClaim>("DELETE", `${at(slug)}/opinions/${id}`) };
}

export function giveOpinion(slug: string, body: OpinionInput, options: CallOptions = {}) {
  return request<{ agrees: boolean }>("POST", `${at(slug)}/opinion`, { ...options, body });
}

export async function settleOpinion(
  slug: string,
  id: string,
  version: number,
  body: OpinionSettling,
): Answered {
  const path = `${at(slug)}/opinions/${id}/settle`;
  return { claim: await request<DeskClaim>("POST", path, { version, body }) };
}

/** Claims like this one, by the words of the statement as it is typed. */
export async function findPrecedents(
  slug: string,
  statement: string,
  options: CallOptions = {},
): Promise<readonly Precedent[]> {
  const query = { statement };
  return (await request<Page<Precedent>>("GET", `${at(slug)}/precedents`, { ...options, query }))
    .items;
}
