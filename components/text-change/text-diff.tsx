// Two states of a text, paragraph by paragraph and word by word; what stayed is folded away.
import { WordDiff } from "@/components/review/word-diff";
import { language } from "@/lib/words/ambient";
import { directionOf } from "@/lib/words/languages";
import { t } from "@/lib/words/t";
import { type BlockChange, blockChanges } from "./block-changes";

type Props = { before: string; after: string; lang: string; dir: "ltr" | "rtl" };

export function TextDiff({ before, after, lang, dir }: Props) {
  const changes = blockChanges(before, after);
  return (
    <div className="text-diff" lang={lang} dir={dir}>
      {changes.map((change) => (
        <Change key={change.key} change={change} lang={lang} />
      ))}
    </div>
  );
}

function Change({ change, lang }: { change: BlockChange; lang: string }) {
  if (change.kind === "changed")
    return (
      <p>
        <WordDiff before={change.before} after={change.after} lang={lang} />
      </p>
    );
  const same = change.blocks.map((text, at) => ({ key: `${change.key} ${at}`, text }));
  if (same.length < 3) return same.map(({ key, text }) => <p key={key}>{text}</p>);
  return (
    <details className="text-same">
      <summary lang={language()} dir={directionOf(language())}>
        {t("{count, plural, one {# paragraph is the same} other {# paragraphs are the same}}", {
          count: same.length,
        })}
      </summary>
      {same.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </details>
  );
}
