// Labels of other publishers that mean a rating of ours, for what comes in from them: any other label is
// kept as it is, and has no rating.
import type { RatingCode } from "../rating";

/** In the form in which they are compared, one after the other with |. */
export const labelsOfOthers: Record<RatingCode, string> = {
  true: "true|correct|accurate|correct attribution|verdadero|vrai|richtig|helt sant|geppetto checkmark",
  mostly_true:
    "mostly true|mostly correct|somewhat true|almost true|plutôt vrai|globalement correct|größtenteils richtig|delvis sant|verdadero, pero…",
  half_true: "half true|mixture|mixed|mixto|partly true|not quite|полуправда|mélangé",
  missing_context:
    "missing context|decontextualized|falta contexto|sem contexto|fehlender kontext|out of context|خارج السياق",
  mostly_false:
    "mostly false|partly false|partlyfalse|somewhat false|parcialmente falso|größtenteils falsch|teilweise falsch|delvis feil|plutôt faux|three pinocchios",
  misleading:
    "misleading|engañoso|enganoso|trompeur|exaggerated|exagerado|understated|miscaptioned|misattributed|манипуляция|مضلل",
  false:
    "false|incorrect|fake|not true|pants on fire|four pinocchios|falso|faux|falsch|helt feil|falsk|ложь|زائف",
  altered:
    "altered|altered image|altered photo/video|alterado|manipuliert|synthetic media|محرف|مفبرك",
  outdated: "outdated",
  unproven:
    "unproven|unfounded|unknown|no evidence|unbelegt|non prouvé|ikke sikkert|insostenible|sin evidencia|غير مؤكد",
  satire: "satire|labeled satire|originated as satire|sátira|ساخر",
  not_checkable: "inchequeable|opinion|not a claim",
};

const compared = (label: string) =>
  label
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("_", " ")
    .replace(/^.*rating:/su, "")
    .trim()
    .replace(/[.!]$/u, "")
    .trim();

const codes = new Map(
  Object.entries(labelsOfOthers).flatMap(([code, names]) =>
    names.split("|").map((name) => [compared(name), code as RatingCode] as const),
  ),
);

/** Our code for another publisher's label; null for every label that is not listed. */
export function codeOfLabel(label: string | null): RatingCode | null {
  return label === null ? null : (codes.get(compared(label)) ?? null);
}
