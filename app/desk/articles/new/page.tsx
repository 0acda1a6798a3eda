import type { Metadata } from "next";
import Link from "next/link";
import "@/components/styles/desk-articles.css";
import "@/components/styles/intake.css";
import { NewArticle } from "@/components/article/new-article";
import { PageHead } from "@/components/desk/page-head";
import { BringAddress } from "@/components/intake/bring-address";
import { BringFiles } from "@/components/intake/bring-files";
import { WaysIn, wayAddress, wayOf } from "@/components/intake/ways-in";
import { Notice } from "@/components/ui/notice";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { may, whyNot } from "@/lib/domain/permissions";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("New article") };
}

type Props = { searchParams: Promise<{ way?: string | string[] }> };

export default async function NewArticlePage({ searchParams }: Props) {
  const way = wayOf((await searchParams).way);
  const actor = await actorOrSignIn(wayAddress(way));
  const reason = whyNot(actor.role, "article.create");
  const pasteAt = wayAddress("paste");
  return (
    <>
      <PageHead
        title={t("New article")}
        above={<Link href="/desk/articles">{t("Articles")}</Link>}
      />
      <WaysIn way={way} feeds={may(actor.role, "feed.manage") ? "/desk/feeds" : null} />
      {reason && <Notice>{reason.text}</Notice>}
      {!reason && way === "paste" && <NewArticle />}
      {!reason && way === "address" && <BringAddress pasteAt={pasteAt} />}
      {!reason && way === "files" && <BringFiles pasteAt={pasteAt} />}
    </>
  );
}
