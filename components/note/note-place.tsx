"use client";
// Where a note stands: at words of the check, or at a piece of evidence.
import { useClaimDesk } from "@/components/draft/claim-desk";
import { fieldWords } from "@/lib/domain/claim";
import { isAdrift, type NoteAbout } from "@/lib/domain/note";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function NotePlace({ about }: { about: NoteAbout }) {
  const { claim } = useClaimDesk();
  if ("evidence" in about) {
    const item = claim.evidence.find(({ id }) => id === about.evidence);
    return (
      <p className="note-place">
        {rich("On the evidence {title}", {
          title: item ? (
            <bdi>{item.source.title}</bdi>
          ) : (
            <span className="muted">{t("(removed since)")}</span>
          ),
        })}
      </p>
    );
  }
  return (
    <p className="note-place">
      {rich("On the {field}: {words}", {
        field: t(fieldWords[about.field]).toLowerCase(),
        words: <q dir="auto">{about.words}</q>,
      })}
      {isAdrift(about, claim) && (
        <span className="muted"> {t("These words no longer stand there.")}</span>
      )}
    </p>
  );
}
