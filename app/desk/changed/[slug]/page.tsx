import "@/components/styles/review/parts.css";
import "@/components/styles/review/changes.css";
import "@/components/styles/desk-article.css";
import "@/components/styles/text/changed.css";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHead } from "@/components/desk/page-head";
import { ChangedScreen } from "@/components/text-change/changed-screen";
import { EmptyState } from "@/components/ui/empty-state";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { NotFound } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { readClaim } from "@/lib/services/desk";
import { readChanged } from "@/lib/services/text/text-changes";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Text changed") };
}

type Props = { params: Promise<{ slug: string }> };

export default async function TextChangedClaimPage({ params }: Props) {
  const { slug } = await params;
  const actor = await actorOrSignIn(`/desk/changed/${slug}`);
  const screen = await readChanged(actor, slug);
  if (screen) return <ChangedScreen key={`${slug} ${screen.claim.version}`} {...screen} />;
  const claim = await claimOrNotFound(actor, slug);
  return (
    <>
      <PageHead
        above={<Link href="/desk/changed">{t("Text changed")}</Link>}
        title={<bdi lang={claim.language}>{claim.statement ?? claim.quote}</bdi>}
      />
      <EmptyState title={t("Nothing is to be decided here now")}>
        <p>
          {rich(
            "Somebody has said what became of this claim, or its words stand in the text again. <a>Open the claim</a>",
            { a: (inner) => <Link href={`/desk/claims/${slug}`}>{inner}</Link> },
          )}
        </p>
      </EmptyState>
    </>
  );
}

async function claimOrNotFound(actor: Actor, slug: string) {
  try {
    return await readClaim(actor, slug);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
