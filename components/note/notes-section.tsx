"use client";
// The newsroom's talk on a claim, in threads. Resolved ones fold away and can be opened again.
import { useId, useState } from "react";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { resolveNote } from "@/lib/client/claim/notes";
import type { Note } from "@/lib/domain/note";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { piecesOf } from "./mention";
import { NoteForm } from "./note-form";
import { NotePlace } from "./note-place";
import { SuggestionCard } from "./suggestion-card";

export function NotesSection() {
  const { claim } = useClaimDesk();
  const titleId = useId();
  const threads = claim.notes.filter((note) => note.parentId === null);
  const open = threads.filter((note) => note.resolvedAt === null);
  const resolved = threads.filter((note) => note.resolvedAt !== null);
  return (
    <section
      className={claim.notes.length > 0 ? "claim-part" : "claim-part on-screen"}
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <h2 id={titleId} className="section-title">
        {t("Notes")}{" "}
        {open.length > 0 && (
          <span className="count">
            {t("{count, plural, one {# open} other {# open}}", { count: open.length })}
          </span>
        )}
      </h2>
      {open.map((note) => (
        <Thread key={note.id} note={note} />
      ))}
      <NoteForm parentId={null} />
      {resolved.length > 0 && (
        <details className="resolved">
          <summary>
            {t("{count, plural, one {# resolved note} other {# resolved notes}}", {
              count: resolved.length,
            })}
          </summary>
          {resolved.map((note) => (
            <Thread key={note.id} note={note} />
          ))}
        </details>
      )}
    </section>
  );
}

function Thread({ note }: { note: Note }) {
  const { claim, act } = useClaimDesk();
  const [answering, setAnswering] = useState(false);
  const [busy, setBusy] = useState(false);
  const resolved = note.resolvedAt !== null;
  const answers = claim.notes.filter((other) => other.parentId === note.id);

  async function resolve(button: HTMLElement) {
    // The thread goes to another place: the focus stays among the notes.
    const notes = button.closest("section");
    setBusy(true);
    const done = await act(() => resolveNote(claim.slug, note.id, !resolved));
    setBusy(false);
    if (done) notes?.focus();
  }

  return (
    <article className="thread" data-resolved={resolved || undefined}>
      <OneNote note={note} />
      {answers.length > 0 && (
        <ul className="answers">
          {answers.map((answer) => (
            <li key={answer.id}>
              <OneNote note={answer} />
            </li>
          ))}
        </ul>
      )}
      {answering ? (
        <NoteForm parentId={note.id} onDone={() => setAnswering(false)} />
      ) : (
        <p className="card-acts">
          {!resolved && (
            <Button look="quiet" onClick={() => setAnswering(true)}>
              {t("Answer")}
            </Button>
          )}
          <Button look="quiet" busy={busy} onClick={(event) => resolve(event.currentTarget)}>
            {resolved ? t("Open again") : t("Resolve")}
          </Button>
        </p>
      )}
    </article>
  );
}

function OneNote({ note }: { note: Note }) {
  const { staff } = useClaimDesk();
  let at = 0;
  return (
    <div className="note">
      <p className="note-head">
        <bdi className="note-author">{note.guest ?? note.author.name}</bdi>{" "}
        {note.guest && <>{rich("by a link of {name}", { name: <bdi>{note.author.name}</bdi> })} </>}
        <Moment time={note.createdAt} />
      </p>
      {note.about && <NotePlace about={note.about} />}
      <p className="note-body" dir="auto">
        {piecesOf(note.body, staff).map((piece) => {
          at += piece.text.length;
          return piece.mention ? (
            <strong key={at}>{piece.text}</strong>
          ) : (
            <span key={at}>{piece.text}</span>
          );
        })}
      </p>
      {note.suggestion && <SuggestionCard note={note} suggestion={note.suggestion} />}
    </div>
  );
}
