// A source as a form holds it: text, "" for none.
import type { Source, SourcePatch } from "@/lib/domain/source";
import { reliabilities, reliabilityWords, sourceLevels } from "@/lib/domain/source";
import { msg, t } from "@/lib/words/t";

export const sourceFields = {
  title: msg("Title"),
  publisher: msg("Publisher"),
  url: msg("Address"),
  publishedOn: msg("Date"),
  language: msg("Language"),
  level: msg("Level"),
  reliability: msg("Reliability of the source"),
  derivedFrom: msg("Taken from another source"),
  interests: msg("What it stands to gain"),
  unnamed: msg("It can’t be named"),
} as const satisfies Record<keyof SourcePatch, string>;
export type SourceField = keyof typeof sourceFields;
export type SourceValues = Record<SourceField, string>;

export const levelWords = {
  primary: msg("Primary source"),
  secondary: msg("Secondary source"),
} as const;

export function valuesOf(source: Source): SourceValues {
  return {
    title: source.title,
    publisher: source.publisher ?? "",
    url: source.url ?? "",
    publishedOn: source.publishedOn ?? "",
    language: source.language ?? "",
    level: source.level,
    reliability: source.reliability,
    derivedFrom: source.derivedFrom ?? "",
    interests: source.interests ?? "",
    unnamed: source.unnamed ? "yes" : "",
  };
}

/** The body of a PATCH: only the changed fields, null where a value was taken away. */
export function patchOf(values: SourceValues, changed: readonly SourceField[]): SourcePatch {
  const whole: Required<SourcePatch> = {
    title: values.title,
    publisher: values.publisher || null,
    url: values.url.trim() || null,
    publishedOn: values.publishedOn.trim() || null,
    language: values.language.trim() || null,
    level: sourceLevels.find((level) => level === values.level) ?? "secondary",
    reliability: reliabilities.find((code) => code === values.reliability) ?? "F",
    derivedFrom: values.derivedFrom || null,
    interests: values.interests.trim() || null,
    unnamed: values.unnamed === "yes",
  };
  return Object.fromEntries(changed.map((field) => [field, whole[field]]));
}

export const reliabilityOptions = () =>
  reliabilities.map((code) => ({
    value: code,
    label: `${code}: ${t(reliabilityWords[code]).toLowerCase()}`,
  }));

/** A value in the words of the screen; `titleOf` names the source that this one was taken from. */
export function wordsOf(
  field: SourceField,
  value: string,
  titleOf: (id: string) => string,
): string {
  if (field === "unnamed") return value === "yes" ? t("Yes") : t("No");
  if (field === "level") return t(value === "primary" ? levelWords.primary : levelWords.secondary);
  if (field === "reliability")
    return reliabilityOptions().find((option) => option.value === value)?.label ?? value;
  return field === "derivedFrom" && value ? titleOf(value) : value;
}
