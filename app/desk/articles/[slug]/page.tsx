import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import "@/components/styles/desk-articles.css";
import "@/components/styles/desk-article.css";
import "@/components/styles/sentence.css";
import "@/components/styles/intake.css";
import { ArticleDesk } from "@/components/article/article-desk";
import { EditArticle } from "@/components/article/edit-article";
import { heldBack } from "@/components/article/held-back";
import { HoldBack } from "@/components/article/hold-back";
import { MakePublic } from "@/components/article/make-public";
import { NewRevision } from "@/components/article/new-revision";
import { PageHead } from "@/components/desk/page-head";
import { ListChanges } from "@/components/live/list-changes";
import { ShareCode } from "@/components/publication/share-code";
import { PartialDate } from "@/components/ui/date";
import { WebLink } from "@/components/ui/web-link";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import type { Article } from "@/lib/domain/article";
import { NotFound } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { choicesFor } from "@/lib/domain/topic/topic";
import { publicOrigin } from "@/lib/env";
import { readArticle } from "@/lib/services/articles";
import { readCoverage } from "@/lib/services/text/sentences";
import { listTopics } from "@/lib/services/topics/topics";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (actor: Actor, slug: string) => {
  try {
    const [whole, coverage, topics] = await Promise.all([
      readArticle(actor, slug),
      readCoverage(actor, slug),
      listTopics(actor),
    ]);
    return { ...whole, coverage, topics };
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
});

async function open({ params }: Props) {
  const { slug } = await params;
  const actor = await actorOrSignIn(`/desk/articles/${slug}`);
  return (await load(actor, slug)) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { article } = await open(props);
  return { title: article.headline };
}

export default async function ArticlePage(props: Props) {
  const { article, text, blocks, claims, marginNotes, coverage, topics } = await open(props);
  return (
    <>
      <PageHead
        above={<Link href="/desk/articles">{t("Articles")}</Link>}
        title={
          <span lang={article.language} dir="auto">
            {article.headline}
          </span>
        }
        about={<About article={article} />}
      >
        <EditArticle article={article} topics={choicesFor(topics, article.topics)} />
        <HoldBack article={article} />
        <NewRevision article={article} claims={claims} />
        {article.publicAt ? (
          <>
            <a className="button" href={`/articles/${article.slug}`}>
              {t("As readers see it")}
            </a>
            <ShareCode
              shared={{ kind: "article", slug: article.slug, title: article.headline }}
              origin={publicOrigin()}
            />
          </>
        ) : (
          <MakePublic article={article} />
        )}
      </PageHead>
      <ListChanges
        shown={claims.map(({ slug }) => slug)}
        article={article.id}
        drawnAt={Date.now()}
      />
      <ArticleDesk
        key={article.revisionNumber}
        coverage={coverage}
        article={article}
        text={text}
        blocks={blocks}
        marginNotes={marginNotes}
        claims={claims}
        today={new Date().toISOString().slice(0, 10)}
      />
    </>
  );
}

function About({ article }: { article: Article }) {
  const language = new Intl.DisplayNames("en", { type: "language" }).of(article.language);
  const held = heldBack(article);
  const parts: (ReactNode | null)[] = [
    article.origin === "own" ? t("Our own") : null,
    article.publisher && (
      <WebLink key="publisher" href={article.url}>
        <bdi>{article.publisher}</bdi>
      </WebLink>
    ),
    article.byline && <bdi key="byline">{article.byline}</bdi>,
    article.publishedAt && <PartialDate key="date" date={article.publishedAt} />,
    language ?? article.language,
    <Link key="versions" href={`/desk/articles/${article.slug}/revisions`}>
      {rich("Text version {revisionNumber}", { revisionNumber: article.revisionNumber })}
    </Link>,
    article.topics.length > 0 && (
      <bdi key="topics">{article.topics.map(({ name }) => name).join(", ")}</bdi>
    ),
    held && <strong key="held">{held}</strong>,
    article.publicAt && !held ? t("Public") : t("Not public"),
  ];
  return parts
    .filter((part) => part !== null && part !== "" && part !== false)
    .map((part, index) => [index > 0 && " · ", part]);
}
