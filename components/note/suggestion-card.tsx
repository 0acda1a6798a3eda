"use client";
// Proposed words against those that stand there, and what becomes of them.
import { useState } from "react";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { WordDiff } from "@/components/review/word-diff";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { settleSuggestion } from "@/lib/client/claim/notes";
import { fieldWords, isEditable } from "@/lib/domain/claim";
import type { Note } from "@/lib/domain/note";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

type Props = { note: Note; suggestion: NonNullable<Note["suggestion"]> };

export function SuggestionCard({ note, suggestion }: Props) {
  const { claim, act } = useClaimDesk();
  const say = useToast();
  const [busy, setBusy] = useState<"accepted" | "declined" | null>(null);
  const { field, before, after } = suggestion;
  const changed = (claim[field] ?? "") !== (before ?? "");

  async function settle(button: HTMLElement, outcome: "accepted" | "declined") {
    // The note folds away with its buttons: the focus stays among the notes.
    const notes = button.closest("section");
    setBusy(outcome);
    const done = await act(() => settleSuggestion(claim.slug, note.id, outcome));
    setBusy(null);
    if (!done) return;
    notes?.focus();
    say(
      outcome === "accepted"
        ? t("Taken over: {field}.", { field: t(fieldWords[field]) })
        : t("Declined."),
    );
  }

  return (
    <div className="suggestion">
      <p className="note-place">
        {rich("Other words for the {value}", { value: t(fieldWords[field]).toLowerCase() })}
      </p>
      <p className="suggestion-words">
        <WordDiff before={before} after={after} />
      </p>
      {note.settled && (
        <p className="muted">{note.settled === "accepted" ? t("Taken over.") : t("Declined.")}</p>
      )}
      {!note.settled && (
        <p className="acts">
          <Button
            busy={busy === "accepted"}
            onClick={(event) => settle(event.currentTarget, "accepted")}
            whyNot={
              !isEditable(claim.state)
                ? t("The claim can’t be edited now.")
                : changed
                  ? t("The field was changed since. Put the two together by hand.")
                  : null
            }
          >
            {t("Take it over")}
          </Button>
          <Button
            look="quiet"
            busy={busy === "declined"}
            onClick={(event) => settle(event.currentTarget, "declined")}
          >
            {t("Decline")}
          </Button>
        </p>
      )}
    </div>
  );
}
