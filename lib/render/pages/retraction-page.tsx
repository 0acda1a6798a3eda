// A check that no longer stands: says so, and why. The address stays alive.
import { Day } from "@/components/ui/date";
import type { ClaimInContext } from "@/lib/domain/view/reader";
import { here } from "@/lib/words/ambient";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { Document } from "../document";
import { History } from "../parts/history";
import { PaperNote } from "../parts/paper-note";
import type { Site } from "../site";

export function RetractionPage({ site, claim }: { site: Site; claim: ClaimInContext }) {
  const { content, article, retractionReason } = claim.snapshot;
  const head = {
    title: t("Retracted: {part}", { part: content.statement ?? content.quote }),
    description: t("We have retracted this check. It no longer stands."),
    path: `/claims/${claim.slug}`,
  };
  return (
    <Document site={site} head={head}>
      <article className="claim-page">
        <header className="claim-head">
          <p className="kicker">
            {rich("Retracted on {date}", { date: <Day time={claim.publishedAt} /> })}
          </p>
          <h1 className="claim-quote">{t("This check no longer stands")}</h1>
        </header>
        <aside className="notice" aria-label={t("Why we retracted it")}>
          <p className="notice-title">{t("Why we retracted it")}</p>
          <p className="reading" dir="auto">
            {retractionReason}
          </p>
          <p>{t("Two editors agreed to it. No verdict replaces it.")}</p>
        </aside>
        <section aria-labelledby="words">
          <h2 id="words">{t("The words that the check was about")}</h2>
          <blockquote className="reading" lang={article.language} dir={article.direction}>
            <q>{content.quote}</q>
          </blockquote>
          <p className="claim-origin">
            {rich("From {headline}", {
              headline: (
                <a href={here(`/articles/${article.slug}`)} lang={article.language} dir="auto">
                  {article.headline}
                </a>
              ),
            })}
          </p>
        </section>
        <History claim={claim} />
        <p className="method-link">
          <a href={here("/corrections")}>{t("All corrections and retractions")}</a>
        </p>
        <PaperNote site={site} claim={claim} />
      </article>
    </Document>
  );
}
