// "Yesterday" and "last year" as the dates they were when the article came out; only what is certain.
import { primaryOf } from "./words/languages";

type Relative = { words: string; unit: "day" | "month" | "year"; back: number };
type Wording = { day: string; month: string; year: string; relatives: Relative[] };

const relatives = (
  day: [today: string, yesterday: string],
  month: [current: string, last: string],
  year: [current: string, last: string],
): Relative[] => [
  { words: day[0], unit: "day", back: 0 },
  { words: day[1], unit: "day", back: 1 },
  { words: month[0], unit: "month", back: 0 },
  { words: month[1], unit: "month", back: 1 },
  { words: year[0], unit: "year", back: 0 },
  { words: year[1], unit: "year", back: 1 },
];

// `%` is where the date goes, as the language's own calendar words have it.
const wordings: Record<string, Wording> = {
  en: {
    ...{ day: "on %", month: "in %", year: "in %" },
    relatives: relatives(
      ["today", "yesterday"],
      ["this month", "last month"],
      ["this year", "last year"],
    ),
  },
  es: {
    ...{ day: "el %", month: "en %", year: "en %" },
    relatives: relatives(
      ["hoy", "ayer"],
      ["este mes", "el mes pasado"],
      ["este año", "el año pasado"],
    ),
  },
  fr: {
    ...{ day: "le %", month: "en %", year: "en %" },
    relatives: relatives(
      ["aujourd[’']hui", "hier"],
      ["ce mois-ci", "le mois dernier"],
      ["cette année", "l[’'](?:an|année) (?:dernier|dernière)"],
    ),
  },
  ru: {
    ...{ day: "%", month: "в % года", year: "в % году" },
    relatives: relatives(
      ["сегодня", "вчера"],
      ["в этом месяце", "в прошлом месяце"],
      ["в этом году", "в прошлом году"],
    ),
  },
  uk: {
    ...{ day: "%", month: "у % року", year: "у % році" },
    relatives: relatives(
      ["сьогодні", "(?:учора|вчора)"],
      ["цього місяця", "минулого місяця"],
      ["цього року", "(?:минулого року|торік)"],
    ),
  },
  ar: {
    ...{ day: "في %", month: "في %", year: "في عام %" },
    relatives: relatives(
      ["اليوم", "[أا]مس"],
      ["هذا الشهر", "الشهر الماضي"],
      ["هذا العام", "العام الماضي"],
    ),
  },
};

// Russian and Ukrainian bend the month's name after "in", which Intl does not do: years and days only.
const MONTHS_STAY = new Set(["ru", "uk"]);
const QUOTED = /[“«„"][^”»“"]*[”»“"]/gu;

/**
 * The sentence with its relative dates put as dates, where the article's date (2023, 2023-11 or
 * 2023-11-13) is known as far as that needs. Words within quotation marks stay as they were said.
 */
export function withDates(sentence: string, publishedAt: string | null, language: string): string {
  const primary = primaryOf(language);
  const wording = wordings[primary];
  if (!wording || publishedAt === null) return sentence;
  const spoken = [...sentence.matchAll(QUOTED)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  return wording.relatives.reduce((text, { words, unit, back }) => {
    const date =
      MONTHS_STAY.has(primary) && unit === "month"
        ? null
        : dateOf(publishedAt, unit, back, primary);
    if (date === null || spoken.length > 0) return text;
    const said = wording[unit].replace("%", date);
    return text.replace(
      new RegExp(`(?<![\\p{L}\\p{M}])${words}(?![\\p{L}\\p{M}’'-])`, "giu"),
      (found, at) =>
        at === 0 && /^\p{Lu}/u.test(found) ? said.charAt(0).toUpperCase() + said.slice(1) : said,
    );
  }, sentence);
}

function dateOf(
  publishedAt: string,
  unit: Relative["unit"],
  back: number,
  language: string,
): string | null {
  const [year = 0, month, day] = publishedAt.split("-").map(Number);
  if (unit === "year") return String(year - back);
  if (month === undefined || (unit === "day" && day === undefined)) return null;
  const date =
    unit === "month"
      ? new Date(Date.UTC(year, month - 1 - back, 1))
      : new Date(Date.UTC(year, month - 1, (day ?? 1) - back));
  const parts = { year: "numeric", month: "long", timeZone: "UTC" } as const;
  const tag = language === "ar" ? "ar-EG-u-nu-latn" : language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(tag, unit === "day" ? { ...parts, day: "numeric" } : parts).format(
    date,
  );
}
