import type { Metadata } from "next";
import Link from "next/link";
import "@/components/styles/desk-articles.css";
import { NewArticle } from "@/components/article/new-article";
import { PageHead } from "@/components/desk/page-head";
import { Notice } from "@/components/ui/notice";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { whyNot } from "@/lib/domain/permissions";

export const metadata: Metadata = { title: "New article" };

export default async function NewArticlePage() {
  const actor = await actorOrSignIn("/desk/articles/new");
  const reason = whyNot(actor.role, "article.create");
  return (
    <>
      <PageHead title="New article" above={<Link href="/desk/articles">Articles</Link>} />
      {reason ? <Notice>{reason.text}</Notice> : <NewArticle />}
    </>
  );
}
