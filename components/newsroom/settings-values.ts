// The settings as a form holds them: text, "" for none.
import {
  firstLevels,
  type LintChoice,
  levelOf,
  lintChoice,
  lintCodes,
  lintLevelWords,
  lintWords,
} from "@/lib/domain/lint/level";
import type { Newsroom, NewsroomPatch } from "@/lib/domain/newsroom";
import { msg, t } from "@/lib/words/t";

export type Settings = Record<keyof Omit<Newsroom, "version">, string>;

export const fieldLabels: Record<keyof Settings, string> = {
  name: msg("Name"),
  url: msg("Web address"),
  email: msg("E-mail address for corrections"),
  about: msg("About the newsroom"),
  correctionsPolicy: msg("Corrections policy"),
  quorum: msg("Approvals that a claim needs"),
  quorumHigh: msg("Approvals that a high-risk claim needs"),
  publicNames: msg("Show the names of checkers and editors to readers"),
  decideAll: msg(
    "Every number, name and quotation must be decided before an article counts as done",
  ),
  lint: msg("Checks before a claim is submitted or published"),
};

export function settingsOf(newsroom: Newsroom): Settings {
  return {
    name: newsroom.name,
    url: newsroom.url ?? "",
    email: newsroom.email ?? "",
    about: newsroom.about,
    correctionsPolicy: newsroom.correctionsPolicy,
    quorum: String(newsroom.quorum),
    quorumHigh: String(newsroom.quorumHigh),
    publicNames: newsroom.publicNames ? "yes" : "no",
    decideAll: newsroom.decideAll ? "yes" : "no",
    lint: lintText(newsroom.lint),
  };
}

/** The body of a PATCH: only the changed fields, null where a text was taken away. */
export function patchOf(values: Settings, changed: readonly (keyof Settings)[]): NewsroomPatch {
  const whole: Required<NewsroomPatch> = {
    name: values.name,
    url: values.url.trim() || null,
    email: values.email.trim() || null,
    about: values.about || null,
    correctionsPolicy: values.correctionsPolicy || null,
    quorum: Number(values.quorum),
    quorumHigh: Number(values.quorumHigh),
    publicNames: values.publicNames === "yes",
    decideAll: values.decideAll === "yes",
    lint: lintOf(values.lint),
  };
  return Object.fromEntries(changed.map((field) => [field, whole[field]]));
}

/** Every check with its level, in one order, so that two choices that are the same read the same. */
export function lintText(choice: LintChoice): string {
  return JSON.stringify(Object.fromEntries(lintCodes.map((code) => [code, levelOf(choice, code)])));
}

/** What `lintText` wrote, where it is not as proposed; nothing for anything else, as an old draft may hold. */
export function lintOf(text: string): LintChoice {
  try {
    const whole = lintChoice.catch({}).parse(JSON.parse(text));
    return Object.fromEntries(
      lintCodes.flatMap((code) =>
        levelOf(whole, code) === firstLevels[code] ? [] : [[code, levelOf(whole, code)]],
      ),
    );
  } catch {
    return {};
  }
}

/** A value in the words of the screen. */
export function wordsOf(field: keyof Settings, value: string): string {
  if (field === "publicNames") return value === "yes" ? t("Shown") : t("Not shown");
  if (field === "decideAll") return value === "yes" ? t("Asked for") : t("Not asked for");
  if (field === "lint")
    return lintCodes
      .map((code) => `${t(lintWords[code])}: ${t(lintLevelWords[levelOf(lintOf(value), code)])}`)
      .join("\n");
  return value;
}
