// Whoever is said to be wrong is asked first.
import { type Rule, ratingsAgainst } from "./rule";

export const noReplyAsked: Rule = ({ rating, claimant, replies }) =>
  rating && ratingsAgainst.has(rating) && claimant && replies.length === 0
    ? {
        text: `Nobody has asked ${claimant} for a reply.`,
        remedy: "Ask, give a day to answer by, and record it under Right of reply.",
      }
    : null;
