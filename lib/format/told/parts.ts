// Pieces of the sentences of the history.
import type { AuditEntry, AuditType } from "@/lib/domain/audit";
import { type ClaimPatch, fieldWords } from "@/lib/domain/claim";
import type { Role } from "@/lib/domain/person";
import { type RatingCode, stepOf } from "@/lib/domain/rating";
import { msg, t } from "@/lib/words/t";
import { formatList } from "../count";

export type EntryOf<T extends AuditType> = Extract<AuditEntry, { type: T }>;
export type Acts = { [T in AuditType]: (entry: EntryOf<T>) => string };

export function broughtIn(facts: EntryOf<"other_import.done">["facts"]): string {
  const parts: [number, string][] = [
    [facts.added, msg("{count, plural, one {# new} other {# new}}")],
    [facts.replaced, msg("{count, plural, one {# newer} other {# newer}}")],
    [facts.withdrawn, msg("{count, plural, one {# taken back} other {# taken back}}")],
    [facts.leftOut, msg("{count, plural, one {# left out} other {# left out}}")],
  ];
  const told = parts.flatMap(([count, words]) => (count > 0 ? [t(words, { count })] : []));
  return told.join(", ") || t("nothing new");
}

export function fields(names: readonly string[]): string {
  return formatList(names.map((name) => phrase(name)));
}

const PHRASES: Record<string, string> = {
  gaps: msg("what could not be established"),
  reason: msg("why it was chosen"),
  start: msg("the place"),
};

function phrase(name: string): string {
  const word = fieldWordOf(name);
  const own = PHRASES[name];
  return own ? t(own) : t("the {part}", { part: word.toLowerCase() });
}

export function fieldWordOf(key: string): string {
  const word: string | undefined = fieldWords[key as keyof ClaimPatch];
  return word ? t(word) : spaced(key);
}

export function evidenceParts(to: Record<string, unknown>): string {
  const names = Object.keys(to).map((name) => t("the {part}", { part: spaced(name) }));
  return names.length > 0 ? formatList(names) : t("a part");
}

const PARTS: Record<string, string> = {
  locator: msg("place in the source"),
  decisive: msg("weight"),
  publishedOn: msg("date"),
  url: msg("address"),
  derivedFrom: msg("origin"),
  askedOf: msg("name"),
  how: msg("way of asking"),
  askedOn: msg("day of asking"),
  dueOn: msg("day by which we asked for an answer"),
  answeredOn: msg("day of the answer"),
  settledOn: msg("day on which they did it"),
};

/** `camelCase` → camel case. */
export function spaced(name: string): string {
  return t(PARTS[name] ?? name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`));
}

export function as(code: RatingCode | null): string {
  return code ? t(" as {label}", { label: t(stepOf(code).label) }) : "";
}

export function titled(texts: Record<string, unknown>): string {
  const title = texts.title ?? texts.source;
  return typeof title === "string" && title !== "" ? `: ${title}` : "";
}

export function lost(approvals: number): string {
  if (approvals === 0) return "";
  return t(", which took {approvals, plural, one {its approval} other {its # approvals}} away", {
    approvals,
  });
}

export const MADE: Record<Role, string> = {
  checker: msg("made this account, as a checker"),
  editor: msg("made this account, as an editor"),
  admin: msg("made this account, as an admin"),
};
