import "@/components/styles/records/records.css";
import "@/components/styles/records/captures.css";
import "@/components/styles/review/parts.css";
import "@/components/styles/review/changes.css";
import "@/components/styles/text/revisions.css";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CaptureFacts } from "@/components/capture/capture-facts";
import { CaptureReading } from "@/components/capture/capture-reading";
import { PageHead } from "@/components/desk/page-head";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { NotFound } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { formatTime } from "@/lib/format/date";
import { readCapture } from "@/lib/services/captures/captures";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Capture") };
}

type Props = { params: Promise<{ id: string }> };

export default async function CapturePage({ params }: Props) {
  const { id } = await params;
  const actor = await actorOrSignIn(`/desk/captures/${encodeURIComponent(id)}`);
  const capture = await captureOrNotFound(actor, id);
  return (
    <>
      <PageHead
        above={
          <Link href={`/desk/sources/${capture.sourceId}#captures`}>{capture.sourceTitle}</Link>
        }
        title={t("Capture")}
        about={formatTime(capture.capturedAt ?? capture.askedAt)}
      />
      <CaptureFacts capture={capture} />
      <CaptureReading capture={capture} />
    </>
  );
}

async function captureOrNotFound(actor: Actor, id: string) {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await readCapture(actor, id);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
