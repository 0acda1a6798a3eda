// A blind second opinion: a second checker rates without having seen the first rating.
import { z } from "zod";
import { msg, t } from "@/lib/words/t";
import type { Reason } from "../errors";
import type { Role } from "../person";
import { type RatingCode, ratingCode, stepOf } from "../rating";
import { prose } from "../writing/text";

export const opinionStates = ["asked", "withdrawn", "agrees", "differs", "settled"] as const;
export type OpinionState = (typeof opinionStates)[number];

export const opinionAsk = z.strictObject({ personId: z.uuid() });
export const opinionInput = z.strictObject({
  rating: ratingCode,
  reason: prose(2000, msg("reason")),
});
export type OpinionInput = z.infer<typeof opinionInput>;
export const opinionSettling = z.strictObject({
  /** The rating that holds. */
  rating: ratingCode,
  reason: prose(2000, msg("reason")),
});
export type OpinionSettling = z.infer<typeof opinionSettling>;

type Named = { id: string; name: string };

/** As the desk sees it; to the one who was asked only once it was given. */
export type Opinion = {
  id: string;
  askedOf: Named;
  askedBy: Named;
  askedAt: string;
  state: OpinionState;
  firstRating: RatingCode | null;
  rating: RatingCode | null;
  reason: string | null;
  givenAt: string | null;
  settledRating: RatingCode | null;
  settledReason: string | null;
  settledBy: Named | null;
  settledAt: string | null;
};

type Asked = {
  state: string;
  rating: RatingCode | null;
  assigneeId: string | null;
  contributors: readonly string[];
};

/**
 * Why nobody, or not this person, can be asked now; empty when they can. `opinions` are all that were
 * ever asked for, withdrawn ones too: since then that person could read the rating.
 */
export function reasonsNotToAsk(
  claim: Asked,
  opinions: readonly Pick<Opinion, "state" | "askedOf">[],
  personId: string,
  askedBy: string,
): Reason[] {
  const reasons: Reason[] = [];
  const say = (code: string, text: string) => reasons.push({ code, text });
  if (claim.state !== "checking")
    say("state", t("A second opinion is asked for while the claim is being checked."));
  if (!claim.rating)
    say("no_rating", t("Rate it first: a second opinion is held against the first."));
  if (opinions.some(({ state }) => state === "asked"))
    say("asked", t("Somebody has been asked already."));
  if (opinions.some(({ state }) => state === "differs"))
    say("differs", t("Settle the second opinion that there is first."));
  if (personId === askedBy) say("yourself", t("Ask somebody else than yourself."));
  else if (claim.contributors.includes(personId))
    say("contributor", t("They wrote part of this claim, so they have seen the rating."));
  else if (claim.assigneeId === personId)
    say("assignee", t("They check this claim, so they have seen the rating."));
  else if (opinions.some(({ askedOf }) => askedOf.id === personId))
    say("asked_before", t("They were asked before, and may have seen the rating since."));
  return reasons;
}

/**
 * Who may settle two ratings: either of the two on the other's, which is to give in, whatever their
 * role; an editor who is neither of them on any rating. Null when they may.
 */
export function reasonNotToSettle(
  opinion: Pick<Opinion, "firstRating" | "rating"> & { askedOf: Named },
  actor: { id: string; role: Role },
  rating: RatingCode,
  wroteClaim: boolean,
): Reason | null {
  const asked = actor.id === opinion.askedOf.id;
  const isEditor = actor.role === "editor" || actor.role === "admin";
  if (asked && rating === opinion.firstRating) return null;
  if (!asked && wroteClaim && rating === opinion.rating) return null;
  if (!asked && !wroteClaim && isEditor) return null;
  return {
    code: "settle",
    text: t(
      "You can take over the other’s rating. Anything else takes an editor who is neither of you.",
    ),
  };
}

/** What keeps a claim from being submitted; null when nothing does. */
export function unsettled(opinions: readonly Pick<Opinion, "state">[]): Reason | null {
  if (opinions.some(({ state }) => state === "asked"))
    return {
      code: "opinion",
      text: t(
        "A second opinion was asked for and not given yet. Wait for it, or take the question back.",
      ),
    };
  return opinions.some(({ state }) => state === "differs")
    ? { code: "opinion", text: t("A second opinion differs from the rating. Settle it first.") }
    : null;
}

/** The note that opens the talk about two ratings. */
export function noteOfDifference(first: RatingCode, { rating, reason }: OpinionInput): string {
  return `Second opinion: ${stepOf(rating).label}, where the rating is ${stepOf(first).label}.\n${reason}`;
}
