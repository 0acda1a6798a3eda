// What people are told, as sentences: on the desk and by e-mail.
import type { Notice, NoticeKind } from "@/lib/domain/notice/notice";

const SAYS: Record<NoticeKind, (by: string) => string> = {
  mention: (by) => `${by} mentions you`,
  reply: (by) => `${by} answered your note`,
  assigned: (by) => `${by} gave you a claim`,
  handed_over: (by) => `${by} gave a claim of yours to someone else`,
  returned: (by) => `${by} sent a claim back to you`,
  approved: (by) => `${by} approved your claim`,
  published: (by) => `${by} published your claim`,
  retracted: (by) => `${by} retracted your claim`,
  review: (by) => `${by} asks for a review`,
  opinion: (by) => `${by}: second opinion`,
  expert: () => "An expert answered",
  source: () => "A source of your claim changed, moved, or was withdrawn",
  text_changed: () => "The text changed under your claim",
  report: () => "A reader reports an error in your claim",
  due: () => "Your claim is due",
  webhook: () => "Your webhook was switched off; this could not be delivered",
};

/** Without the claim's own words, which stand beside it. */
export function noticeSentence({ kind, by }: Pick<Notice, "kind" | "by">): string {
  return SAYS[kind](by?.name ?? "Someone");
}

/** Where a notice leads. */
export function noticeAddress({ kind, claim }: Pick<Notice, "kind" | "claim">): string {
  if (kind === "review") return `/desk/review/${claim.slug}`;
  if (kind === "text_changed") return `/desk/changed/${claim.slug}`;
  if (kind === "report") return `/desk/reports?claim=${claim.slug}`;
  if (kind === "webhook") return "/desk/webhooks";
  return `/desk/claims/${claim.slug}`;
}
