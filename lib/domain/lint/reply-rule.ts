// Whoever is said to be wrong is asked first.

import { t } from "@/lib/words/t";
import { type Rule, ratingsAgainst } from "./rule";

export const noReplyAsked: Rule = ({ rating, claimant, replies }) =>
  rating && ratingsAgainst.has(rating) && claimant && replies.length === 0
    ? {
        text: t("Nobody has asked {name} for a reply.", { name: claimant }),
        remedy: t("Ask, give a day to answer by, and record it under Right of reply."),
      }
    : null;
