import "@/components/styles/review/parts.css";
import "@/components/styles/review/changes.css";
import "@/components/styles/text/revisions.css";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHead } from "@/components/desk/page-head";
import { CompareForm } from "@/components/text-change/compare-form";
import { RevisionList } from "@/components/text-change/revision-list";
import { TextDiff } from "@/components/text-change/text-diff";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { NotFound } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { queryOf, type SearchParams } from "@/lib/format/query";
import { compareRevisions } from "@/lib/services/text/revisions";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Text version") };
}

type Props = {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<SearchParams>;
};

export default async function RevisionPage({ params, searchParams }: Props) {
  const { slug, number } = await params;
  const actor = await actorOrSignIn(`/desk/articles/${slug}/revisions/${number}`);
  const query = queryOf(await searchParams, ["from"]);
  const pair = await pairOrNotFound(actor, slug, numberIn(number), numberIn(query.from));
  const { article, revisions, from, to } = pair;
  return (
    <>
      <PageHead
        above={<Link href={`/desk/articles/${slug}/revisions`}>{t("Text versions")}</Link>}
        title={t("Text version {number}", { number: to.number })}
        about={
          <>
            <bdi lang={article.language}>{article.headline}</bdi>
            {" · "}
            {from
              ? t(
                  "against text version {number}: what went is struck through, what came is underlined.",
                  { number: from.number },
                )
              : t("the first.")}
          </>
        }
      />
      {from && <CompareForm slug={slug} revisions={revisions} from={from.number} to={to.number} />}
      <TextDiff
        before={from ? from.text : to.text}
        after={to.text}
        lang={article.language}
        dir={article.direction}
      />
      <h2 className="section-title">{t("All versions")}</h2>
      <RevisionList slug={slug} revisions={revisions} current={to.number} />
    </>
  );
}

/** 0 for what is no number of a revision. */
function numberIn(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}

async function pairOrNotFound(actor: Actor, slug: string, number: number, from: number) {
  try {
    return await compareRevisions(actor, slug, number, from > 0 ? from : undefined);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
