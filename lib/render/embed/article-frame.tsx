// An article's checks in a frame: how many, with which verdicts, when last, and each claim with its own.
import { VerdictTag } from "@/components/claim/verdict-tag";
import type { PublicArticle } from "@/lib/domain/view/reader";
import { t } from "@/lib/words/t";
import { ArticleSummary } from "../parts/article-summary";
import { rowSaid } from "../parts/said";
import type { Site } from "../site";
import { Frame, FrameFoot } from "./frame";

export function ArticleFrame({ site, article }: { site: Site; article: PublicArticle }) {
  const path = `/articles/${article.slug}`;
  const verdicts = article.published.filter(({ kind }) => kind === "verdict");
  return (
    <Frame site={site} title={article.headline} path={path}>
      <h1 className="embed-headline" lang={article.language} dir={article.direction}>
        {article.headline}
      </h1>
      <ArticleSummary claims={verdicts} />
      <ul className="embed-claims">
        {verdicts.map((claim) => {
          const { text, lang } = rowSaid(claim, "statement");
          return (
            <li key={claim.slug}>
              <VerdictTag rating={claim.rating} />
              <a
                href={`${site.origin}/claims/${claim.slug}`}
                target="_blank"
                rel="noopener"
                lang={lang}
                dir="auto"
              >
                {text}
              </a>
            </li>
          );
        })}
      </ul>
      <FrameFoot site={site} path={path} text={t("The article with its claims marked")} />
    </Frame>
  );
}
