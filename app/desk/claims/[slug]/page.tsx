import "@/components/styles/claim-page.css";
import "@/components/styles/claim-form.css";
import "@/components/styles/claim-talk.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClaimPage } from "@/components/draft/claim-page";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { NotFound } from "@/lib/domain/errors";
import { publicOrigin } from "@/lib/env";
import { claimHistory, readClaim, staff } from "@/lib/services/desk";

type Props = { params: Promise<{ slug: string }> };

/** The title says less than the page: it is read over shoulders and in a history of visits. */
export const metadata: Metadata = { title: "Claim" };

export default async function DeskClaimPage({ params }: Props) {
  const { slug } = await params;
  const actor = await actorOrSignIn(`/desk/claims/${slug}`);
  const [claim, history, people] = await Promise.all([
    readClaim(actor, slug),
    claimHistory(actor, slug, null),
    staff(actor),
  ]).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
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
