// A first wording of a claim that stands alone, drawn from its sentence and the article's date. It is a
// proposal to be edited: where anything is in doubt, it is the sentence itself.
import { withDates } from "./said-dates";
import { speechOf } from "./speech";
import { tokensOf } from "./tokens";
import { primaryOf, vocabularyFor } from "./words/languages";

/** What a reader of the statement alone could not know, with the words that leave it open. */
export type Missing = { what: "who" | "when"; words: string };
export type StatementDraft = { statement: string; claimant: string | null; missing: Missing[] };

const conjunctions: Record<string, RegExp> = {
  en: /^(?:but|and|so|yet|however|additionally|moreover|furthermore|meanwhile|also|still|in addition|as a result|of course),?\s+/iu,
  es: /^(?:pero|y|además|sin embargo|no obstante|mientras tanto|también|así que),?\s+/iu,
  fr: /^(?:mais|et|de plus|cependant|toutefois|pourtant|par ailleurs|en outre|or),?\s+/iu,
  ru: /^(?:но|и|а|однако|кроме того|также|тем временем|при этом),?\s+/iu,
  uk: /^(?:але|і|й|а|однак|проте|крім того|також|тим часом|при цьому),?\s+/iu,
  ar: /^(?:لكن|ولكن|كما|وقد)\s+/u,
};
const openDates: Record<string, RegExp> = {
  en: /\b(?:today|yesterday|tomorrow|recently|currently|(?:last|this|next) (?:week|month|year|spring|summer|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ago)\b/giu,
  es: /(?<!\p{L})(?:hoy|ayer|mañana|recientemente|la semana pasada|esta semana|el (?:mes|año) pasado|este (?:mes|año)|hace \p{L}+ \p{L}+)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:aujourd[’']hui|hier|demain|récemment|la semaine dernière|cette semaine|le mois dernier|ce mois-ci|cette année|l[’']an dernier|l[’']année dernière)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:сегодня|вчера|завтра|недавно|на прошлой неделе|на этой неделе|в (?:прошлом|этом) (?:месяце|году)|назад)(?!\p{L})/giu,
  uk: /(?<!\p{L})(?:сьогодні|[ву]чора|завтра|нещодавно|минулого (?:тижня|місяця|року)|цього (?:тижня|місяця|року)|торік|тому)(?!\p{L})/giu,
  ar: /(?<!\p{L})(?:اليوم|[أا]مس|غدا|مؤخرا|الأسبوع الماضي|هذا الأسبوع|الشهر الماضي|العام الماضي|هذا العام)(?!\p{L})/gu,
};
// A body named without saying which one.
const bareBodies: Record<string, RegExp> = {
  en: /(?<!\p{L})the (?:ministry|minister|president|government|company|court|police|party|agency|report|study|statement|operation|country|city|mayor|senator|authorities|official|officials)(?=[\s,.’']|$)(?!\s+of\b)/giu,
};
const DEMONSTRATIVE: Record<string, RegExp> = {
  en: /^(?:this|that|these|those|such|it)\b/iu,
  es: /^(?:est[aeo]s?|es[aeo]s?|ell[ao]s?|él)(?!\p{L})/iu,
  fr: /^(?:ce|cet|cette|ces|cela|il|elle|ils|elles)(?!\p{L})/iu,
  ru: /^(?:эт[аои]т?|он[аои]?)(?!\p{L})/iu,
  uk: /^(?:це[йя]?|ці|він|вон[аои])(?!\p{L})/iu,
  ar: /^(?:هذا|هذه|هو|هي|هم)(?!\p{L})/u,
};

export type StatementInput = { sentence: string; language: string; publishedAt: string | null };

/** Longer words are no one statement. */
const LONGEST = 1000;

/** Who, what and when of a sentence, as far as they are certain, and what is still open. */
export function draftStatement({
  sentence,
  language,
  publishedAt,
}: StatementInput): StatementDraft {
  const primary = primaryOf(language);
  if (sentence.length > LONGEST) return { statement: sentence, claimant: null, missing: [] };
  const whole = capital(sentence.trim().replace(conjunctions[primary] ?? /^$/u, ""));
  const speech = speechOf(whole, language);
  const words = speech ? capital(closed(speech.said)) : whole;
  const statement = withDates(words, speech?.verbatim ? null : publishedAt, language);
  return {
    statement,
    claimant: speech?.claimant ?? null,
    missing: missingIn(statement, speech?.claimant ?? null, primary),
  };
}

function missingIn(statement: string, claimant: string | null, primary: string): Missing[] {
  const vocabulary = vocabularyFor(primary);
  const first = statement.match(DEMONSTRATIVE[primary] ?? /$^/u)?.[0];
  const persons = tokensOf(statement).filter((token) =>
    vocabulary.kindsOf(token).some((kind) => kind === "first" || kind === "second"),
  );
  const opening = tokensOf(statement)[0];
  const third = opening && vocabulary.kindsOf(opening).includes("third") ? [opening] : [];
  const bodies = bareBodies[primary];
  const bare = bodies
    ? [...`${claimant ?? ""}\n${statement}`.matchAll(bodies)].map((match) => match[0])
    : [];
  const dates = [...statement.matchAll(openDates[primary] ?? /$^/gu)].map((match) => match[0]);
  const who = [...(first ? [first] : []), ...third, ...persons, ...bare];
  return [
    ...distinct(who).map((words): Missing => ({ what: "who", words })),
    ...distinct(dates).map((words): Missing => ({ what: "when", words })),
  ];
}

function distinct(words: readonly string[]): string[] {
  const kept = new Map(words.map((word) => [word.toLowerCase(), word]));
  return [...kept.values()].slice(0, 3);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

// The words of a quotation end in a comma where the speaker follows.
function closed(text: string): string {
  const bare = text.trim().replace(/[,،;:]$/u, "");
  return /[.!?…؟]["'”’»)]?$/u.test(bare) ? bare : `${bare}.`;
}
