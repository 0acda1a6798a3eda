import type { Metadata } from "next";
import Link from "next/link";
import "@/components/styles/desk-articles.css";
import "@/components/styles/sentence.css";
import { ArticleTable } from "@/components/article/article-table";
import { PageHead } from "@/components/desk/page-head";
import { Pager } from "@/components/desk/pager";
import { SearchForm } from "@/components/desk/search-form";
import { EmptyState } from "@/components/ui/empty-state";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { may } from "@/lib/domain/permissions";
import { addressOf, queryOf, type SearchParams } from "@/lib/format/query";
import { listArticles } from "@/lib/services/articles";
import { getNewsroom } from "@/lib/services/newsroom";
import { listTopics } from "@/lib/services/topics/topics";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";

export const metadata: Metadata = { title: msg("Articles") };

const PATH = "/desk/articles";

export default async function ArticlesPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const query = queryOf(await searchParams, ["q", "topic", "cursor"]);
  const actor = await actorOrSignIn(addressOf(PATH, query));
  const [{ items, next }, { decideAll }, topics] = await Promise.all([
    listArticles(actor, query),
    getNewsroom(),
    listTopics(actor),
  ]);
  const { q, topic } = query;

  return (
    <>
      <PageHead title={t("Articles")} about={t("Texts under check, changed last first.")}>
        {may(actor.role, "article.create") && (
          <Link href={`${PATH}/new`} className="button primary">
            {t("New article")}
          </Link>
        )}
      </PageHead>
      <SearchForm path={PATH} q={q} label={t("Headline")}>
        {topics.length > 0 && (
          <select
            key={topic}
            name="topic"
            className="input select"
            aria-label={t("Topic")}
            defaultValue={topic ?? ""}
          >
            <option value="">{t("Any topic")}</option>
            {topics.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        )}
      </SearchForm>
      {items.length > 0 ? (
        <ArticleTable articles={items} decideAll={decideAll} />
      ) : q || topic ? (
        <EmptyState
          title={q ? t("No headline has “{q}”", { q }) : t("No article is on this topic")}
        >
          <p>
            {rich("{part}, or <a>show all articles</a>.", {
              part: q ? t("Try fewer words") : t("Choose another topic"),
              a: (inner) => <Link href={PATH}>{inner}</Link>,
            })}
          </p>
        </EmptyState>
      ) : (
        <EmptyState title={t("There is no article yet")}>
          <p>{t("Paste the text of one; then mark the claims in it.")}</p>
          <Link href={`${PATH}/new`} className="button primary">
            {t("New article")}
          </Link>
        </EmptyState>
      )}
      <Pager path={PATH} query={query} next={next} />
    </>
  );
}
