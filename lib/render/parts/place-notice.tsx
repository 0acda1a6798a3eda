// What a reader must know of the words that were checked: that the article has changed since.
import { Day } from "@/components/ui/date";
import type { ClaimInContext } from "@/lib/domain/view/reader";

/** Nothing while the very words stand in the article. */
export function PlaceNotice({ claim }: { claim: ClaimInContext }) {
  const { place } = claim;
  const { article } = claim.snapshot;
  if (!place) return null;
  if (place.is === "changed")
    return (
      <aside className="notice quiet" aria-label="The article">
        <p>
          <strong>The text has changed since this was checked.</strong> These words no longer stand
          in the article as they were checked.
        </p>
      </aside>
    );
  if (place.is === "gone")
    return (
      <aside className="notice quiet" aria-label="The article">
        <p>
          <strong>No longer in the text.</strong> The article does not say this any more, as an
          editor confirmed on <Day time={place.at} />. The verdict is about what it said before.
        </p>
      </aside>
    );
  if (place.words === null) return null;
  return (
    <aside className="notice quiet" aria-label="The article">
      <p>
        <strong>The article words it differently now:</strong>{" "}
        <q lang={article.language} dir="auto">
          <a href={place.address}>{place.words}</a>
        </q>
        {endsSentence(place.words) ? " " : ". "}
        An editor confirmed on <Day time={place.at} /> that it is the same claim.
      </p>
    </aside>
  );
}

/** Words that end as a sentence does need no full stop of ours after them. */
const endsSentence = (words: string) => /\p{Sentence_Terminal}[\p{Pf}\p{Pe}"']*$/u.test(words);
