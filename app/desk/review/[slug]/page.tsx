import "@/components/styles/review/parts.css";
import "@/components/styles/review/screen.css";
import "@/components/styles/review/changes.css";
import "@/components/styles/review/correction-preview.css";
import "@/components/styles/review/preview.css";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ReviewScreen } from "@/components/review/review-screen";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { NotFound } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { nextInQueue } from "@/lib/domain/view/review-queue";
import { previewOf } from "@/lib/render/claim-preview";
import { ClaimPreview } from "@/lib/render/parts/claim-preview";
import { readClaim, reviewQueue } from "@/lib/services/desk";
import { getNewsroom } from "@/lib/services/newsroom";
import { isBlind } from "@/lib/services/opinions/blind";
import { withReviewFacts } from "@/lib/services/review-queue";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Review") };
}

type Props = { params: Promise<{ slug: string }> };

export default async function ReviewClaimPage({ params }: Props) {
  const { slug } = await params;
  const actor = await actorOrSignIn(`/desk/review/${slug}`);
  const [claim, queue, newsroom] = await Promise.all([
    claimOrNotFound(actor, slug),
    reviewQueue(actor),
    getNewsroom(),
  ]);
  const rows = await withReviewFacts(actor, queue.items);
  const others = rows.filter((row) => row.slug !== slug);
  const today = new Date().toISOString().slice(0, 10);
  const preview = previewOf(claim, { today, publicNames: newsroom.publicNames });
  return (
    <ReviewScreen
      key={slug}
      first={claim}
      next={nextInQueue(rows, slug)}
      waiting={{ count: others.length, more: queue.next !== null }}
      preview={
        preview ? (
          <ClaimPreview claim={preview} newsroom={newsroom} />
        ) : (
          <p>{t("There is no rating yet, so there is nothing to preview.")}</p>
        )
      }
    />
  );
}

async function claimOrNotFound(actor: Actor, slug: string) {
  try {
    return await readClaim(actor, slug);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    if (isBlind(error)) redirect(`/desk/claims/${slug}/opinion`);
    throw error;
  }
}
