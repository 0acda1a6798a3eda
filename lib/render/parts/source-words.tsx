// The words with which sources and their information are graded.
import { credibilityWords } from "@/lib/domain/evidence";
import { reliabilities, reliabilityWords } from "@/lib/domain/source";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function SourceWords() {
  return (
    <>
      <p>
        {rich(
          "A <b>primary</b> source is the document, data or person itself; a <b2>secondary</b2> one reports about it. Copies of one report count as one source. Evidence that alone could settle the claim is called <b3>decisive</b3>. We grade each source and each piece of information apart, since a reliable source can be wrong:",
          {
            b: (inner) => <strong>{inner}</strong>,
            b2: (inner) => <strong>{inner}</strong>,
            b3: (inner) => <strong>{inner}</strong>,
          },
        )}
      </p>
      <div className="word-lists">
        <WordList
          title={t("The source is")}
          words={reliabilities.map((code) => t(reliabilityWords[code]))}
        />
        <WordList title={t("The information is")} words={credibilityWords.map((word) => t(word))} />
      </div>
    </>
  );
}

function WordList({ title, words }: { title: string; words: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {words.map((word) => (
          <li key={word}>{word.toLowerCase()}</li>
        ))}
      </ul>
    </div>
  );
}
