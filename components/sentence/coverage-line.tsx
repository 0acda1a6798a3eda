// How far an article was looked through: in words, and as a bar of ink.
import { isDone, type SentenceCounts } from "@/lib/domain/finding/coverage";
import { t } from "@/lib/words/t";

type Props = { counts: SentenceCounts; decideAll: boolean };

/** Nothing before the worker has counted. */
export function CoverageLine({ counts, decideAll }: Props) {
  const { all, decided } = counts;
  if (all === 0) return null;
  const words = t("{decided} of {count, plural, one {# sentence} other {# sentences}} looked at", {
    decided,
    count: all,
  });
  return (
    <span className="coverage">
      <progress className="coverage-bar" value={decided} max={all} aria-label={words} />
      <span className="coverage-words">
        {words}
        {isDone(counts, decideAll) && (
          <>
            {" · "}
            <strong>{t("Done")}</strong>
          </>
        )}
      </span>
    </span>
  );
}

/** What is missing for done, where the newsroom asks for it; null otherwise. */
export function missingForDone({ counts, decideAll }: Props): string | null {
  if (!decideAll || counts.open === 0 || counts.all === 0) return null;
  return t(
    "Before it is done: {count, plural, one {# sentence with a number, a name or a quotation is} other {# sentences with a number, a name or a quotation are}} not decided.",
    { count: counts.open },
  );
}
