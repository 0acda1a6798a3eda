// What a cell means: kinds, ratings, states and dates as newsrooms write them.
import { type ClaimKind, claimKinds, kindWords, type State, states, stateWords } from "../claim";
import { firstScale, type RatingCode, ratingCode, ratingCodes } from "../rating";
import { isPartialDate } from "../writing/partial-date";
import { ratingNames } from "./rating-names";

/** NFKC, lower case, without a final full stop or exclamation mark, and "_" as a blank. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("_", " ")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.!]+$/u, "")
    .trim();
}

const ratings = new Map<string, RatingCode>();
for (const [name, code] of ratingNames) ratings.set(plain(name), code);
for (const step of firstScale) ratings.set(plain(step.label), step.code);
for (const code of ratingCodes) ratings.set(plain(code), code);

/** The rating that a label names, in any language or newsroom that is known; null for any other. */
export function readRating(text: string): RatingCode | null {
  const label = plain(text);
  const known = ratings.get(label) ?? ratings.get(label.replace(/^.*rating:\s*/u, ""));
  return known ? ratingCode.parse(known) : null;
}

const KINDS: Record<ClaimKind, string> = {
  quote: "quotation|cita|цитата|citation|اقتباس",
  statistic:
    "statistics|number|figure|data|estadistica|estadística|cifra|dato|статистика|цифра|число|statistique|chiffre|إحصائية|إحصاء|رقم",
  date: "fecha|дата|تاريخ",
  event: "fact|hecho|evento|suceso|событие|факт|подія|événement|fait|حدث|واقعة",
  attribution: "atribucion|atribución|атрибуция|атрибуція|نسبة|إسناد",
  name: "nombre|имя|ім'я|ім’я|назва|nom|اسم",
  prediction: "forecast|prediccion|predicción|прогноз|prédiction|prévision|توقع|تنبؤ",
  opinion: "opinión|мнение|думка|avis|رأي",
};

const kinds = new Map<string, ClaimKind>();
for (const kind of claimKinds)
  for (const name of [kind, kindWords[kind], ...KINDS[kind].split("|")])
    kinds.set(plain(name), kind);

export function readKind(text: string): ClaimKind | null {
  return kinds.get(plain(text)) ?? null;
}

const STATES: Partial<Record<State, string>> = {
  spotted:
    "new|to do|todo|found|open|nuevo|pendiente|новое|найдено|нове|знайдено|nouveau|à faire|جديد",
  checking:
    "in progress|ongoing|en curso|verificando|в работе|проверяется|у роботі|перевіряється|en cours|قيد التحقق",
  in_review: "review|en revisión|на проверке у редактора|en relecture|قيد المراجعة",
  approved: "aprobado|одобрено|схвалено|approuvé|معتمد",
  published: "publicado|опубликовано|опубліковано|publié|منشور|done|finished",
  dropped: "rejected|descartado|отклонено|відхилено|abandonné|مرفوض",
};

const stateNames = new Map<string, State>();
for (const state of states)
  for (const name of [state, stateWords[state], ...(STATES[state]?.split("|") ?? [])])
    stateNames.set(plain(name), state);

export function readState(text: string): State | null {
  return stateNames.get(plain(text)) ?? null;
}

/** How a sheet writes a number of code points: 1234, "1,234" or "1 234"; null for anything else. */
export function readPlace(text: string): number | null {
  const digits = text.normalize("NFKC").trim();
  if (!/^\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})*$|^\d{1,9}$/u.test(digits)) return null;
  return Number(digits.replace(/\D/gu, ""));
}

/**
 * A day, month or year: 2023-09-04, 2023-09, 2023, 2023/09/04, 4.9.2023, 2023-09-04 12:00. Null for what
 * two newsrooms would read in two ways (04/09/2023), and for anything else.
 */
export function readDate(text: string): string | null {
  const typed = text
    .normalize("NFKC")
    .trim()
    .replace(/[T ]\d{1,2}:\d{2}.*$/u, "");
  const iso = typed.replaceAll("/", "-");
  if (isPartialDate(iso)) return iso;
  const parts = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/u.exec(typed);
  if (!parts) return null;
  const [, first = "", separator, second = "", third = ""] = parts;
  if (first.length === 4) return day(first, second, third);
  if (third.length !== 4) return null;
  // With full stops it is day first everywhere; with slashes only where one number can't be a month.
  if (separator === "." || Number(first) > 12) return day(third, second, first);
  return Number(second) > 12 ? day(third, first, second) : null;
}

function day(year: string, month: string, date: string): string | null {
  const text = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isPartialDate(text) ? text : null;
}
