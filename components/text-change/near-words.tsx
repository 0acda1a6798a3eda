// The words that were checked as the text has them now: deleted struck through, inserted underlined.
import { WordDiff } from "@/components/review/word-diff";
import type { Weighty } from "@/lib/domain/anchor/differences";
import type { NearWords as Near } from "@/lib/domain/view/text-changes";
import { msg, t } from "@/lib/words/t";

export const DIFFERS: Record<Weighty, string> = {
  number: msg("A number differs"),
  negation: msg("A negation differs"),
  name: msg("A name differs"),
  "quotation mark": msg("A quotation mark differs"),
};

type Props = { quote: string; near: Near | null; language: string };

export function NearWords({ quote, near, language }: Props) {
  if (!near)
    return (
      <div className="near-words">
        <p className="near-what">{t("Nothing in the text comes close.")}</p>
        <blockquote className="near-text" lang={language} dir="auto">
          <del>
            <span className="visually-hidden">{t("Deleted:")} </span>
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
  if (differs) return t("{what}: probably another claim.", { what: t(DIFFERS[differs]) });
  if (exact === quote) return t("The same words stand at another place.");
  return t("Close: {number}% alike. Is it the same claim?", { number: Math.round(score * 100) });
}
