import "@/components/styles/records/their-label.css";
import "@/components/styles/review/changes.css";
import "@/components/styles/review/correction-preview.css";
import "@/components/styles/claim-page/page.css";
import "@/components/styles/claim-page/live.css";
import "@/components/styles/claim-page/rating.css";
import "@/components/styles/claim-page/form.css";
import "@/components/styles/claim-page/talk.css";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { ClaimPage } from "@/components/draft/claim-page";
import { actorOrSignIn, currentActor } from "@/lib/auth/page-actor";
import { NotFound } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { publicOrigin } from "@/lib/env";
import { claimHistory, readClaim, staff } from "@/lib/services/desk";
import { isBlind } from "@/lib/services/opinions/blind";
import { t } from "@/lib/words/t";

type Props = { params: Promise<{ slug: string }> };

// The title and the page ask for the same claim; one query answers both.
const claimOf = cache((slug: string, actor: Actor) => readClaim(actor, slug));

/** Its own words, since a checker has many claims open at once. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const actor = await currentActor();
  const claim = actor ? await claimOf(slug, actor).catch(() => null) : null;
  return { title: claim ? (claim.statement ?? claim.quote).slice(0, 80) : t("Claim") };
}

export default async function DeskClaimPage({ params }: Props) {
  const { slug } = await params;
  const actor = await actorOrSignIn(`/desk/claims/${slug}`);
  const [claim, history, people] = await Promise.all([
    claimOf(slug, actor),
    claimHistory(actor, slug, null),
    staff(actor),
  ]).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    if (isBlind(error)) redirect(`/desk/claims/${slug}/opinion`);
    throw error;
  });
  return (
    <ClaimPage
      key={slug}
      claim={claim}
      history={history}
      staff={people}
      publicOrigin={publicOrigin()}
    />
  );
}
