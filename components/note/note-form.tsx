"use client";
// Writes a note or an answer to one. The text is kept in the browser until it has arrived.
import { useState } from "react";
import { useMe } from "@/components/desk/me";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Button } from "@/components/ui/button";
import { useDraft } from "@/components/ui/use-draft";
import { writeNote } from "@/lib/client/claim/notes";
import { type NoteAbout, notedFields, noteInput } from "@/lib/domain/note";
import { t } from "@/lib/words/t";
import { NoteAboutField } from "./note-about-field";
import { NoteArea } from "./note-area";
import { type SuggestDraft, SuggestField } from "./suggest-field";
import { useSelectedWords } from "./use-selected-words";

const NO_SUGGESTION: SuggestDraft = { field: "", after: "" };

type Props = {
  /** The note that this one answers; null for a new thread. */
  parentId: string | null;
  onDone?: () => void;
};

export function NoteForm({ parentId, onDone }: Props) {
  const { claim, staff, act, editable } = useClaimDesk();
  const me = useMe();
  const { values, change, clear } = useDraft(`note:${claim.slug}:${parentId ?? "new"}:${me.id}`, {
    body: "",
  });
  const [error, setError] = useState<string | null>(null);
  const [about, setAbout] = useState<NoteAbout | null>(null);
  const [selected, forget] = useSelectedWords();
  const [suggest, setSuggest] = useState<SuggestDraft>(NO_SUGGESTION);
  const [unchanged, setUnchanged] = useState(false);
  const [busy, setBusy] = useState(false);

  async function send() {
    const checked = noteInput.safeParse({
      body: values.body,
      parentId,
      ...(about && { about }),
      ...(suggest.field !== "" && { suggestion: suggest }),
    });
    setError(checked.success ? null : t(checked.error.issues[0]?.message ?? ""));
    const field = notedFields.find((known) => known === suggest.field);
    const isSame = field !== undefined && suggest.after.trim() === (claim[field] ?? "").trim();
    setUnchanged(isSame);
    if (!checked.success || isSame || busy) return;
    setBusy(true);
    const done = await act(() => writeNote(claim.slug, checked.data));
    setBusy(false);
    if (!done) return;
    clear();
    setAbout(null);
    setSuggest(NO_SUGGESTION);
    forget();
    onDone?.();
  }

  return (
    <form
      className="note-form on-screen"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <NoteArea
        id={parentId ?? "new"}
        label={parentId ? t("Answer") : t("New note")}
        value={values.body}
        onValue={(body) => change({ body })}
        people={staff}
        error={error}
        onSend={() => void send()}
      />
      {values.body.trim() === "" && !parentId && editable && (
        <p className="field-hint">
          {t("Select words in the text to suggest an edit or leave a note.")}
        </p>
      )}
      {values.body.trim() !== "" && !parentId && (
        <>
          <NoteAboutField about={about} selected={selected} onAbout={setAbout} />
          <SuggestField
            value={suggest}
            error={unchanged ? t("This is what stands there already. Change something.") : null}
            onValue={(value) => {
              setSuggest(value);
              setUnchanged(false);
            }}
          />
        </>
      )}
      {(values.body.trim() !== "" || parentId) && (
        <p className="acts">
          <Button type="submit" look="primary" busy={busy}>
            {parentId ? t("Answer") : t("Write note")}
          </Button>
          {onDone && (
            <Button look="quiet" onClick={onDone}>
              {t("Cancel")}
            </Button>
          )}
        </p>
      )}
    </form>
  );
}
