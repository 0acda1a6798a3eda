// How far an article was looked through: in words, and as a bar of ink.
import { isDone, type SentenceCounts } from "@/lib/domain/finding/coverage";
import { t } from "@/lib/words/t";

type Props = { counts: SentenceCounts; decideAll: boolean };

/** Nothing before the worker has counted. */
export function CoverageLine({ counts, decideAll }: Props) {
  const { all, decided } = counts;
  if (all === 0) return null;
  const words = `${decided} of ${t("{count, plural, one {# sentence} other {# sentences}}", { count: all })} looked at`;
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

const WANTED = "a number, a name or a quotation";

/** What is missing for done, where the newsroom asks for it; null otherwise. */
export function missingForDone({ counts, decideAll }: Props): string | null {
  if (!decideAll || counts.open === 0 || counts.all === 0) return null;
  const still = counts.open === 1 ? "is" : "are";
  return t(
    "Before it is done: {open, plural, one {# sentence} other {# sentences}} with {wanted} {still} not decided.",
    { open: counts.open, wanted: WANTED, still },
  );
}
