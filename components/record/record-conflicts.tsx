"use client";
// Both texts of each field that two people changed, side by side; the person chooses.
import { WordDiff } from "@/components/review/word-diff";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/words/t";

/** `mine` and `theirs` are in the words of the screen. */
type Conflict = { field: string; label: string; mine: string; theirs: string };
type Props = {
  conflicts: readonly Conflict[];
  onSettle: (field: string, choice: "mine" | "theirs") => void;
};

export function RecordConflicts({ conflicts, onSettle }: Props) {
  if (conflicts.length === 0) return null;
  return (
    <section
      className="record-conflicts"
      aria-labelledby="record-conflicts"
      data-conflicts
      tabIndex={-1}
    >
      <h2 id="record-conflicts">{t("Someone else changed this meanwhile")}</h2>
      <p>{t("Nothing is lost. Choose what stands for each field, then save.")}</p>
      {conflicts.map(({ field, label, mine, theirs }) => (
        <article key={field} className="record-conflict">
          <h3>{label}</h3>
          <div className="record-texts">
            <div>
              <h4>{t("Theirs, saved")}</h4>
              <p dir="auto">{theirs || t("Empty")}</p>
            </div>
            <div>
              <h4>{t("Yours, against theirs")}</h4>
              <p>
                <WordDiff before={theirs} after={mine} />
              </p>
            </div>
          </div>
          <p className="acts">
            <Button look="primary" onClick={() => onSettle(field, "mine")}>
              {t("Keep mine")}
            </Button>
            <Button onClick={() => onSettle(field, "theirs")}>{t("Take theirs")}</Button>
          </p>
        </article>
      ))}
    </section>
  );
}
