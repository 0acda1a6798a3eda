// The words that were checked as the text has them now: deleted struck through, inserted underlined.
import { WordDiff } from "@/components/review/word-diff";
import type { Weighty } from "@/lib/domain/anchor/differences";
import type { NearWords as Near } from "@/lib/domain/view/text-changes";

const DIFFERS: Record<Weighty, string> = {
  number: "A number differs",
  negation: "A negation differs",
  name: "A name differs",
  "quotation mark": "A quotation mark differs",
};

type Props = { quote: string; near: Near | null; language: string };

export function NearWords({ quote, near, language }: Props) {
  if (!near)
    return (
      <div className="near-words">
        <p className="near-what">Nothing in the text comes close.</p>
        <blockquote className="near-text" lang={language} dir="auto">
          <del>
            <span className="visually-hidden">Deleted: </span>
            {quote}
          </del>
        </blockquote>
      </div>
    );
  return (
    <div className="near-words" data-differs={near.differs ?? undefined}>
      <p className="near-what">{whatOf(near, quote)}</p>
      <blockquote className="near-text" lang={language} dir="auto">
        {near.before && <span className="near-around">{near.before} </span>}
        <WordDiff before={quote} after={near.exact} lang={language} />
        {near.after && <span className="near-around"> {near.after}</span>}
      </blockquote>
    </div>
  );
}

function whatOf({ differs, score, exact }: Near, quote: string): string {
  if (differs) return `${DIFFERS[differs]}: probably another claim.`;
  if (exact === quote) return "The same words stand at another place.";
  return `Close: ${Math.round(score * 100)}% alike. Is it the same claim?`;
}
