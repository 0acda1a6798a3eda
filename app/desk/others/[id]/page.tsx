import "@/components/styles/records/records.css";
import "@/components/styles/records/their-label.css";
import "@/components/styles/records/others.css";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PageHead } from "@/components/desk/page-head";
import { OtherRecord } from "@/components/others/other-record";
import { RemoveCheck } from "@/components/others/remove-check";
import { Notice } from "@/components/ui/notice";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { NotFound } from "@/lib/domain/errors";
import { may } from "@/lib/domain/permissions";
import { readOtherCheck } from "@/lib/services/others/checks";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("A check by others") };
}

export default async function OtherPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await actorOrSignIn(`/desk/others/${id}`);
  if (!z.uuid().safeParse(id).success) notFound();
  const check = await readOtherCheck(actor, id).catch((error) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  return (
    <>
      <PageHead
        title={t("A check by others")}
        about={t("Theirs and not ours. Readers do not see it.")}
        above={<Link href="/desk/others">{t("Checks by others")}</Link>}
      >
        {may(actor.role, "feed.manage") && !check.removedAt && (
          <RemoveCheck id={check.id} publisher={check.publisher} />
        )}
      </PageHead>
      {check.removedAt && (
        <Notice kind="info" title={t("It was removed from the list")}>
          <p>{check.removedReason}</p>
        </Notice>
      )}
      <OtherRecord check={check} />
    </>
  );
}
