// Footnotes and comments that came with a document, beside the text; each is linked with its words.
import type { MarginNote } from "@/lib/domain/view/margin-notes";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";

const lettered: Record<MarginNote["kind"], string> = {
  footnote: msg("Footnote {letter}"),
  comment: msg("Comment {letter}"),
};
const withoutAuthor: Record<MarginNote["kind"], string> = {
  footnote: msg("Footnote on “{words}”"),
  comment: msg("Comment on “{words}”"),
};
const withAuthor: Record<MarginNote["kind"], string> = {
  footnote: msg("Footnote by {author} on “{words}”"),
  comment: msg("Comment by {author} on “{words}”"),
};

/** Letters, since the claims have the numbers: a to z, then aa and so on. */
export function noteLetter(at: number): string {
  const letter = String.fromCharCode(97 + (at % 26));
  return at < 26 ? letter : noteLetter(Math.floor(at / 26) - 1) + letter;
}

export function MarginNotes({ notes }: { notes: readonly MarginNote[] }) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="margin-notes-title" className="margin-notes">
      <h3 id="margin-notes-title" className="section-title">
        {rich("Notes of the document {count}", {
          count: <span className="count">{notes.length}</span>,
        })}
      </h3>
      <ol className="margin-note-list">
        {notes.map((note, at) => (
          <li key={note.id} id={`note-${note.id}`} tabIndex={-1}>
            <p className="margin-note-on">
              <span aria-hidden="true">{noteLetter(at)}</span>{" "}
              {rich(note.author ? withAuthor[note.kind] : withoutAuthor[note.kind], {
                author: <bdi>{note.author}</bdi>,
                words:
                  note.start === null ? (
                    <bdi>{note.exact}</bdi>
                  ) : (
                    <a href={`#noted-${note.id}`}>
                      <bdi>{note.exact}</bdi>
                    </a>
                  ),
              })}
              {note.start === null && `, ${t("words that the text no longer has")}`}
            </p>
            <p className="margin-note-body" dir="auto">
              {note.body}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Stands behind the words that a note is on. */
export function NoteSign({ note, at }: { note: MarginNote; at: number }) {
  return (
    <sup className="note-sign" id={`noted-${note.id}`}>
      <a href={`#note-${note.id}`} aria-label={t(lettered[note.kind], { letter: noteLetter(at) })}>
        {noteLetter(at)}
      </a>
    </sup>
  );
}
