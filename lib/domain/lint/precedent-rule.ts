// Two verdicts on the same words: one of them is wrong, or the words mean two things.
import { stepOf } from "../rating";
import type { Rule } from "./rule";

export const otherVerdict: Rule = ({ contradiction }) =>
  contradiction && {
    text: `The same words were rated ${stepOf(contradiction.rating).label}, published on ${contradiction.publishedAt.slice(0, 10)}.`,
    remedy: "Say in the analysis what is different here, or have the other one corrected.",
  };
