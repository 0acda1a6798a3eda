// Two verdicts on the same words: one of them is wrong, or the words mean two things.

import { t } from "@/lib/words/t";
import { stepOf } from "../rating";
import type { Rule } from "./rule";

export const otherVerdict: Rule = ({ contradiction }) =>
  contradiction && {
    text: t("The same words were rated {rating}, published on {day}.", {
      rating: t(stepOf(contradiction.rating).label),
      day: contradiction.publishedAt.slice(0, 10),
    }),
    remedy: t("Say in the analysis what is different here, or have the other one corrected."),
  };
