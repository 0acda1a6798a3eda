// The newest verdicts, by article.
import { PartialDate } from "@/components/ui/date";
import type { ArticleReference, PublicClaimRow } from "@/lib/domain/publication";
import { here } from "@/lib/words/ambient";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { Document } from "../document";
import { ClaimRow } from "../parts/claim-row";
import { DemoNotice } from "../parts/demo-notice";
import { NextPage } from "../parts/next-page";
import type { Site } from "../site";

type Props = {
  site: Site;
  claims: readonly PublicClaimRow[];
  next: string | null;
  /** Where the demo newsroom is loaded: how its people sign in. */
  demo: { password: string } | null;
};

export function HomePage({ site, claims, next, demo }: Props) {
  const head = {
    title: t("Verdicts"),
    description: t("Claims that {name} has checked, with what was found and the evidence.", {
      name: site.newsroom.name,
    }),
    path: "/",
  };
  return (
    <Document site={site} head={head} current="/">
      {demo && <DemoNotice password={demo.password} claim={claims[0]} />}
      <h1 className="page-title">{t("Newest verdicts")}</h1>
      {claims.length === 0 && (
        <p className="empty">
          {rich(
            "Nothing is published yet. A verdict appears here as soon as an editor publishes it. <a>See how we check</a>",
            { a: (inner) => <a href={here("/how-we-check")}>{inner}</a> },
          )}
        </p>
      )}
      {byArticle(claims).map(({ article, rows }) => (
        <section key={rows[0]?.slug} className="article-group" aria-label={article.headline}>
          <h2 lang={article.language} dir="auto">
            <a href={here(`/articles/${article.slug}`)}>{article.headline}</a>
          </h2>
          <p className="byline">
            {article.publisher && <bdi>{article.publisher}</bdi>}
            {article.publisher && article.publishedOn && ", "}
            {article.publishedOn && <PartialDate date={article.publishedOn} />}
          </p>
          <ol className="claim-rows">
            {rows.map((claim) => (
              <li key={claim.slug}>
                <ClaimRow claim={claim} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <NextPage path="/" cursor={next} text={t("Older verdicts")} />
    </Document>
  );
}

/** Articles in the order of their newest verdict; within one, newest first. */
function byArticle(claims: readonly PublicClaimRow[]) {
  const groups = new Map<string, { article: ArticleReference; rows: PublicClaimRow[] }>();
  for (const claim of claims) {
    const group = groups.get(claim.article.slug) ?? { article: claim.article, rows: [] };
    group.rows.push(claim);
    groups.set(claim.article.slug, group);
  }
  return [...groups.values()];
}
