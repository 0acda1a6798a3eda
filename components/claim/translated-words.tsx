// The words of a claim in one other language, all that are there.
import type { PublishedTranslation } from "@/lib/domain/translation/translation";
import { directionOf, ownNames } from "@/lib/words/languages";
import { Analysis } from "./analysis";

export function TranslatedWords({ translation }: { translation: PublishedTranslation }) {
  const { language, statement, summary, gaps, analysis } = translation;
  return (
    <section className="translated" lang={language} dir={directionOf(language)}>
      <h3 className="label">{ownNames[language]}</h3>
      {statement && <p className="translated-statement">{statement}</p>}
      {summary && <p>{summary}</p>}
      {gaps && <p className="reading">{gaps}</p>}
      {analysis && <Analysis text={analysis} />}
    </section>
  );
}
