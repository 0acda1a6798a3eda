import "@/components/styles/text/revisions.css";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHead } from "@/components/desk/page-head";
import { RevisionList } from "@/components/text-change/revision-list";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { NotFound } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { listRevisions } from "@/lib/services/text/revisions";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Text versions") };
}

type Props = { params: Promise<{ slug: string }> };

export default async function RevisionsPage({ params }: Props) {
  const { slug } = await params;
  const actor = await actorOrSignIn(`/desk/articles/${slug}/revisions`);
  const { article, revisions } = await listOrNotFound(actor, slug);
  return (
    <>
      <PageHead
        above={<Link href={`/desk/articles/${slug}`}>{article.headline}</Link>}
        title={t("Text versions")}
        about={t("Every state of the text is kept. Open one to see what changed.")}
      />
      <RevisionList slug={slug} revisions={revisions} />
    </>
  );
}

async function listOrNotFound(actor: Actor, slug: string) {
  try {
    return await listRevisions(actor, slug);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
