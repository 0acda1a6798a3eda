// The words with which sources and their information are graded.
import { credibilityWords } from "@/lib/domain/evidence";
import { reliabilities, reliabilityWords } from "@/lib/domain/source";

export function SourceWords() {
  return (
    <>
      <p>
        A <strong>primary</strong> source is the document, data or person itself; a{" "}
        <strong>secondary</strong> one reports about it. Copies of one report count as one source.
        Evidence that alone could settle the claim is called <strong>decisive</strong>. We grade
        each source and each piece of information apart, since a reliable source can be wrong:
      </p>
      <div className="word-lists">
        <WordList
          title="The source is"
          words={reliabilities.map((code) => reliabilityWords[code])}
        />
        <WordList title="The information is" words={credibilityWords} />
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
