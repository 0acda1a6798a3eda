// The fields of a claim that save themselves, as the inputs hold them: text, "" for none.
import { type Claim, type ClaimPatch, claimPatch } from "@/lib/domain/claim";
import { wordOfValue } from "@/lib/format/audit-value";
import { msg, t } from "@/lib/words/t";

export const savedFields = [
  "statement",
  "claimant",
  "claimDate",
  "kind",
  "risk",
  "rating",
  "summary",
  "gaps",
  "analysis",
  "reason",
  "assigneeId",
  "dueOn",
] as const satisfies (keyof ClaimPatch)[];
export type SavedField = (typeof savedFields)[number];
export type Values = Record<SavedField, string>;

/** What the inputs show for a claim as the server holds it. */
export function valuesOf(claim: Pick<Claim, SavedField>): Values {
  const values = {} as Values;
  for (const field of savedFields) values[field] = claim[field] ?? "";
  return values;
}

/** The fields whose values differ. */
export function changedBetween(
  before: Pick<Claim, SavedField>,
  after: Pick<Claim, SavedField>,
): SavedField[] {
  return savedFields.filter((field) => before[field] !== after[field]);
}

/** What is wrong with a value before it is sent, in words for the person; null when nothing is. */
export function problemOf(field: SavedField, value: string): string | null {
  const answer = claimPatch.shape[field].safeParse(value === "" ? null : value);
  return answer.success ? null : t(answer.error.issues[0]?.message ?? msg("This does not fit."));
}

/** The body of a PATCH: only these fields, and null where a value is taken away. */
export function patchBody(values: Partial<Values>): ClaimPatch {
  const entries = Object.entries(values).map(([field, value]) => [
    field,
    value === "" ? null : value,
  ]);
  return claimPatch.parse(Object.fromEntries(entries));
}

/** True when the server would keep both as the same text: blanks around it and NFC don't count. */
export function sameText(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}

function plain(text: string): string {
  return text.normalize("NFC").replaceAll("\r\n", "\n").trim();
}

/** A value for reading; ids of people stay as they are, "Nothing" for none. */
export function wordsOfValue(
  field: SavedField,
  value: string,
  people: readonly { id: string; name: string }[] = [],
): string {
  if (field === "assigneeId")
    return (
      people.find((person) => person.id === value)?.name ?? (value ? t("Someone") : t("Nobody"))
    );
  return wordOfValue(field, value) ?? t("Nothing");
}
