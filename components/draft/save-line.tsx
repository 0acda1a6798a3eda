"use client";
// One line that says whether what is typed has arrived, and if not, why and what to do.
import { fieldWords } from "@/lib/domain/claim";
import { formatList } from "@/lib/format/count";
import { t } from "@/lib/words/t";
import { type Autosave, unsavedFields } from "./autosave";
import { type SavedField, savedFields } from "./values";

export type SaveState = {
  kind: "saved" | "saving" | "not_saved";
  text: string;
  act?: "sign_in" | "compare" | "again";
};

/** What the line says. Reasons that need the person come before those that mend themselves. */
export function saveState(typing: Autosave): SaveState {
  const names = (fields: readonly SavedField[]) =>
    formatList(fields.map((field) => t(fieldWords[field]).toLowerCase()));
  const conflicts = savedFields.filter((field) => typing.conflicts[field]);
  const wrong = savedFields.filter((field) => typing.errors[field]);
  const { trouble } = typing;
  const isSaved = unsavedFields(typing).length === 0 && !typing.sending;
  if (trouble?.kind === "signed_out")
    return {
      kind: "not_saved",
      text: isSaved
        ? t("You are signed out. Your text is kept in this browser.")
        : t("Not saved: you are signed out. Your text is kept in this browser."),
      act: "sign_in",
    };
  if (isSaved) return { kind: "saved", text: t("Saved") };
  if (conflicts.length > 0)
    return {
      kind: "not_saved",
      text: t("Not saved: someone else changed the {conflicts} too.", {
        conflicts: names(conflicts),
      }),
      act: "compare",
    };
  if (trouble)
    return {
      kind: "not_saved",
      text: t("Not saved: {text}", { text: lowerFirst(trouble.text) }),
      act: "again",
    };
  if (wrong.length > 0)
    return {
      kind: "not_saved",
      text: t("Not saved: look at the {wrong}.", { wrong: names(wrong) }),
    };
  return { kind: "saving", text: t("Saving …") };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

type Props = { typing: Autosave; signIn: string; compareId: string; onAgain: () => void };

/** Read out when it changes from saved to not saved; a screen reader is not told of every save. */
export function SaveLine({ typing, signIn, compareId, onAgain }: Props) {
  const { kind, text, act } = saveState(typing);
  return (
    <p className="save-line" data-kind={kind}>
      <SaveSign kind={kind} />
      <span role="status">{kind === "saving" ? "" : text}</span>
      {kind === "saving" && <span aria-hidden="true">{text}</span>}
      {act === "sign_in" && <a href={signIn}>{t("Sign in again")}</a>}
      {act === "compare" && <a href={`#${compareId}`}>{t("Compare both texts")}</a>}
      {act === "again" && (
        <button type="button" className="text-button" onClick={onAgain}>
          {t("Try now")}
        </button>
      )}
    </p>
  );
}

const SIGNS = {
  saved: "M3 8.5l3.2 3.2L13 4.8",
  saving: "M3 8h.01M8 8h.01M13 8h.01",
  not_saved: "M8 3v6.5M8 12.8v.01",
} as const;

function SaveSign({ kind }: { kind: SaveState["kind"] }) {
  return (
    <svg className="save-sign stroke" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={SIGNS[kind]} />
    </svg>
  );
}
