// A check that no longer stands: says so, and why. The address stays alive.
import { Day } from "@/components/ui/date";
import type { ClaimInContext } from "@/lib/domain/view/reader";
import { Document } from "../document";
import { History } from "../parts/history";
import { PaperNote } from "../parts/paper-note";
import type { Site } from "../site";

export function RetractionPage({ site, claim }: { site: Site; claim: ClaimInContext }) {
  const { content, article, retractionReason } = claim.snapshot;
  const head = {
    title: `Retracted: ${content.statement ?? content.quote}`,
    description: "We have retracted this check. It no longer stands.",
    path: `/claims/${claim.slug}`,
  };
  return (
    <Document site={site} head={head}>
      <article className="claim-page">
        <header className="claim-head">
          <p className="kicker">
            Retracted on <Day time={claim.publishedAt} />
          </p>
          <h1 className="claim-quote">This check no longer stands</h1>
        </header>
        <aside className="notice" aria-label="Why we retracted it">
          <p className="notice-title">Why we retracted it</p>
          <p className="reading" dir="auto">
            {retractionReason}
          </p>
          <p>Two editors agreed to it. No verdict replaces it.</p>
        </aside>
        <section aria-labelledby="words">
          <h2 id="words">The words that the check was about</h2>
          <blockquote className="reading" lang={article.language} dir={article.direction}>
            <q>{content.quote}</q>
          </blockquote>
          <p className="claim-origin">
            From{" "}
            <a href={`/articles/${article.slug}`} lang={article.language} dir="auto">
              {article.headline}
            </a>
          </p>
        </section>
        <History claim={claim} />
        <p className="method-link">
          <a href="/corrections">All corrections and retractions</a>
        </p>
        <PaperNote site={site} claim={claim} />
      </article>
    </Document>
  );
}
