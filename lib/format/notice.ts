// What people are told, as sentences: on the desk and by e-mail.
import type { Notice, NoticeKind } from "@/lib/domain/notice/notice";
import { t } from "@/lib/words/t";

const SAYS: Record<NoticeKind, (by: string) => string> = {
  mention: (by) => t("{by} mentions you", { by }),
  reply: (by) => t("{by} answered your note", { by }),
  assigned: (by) => t("{by} gave you a claim", { by }),
  handed_over: (by) => t("{by} gave a claim of yours to someone else", { by }),
  returned: (by) => t("{by} sent a claim back to you", { by }),
  approved: (by) => t("{by} approved your claim", { by }),
  published: (by) => t("{by} published your claim", { by }),
  retracted: (by) => t("{by} retracted your claim", { by }),
  review: (by) => t("{by} asks for a review", { by }),
  opinion: (by) => t("{by}: second opinion", { by }),
  expert: () => t("An expert answered"),
  source: () => t("A source of your claim changed, moved, or was withdrawn"),
  text_changed: () => t("The text changed under your claim"),
  report: () => t("A reader reports an error in your claim"),
  due: () => t("Your claim is due"),
  webhook: () => t("Your webhook was switched off; this could not be delivered"),
};

/** Without the claim's own words, which stand beside it. */
export function noticeSentence({ kind, by }: Pick<Notice, "kind" | "by">): string {
  return SAYS[kind](by?.name ?? t("Someone"));
}

/** Where a notice leads. */
export function noticeAddress({ kind, claim }: Pick<Notice, "kind" | "claim">): string {
  if (kind === "review") return `/desk/review/${claim.slug}`;
  if (kind === "text_changed") return `/desk/changed/${claim.slug}`;
  if (kind === "report") return `/desk/reports?claim=${claim.slug}`;
  if (kind === "webhook") return "/desk/webhooks";
  return `/desk/claims/${claim.slug}`;
}
