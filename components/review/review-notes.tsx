// What the newsroom said among itself about the claim; answered on the claim's own page.
import Link from "next/link";
import { Moment } from "@/components/ui/date";
import type { Note } from "@/lib/domain/note";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function ReviewNotes({ claim }: { claim: DeskClaim }) {
  const open = claim.notes.filter((note) => note.parentId === null && !note.resolvedAt).length;
  const threads = claim.notes.filter((note) => note.parentId === null);
  return (
    <section aria-labelledby="notes">
      <h2 id="notes" className="section-title">
        {rich("Notes {open}", {
          open: (
            <span className="count">
              {t("{count, plural, one {# open thread} other {# open threads}}", { count: open })}
            </span>
          ),
        })}
      </h2>
      <ol className="review-notes">
        {threads.map((thread) => (
          <li key={thread.id}>
            <NoteText note={thread} />
            <ol className="review-answers">
              {claim.notes
                .filter((note) => note.parentId === thread.id)
                .map((answer) => (
                  <li key={answer.id}>
                    <NoteText note={answer} />
                  </li>
                ))}
            </ol>
          </li>
        ))}
      </ol>
      <p>
        <Link href={`/desk/claims/${claim.slug}#notes`}>{t("Answer on the claim’s page")}</Link>
      </p>
    </section>
  );
}

function NoteText({ note }: { note: Note }) {
  return (
    <div className="review-note">
      <p className="muted">
        <bdi>{note.guest ?? note.author.name}</bdi>
        {note.guest && <> {rich("by a link of {name}", { name: <bdi>{note.author.name}</bdi> })}</>}{" "}
        · <Moment time={note.createdAt} />
        {note.resolvedAt && ` · ${t("resolved")}`}
      </p>
      <p dir="auto">{note.body}</p>
    </div>
  );
}
