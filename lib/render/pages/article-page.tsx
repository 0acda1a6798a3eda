// An article with its published claims marked in the text, and what was found in sum.

import { MarkedText } from "@/components/article/marked-text";
import { VerdictGlyph } from "@/components/claim/verdict-glyph";
import { PartialDate } from "@/components/ui/date";
import { WebLink } from "@/components/ui/web-link";
import type { ArticleClaim, PublicArticle } from "@/lib/domain/view/reader";
import { here, language } from "@/lib/words/ambient";
import { directionOf } from "@/lib/words/languages";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { Document } from "../document";
import { feedPaths } from "../feeds/feed";
import { newsArticle } from "../news-article";
import { ArticleSummary } from "../parts/article-summary";
import { ClaimRow } from "../parts/claim-row";
import { rowSaid } from "../parts/said";
import { ShareNote } from "../parts/share-note";
import { articlePicturePath, articlePictureText } from "../picture/article-picture";
import type { Site } from "../site";

export function ArticlePage({ site, article }: { site: Site; article: PublicArticle }) {
  const verdicts = article.published.filter((claim) => claim.kind === "verdict");
  const head = {
    title: article.headline,
    description: t(
      "{count, plural, one {# claim} other {# claims}} of this article checked, with the evidence.",
      { count: verdicts.length },
    ),
    path: `/articles/${article.slug}`,
    kind: "article" as const,
    data: newsArticle(site, article),
    embeds: true,
    feed: `${feedPaths.claimsAtom}?article=${article.slug}`,
    picture: {
      path: articlePicturePath(article),
      text: articlePictureText(article, site.newsroom.name),
    },
  };
  return (
    <Document site={site} head={head}>
      <article className="article-page">
        <ArticleHead article={article} />
        <ArticleSummary claims={verdicts} />
        <MarkedText
          text={article.text}
          kinds={article.blocks}
          marks={verdicts.flatMap(markOf)}
          idOf={(key) => `claim-${key}`}
          after={(key) => (
            <MarkLink claim={verdicts.find((claim) => claim.slug === key)} all={verdicts} />
          )}
          lang={article.language}
          dir={article.direction}
        />
        <ClaimLists article={article} />
        <ShareNote
          site={site}
          shared={{ kind: "article", slug: article.slug, title: article.headline }}
        />
        <p className="paper-note on-paper">
          {`${site.origin}/articles/${article.slug}`}
          <br />
          {rich("Text as of {date}, revision {number}", {
            date: <PartialDate date={article.revisedAt.slice(0, 10)} />,
            number: article.revisionNumber,
          })}
        </p>
      </article>
    </Document>
  );
}

function ArticleHead({ article }: { article: PublicArticle }) {
  return (
    <header className="article-head">
      <p className="kicker">
        {article.origin === "own" ? t("Our article, checked") : t("An article, checked")}
      </p>
      <h1 lang={article.language} dir={article.direction}>
        {article.headline}
      </h1>
      <p className="byline">
        {article.byline && <>{rich("By {byline},", { byline: <bdi>{article.byline}</bdi> })} </>}
        {article.publisher && (
          <>
            <bdi>{article.publisher}</bdi>
            {", "}
          </>
        )}
        {article.publishedAt ? <PartialDate date={article.publishedAt} /> : t("Date not known")}
        {article.url && (
          <>
            {" · "}
            <WebLink href={article.url}>{t("Read the original")}</WebLink>
            <span className="on-paper"> {article.url}</span>
          </>
        )}
      </p>
      {article.topics.length > 0 && (
        <p className="byline on-screen">
          {t("{count, plural, one {Topic:} other {Topics:}}", { count: article.topics.length })}{" "}
          {article.topics.map(({ slug, name }, at) => (
            <span key={slug}>
              {at > 0 && ", "}
              <a href={here(`/topics/${slug}`)} dir="auto">
                {name}
              </a>
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

function markOf(claim: ArticleClaim) {
  if (!claim.place) return [];
  const { start, end, exact } = claim.place;
  return [{ key: claim.slug, start, end, exact, tone: claim.rating.tone }];
}

type MarkLinkProps = { claim: ArticleClaim | undefined; all: readonly ArticleClaim[] };

/**
 * A real link after the words; the screen reader says which claim it belongs to, and where claims share
 * words, which words are its own.
 */
function MarkLink({ claim, all }: MarkLinkProps) {
  if (!claim) return null;
  const words = all.some((other) => sharesWords(claim, other)) ? claim.place?.exact : undefined;
  const statement = rowSaid(claim, "statement");
  const said = <span lang={statement.lang}>{statement.text}</span>;
  return (
    <a
      className="mark-link"
      href={here(`/claims/${claim.slug}`)}
      lang={language()}
      dir={directionOf(language())}
    >
      <VerdictGlyph tone={claim.rating.tone} />
      {t(claim.rating.label)}
      <span className="visually-hidden">
        {words
          ? rich(", of the words {words}. The claim: {claim}", {
              words: <q lang={claim.article.language}>{words}</q>,
              claim: said,
            })
          : rich(". The claim: {claim}", { claim: said })}
      </span>
    </a>
  );
}

function sharesWords(claim: ArticleClaim, other: ArticleClaim): boolean {
  if (claim.slug === other.slug || !claim.place || !other.place) return false;
  return claim.place.start < other.place.end && other.place.start < claim.place.end;
}

function ClaimLists({ article }: { article: PublicArticle }) {
  const verdicts = article.published.filter((claim) => claim.kind === "verdict");
  const standing = verdicts.filter((claim) => claim.place);
  const changed = verdicts.filter((claim) => !claim.place && !claim.gone);
  const gone = verdicts.filter((claim) => !claim.place && claim.gone);
  const retracted = article.published.filter((claim) => claim.kind === "retraction");
  return (
    <>
      {standing.length > 0 && (
        <section aria-labelledby="claims">
          <h2 id="claims">{t("The claims")}</h2>
          <Rows claims={standing} />
        </section>
      )}
      {changed.length > 0 && (
        <section aria-labelledby="changed">
          <h2 id="changed">{t("The text has changed since this was checked")}</h2>
          <p>{t("These verdicts are about words that no longer stand in the text above.")}</p>
          <Rows claims={changed} quote />
        </section>
      )}
      {gone.length > 0 && (
        <section aria-labelledby="gone">
          <h2 id="gone">{t("No longer in the text")}</h2>
          <p>
            {t(
              "The article does not say this any more. The verdicts are about what it said before.",
            )}
          </p>
          <Rows claims={gone} quote />
        </section>
      )}
      {retracted.length > 0 && (
        <section aria-labelledby="retracted">
          <h2 id="retracted">{t("Retracted")}</h2>
          <p>{t("These checks no longer stand.")}</p>
          <ul>
            {retracted.map((claim) => {
              const { text, lang } = rowSaid(claim, "statement");
              return (
                <li key={claim.slug}>
                  <a href={here(`/claims/${claim.slug}`)} lang={lang} dir="auto">
                    {text}
                  </a>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}

function Rows({ claims, quote = false }: { claims: readonly ArticleClaim[]; quote?: boolean }) {
  return (
    <ol className="claim-rows">
      {claims.map((claim) => (
        <li key={claim.slug}>
          <ClaimRow claim={claim} quote={quote ? claim.quote : undefined} />
        </li>
      ))}
    </ol>
  );
}
