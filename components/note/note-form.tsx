"use client";
// Writes a note or an answer to one. The text is kept in the browser until it has arrived.
import { useState } from "react";
import { useMe } from "@/components/desk/me";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Button } from "@/components/ui/button";
import { useDraft } from "@/components/ui/use-draft";
import { writeNote } from "@/lib/client/claim/notes";
import { noteInput } from "@/lib/domain/note";
import { NoteArea } from "./note-area";

type Props = {
  /** The note that this one answers; null for a new thread. */
  parentId: string | null;
  onDone?: () => void;
};

export function NoteForm({ parentId, onDone }: Props) {
  const { claim, staff, act } = useClaimDesk();
  const me = useMe();
  const { values, change, clear } = useDraft(`note:${claim.slug}:${parentId ?? "new"}:${me.id}`, {
    body: "",
  });
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function send() {
    const checked = noteInput.safeParse({ body: values.body, parentId });
    setError(checked.success ? null : (checked.error.issues[0]?.message ?? null));
    if (!checked.success || busy) return;
    setBusy(true);
    const done = await act(() => writeNote(claim.slug, checked.data));
    setBusy(false);
    if (!done) return;
    clear();
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
        label={parentId ? "Answer" : "New note"}
        value={values.body}
        onValue={(body) => change({ body })}
        people={staff}
        error={error}
        onSend={() => void send()}
      />
      {(values.body.trim() !== "" || parentId) && (
        <p className="acts">
          <Button type="submit" look="primary" busy={busy}>
            {parentId ? "Answer" : "Write note"}
          </Button>
          {onDone && (
            <Button look="quiet" onClick={onDone}>
              Cancel
            </Button>
          )}
        </p>
      )}
    </form>
  );
}
