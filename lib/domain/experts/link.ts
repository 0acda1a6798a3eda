// A person without an account is asked about chosen claims by a link: is this right, and if not, where and why.
import { z } from "zod";
import { msg, t } from "@/lib/words/t";
import { fullDate } from "../writing/partial-date";
import { line, optional, prose } from "../writing/text";

/** Claims of one link; more is a review of its own. */
export const MOST_CLAIMS = 10;
/** Days for which a link may hold. */
export const LONGEST_DAYS = 60;

export const expertLinkInput = z.strictObject({
  /** Who is asked, as the notes will name them. */
  expert: line(120, msg("name")),
  message: optional(prose, 2000, "message").optional(),
  answerBy: fullDate,
  claims: z.array(z.string().max(120)).min(1).max(MOST_CLAIMS),
});
export type ExpertLinkInput = z.infer<typeof expertLinkInput>;

export const expertAnswer = z.strictObject({
  agrees: z.enum(["yes", "no"], msg("Say whether it is right.")),
  place: optional(line, 300, "place"),
  reason: prose(4000, msg("reason")),
});
export type ExpertAnswer = z.infer<typeof expertAnswer>;

/** A link as a claim's desk page shows it. */
export type ExpertLink = {
  id: string;
  expert: string;
  answerBy: string;
  createdAt: string;
  createdBy: { id: string; name: string };
  openedAt: string | null;
  revokedAt: string | null;
  agrees: boolean | null;
  answeredAt: string | null;
  /** The claim was changed since the link was made, or since it was answered. */
  changed: boolean;
};

/** What keeps the day from being taken; null when it fits. `today` is YYYY-MM-DD. */
export function answerByFault(answerBy: string, today: string): string | null {
  if (answerBy < today) return msg("Choose a day that is still to come.");
  const days = (Date.parse(answerBy) - Date.parse(today)) / 86_400_000;
  return days > LONGEST_DAYS ? t("Choose a day within {days} days.", { days: LONGEST_DAYS }) : null;
}

export type LinkStanding = "waiting" | "opened" | "answered" | "revoked" | "over";

export function standingOf(link: ExpertLink, today: string): LinkStanding {
  if (link.agrees !== null) return "answered";
  if (link.revokedAt) return "revoked";
  if (link.answerBy < today) return "over";
  return link.openedAt ? "opened" : "waiting";
}

/** The note that an answer becomes. */
export function noteOfAnswer({ agrees, place, reason }: ExpertAnswer): string {
  const said =
    agrees === "yes" ? msg("Yes, the finding is right.") : msg("No, the finding is not right.");
  return [said, place && `Where: ${place}`, reason].filter(Boolean).join("\n");
}
