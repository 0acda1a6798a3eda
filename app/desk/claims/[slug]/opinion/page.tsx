import "@/components/styles/claim-page/page.css";
import "@/components/styles/claim-page/live.css";
import "@/components/styles/claim-page/rating.css";
import "@/components/styles/claim-page/form.css";
import "@/components/styles/claim-page/talk.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BlindPage } from "@/components/opinion/blind-page";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { NotFound } from "@/lib/domain/errors";
import { readBlind } from "@/lib/services/opinions/opinions";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Second opinion") };
}

type Props = { params: Promise<{ slug: string }> };

export default async function OpinionPage({ params }: Props) {
  const { slug } = await params;
  const actor = await actorOrSignIn(`/desk/claims/${slug}/opinion`);
  const claim = await readBlind(actor, slug).catch((error: unknown) => {
    // Given already, taken back, or never asked: the claim's own page says what there is.
    if (error instanceof NotFound) redirect(`/desk/claims/${slug}`);
    throw error;
  });
  return <BlindPage claim={claim} />;
}
