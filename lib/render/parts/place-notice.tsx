// What a reader must know of the words that were checked: that the article has changed since.
import { Day } from "@/components/ui/date";
import type { ClaimInContext } from "@/lib/domain/view/reader";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

/** Nothing while the very words stand in the article. */
export function PlaceNotice({ claim }: { claim: ClaimInContext }) {
  const { place } = claim;
  const { article } = claim.snapshot;
  if (!place) return null;
  if (place.is === "changed")
    return (
      <aside className="notice quiet" aria-label={t("The article")}>
        <p>
          {rich(
            "<b>The text has changed since this was checked.</b> These words no longer stand in the article as they were checked.",
            { b: (inner) => <strong>{inner}</strong> },
          )}
        </p>
      </aside>
    );
  if (place.is === "gone")
    return (
      <aside className="notice quiet" aria-label={t("The article")}>
        <p>
          {rich(
            "<b>No longer in the text.</b> The article does not say this any more, as an editor confirmed on {date}. The verdict is about what it said before.",
            { b: (inner) => <strong>{inner}</strong>, date: <Day time={place.at} /> },
          )}
        </p>
      </aside>
    );
  if (place.words === null) return null;
  return (
    <aside className="notice quiet" aria-label={t("The article")}>
      <p>
        {rich(
          "<b>The article words it differently now:</b> {q}{part}An editor confirmed on {date} that it is the same claim.",
          {
            b: (inner) => <strong>{inner}</strong>,
            q: (
              <q lang={article.language} dir="auto">
                <a href={place.address}>{place.words}</a>
              </q>
            ),
            part: endsSentence(place.words) ? " " : ". ",
            date: <Day time={place.at} />,
          },
        )}
      </p>
    </aside>
  );
}

/** Words that end as a sentence does need no full stop of ours after them. */
const endsSentence = (words: string) => /\p{Sentence_Terminal}[\p{Pf}\p{Pe}"']*$/u.test(words);
