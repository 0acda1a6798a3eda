import "@/components/styles/desk-work.css";
import "@/components/styles/records/records.css";
import "@/components/styles/records/captures.css";
import "@/components/styles/records/library.css";
import "@/components/styles/claim-page/form.css";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CaptureSection } from "@/components/capture/capture-section";
import { WorkList } from "@/components/claim/work-list";
import { PageHead } from "@/components/desk/page-head";
import { IdentitySection } from "@/components/library/identity-section";
import { SourceActs } from "@/components/library/source-acts";
import { effectOfChange } from "@/components/source/effect";
import { SourceForm } from "@/components/source/source-form";
import { WebLink } from "@/components/ui/web-link";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { NotFound } from "@/lib/domain/errors";
import { may } from "@/lib/domain/permissions";
import type { Actor } from "@/lib/domain/person";
import { listCaptures } from "@/lib/services/captures/captures";
import { readSource } from "@/lib/services/sources";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Source") };
}

type Props = { params: Promise<{ id: string }> };

export default async function SourcePage({ params }: Props) {
  const { id } = await params;
  const actor = await actorOrSignIn(`/desk/sources/${encodeURIComponent(id)}`);
  const { claims, hasIdentity, ...source } = await sourceOrNotFound(actor, id);
  const original = source.derivedFrom ? await readSource(actor, source.derivedFrom) : null;
  const captures = await listCaptures(actor, id);
  const today = new Date().toISOString().slice(0, 10);
  return (
    <>
      <PageHead
        above={<Link href="/desk/sources">{t("Sources")}</Link>}
        title={
          <bdi lang={source.language ?? undefined} dir="auto">
            {source.title}
          </bdi>
        }
        about={source.url && <WebLink href={source.url}>{source.url}</WebLink>}
      />
      {source.mergedInto && (
        <p className="record-note">
          {rich("This record was merged. <a>The one that stays</a>", {
            a: (inner) => <Link href={`/desk/sources/${source.mergedInto}`}>{inner}</Link>,
          })}
        </p>
      )}
      <SourceActs source={source} mayAct={may(actor.role, "source.withdraw")} />
      {original && (
        <p className="record-note">
          {rich("Taken from {title}: both count as one source.", {
            title: <Link href={`/desk/sources/${original.id}`}>{original.title}</Link>,
          })}
        </p>
      )}
      <WorkList
        title={t("Claims that rest on it")}
        rows={claims}
        today={today}
        empty={t("No claim rests on it yet. It can be chosen as evidence on any claim’s page.")}
      />
      <CaptureSection
        key={`captures ${source.id}`}
        sourceId={source.id}
        unnamed={source.unnamed}
        hasAddress={source.url !== null}
        first={captures}
      />
      {source.unnamed && <IdentitySection sourceId={source.id} hasIdentity={hasIdentity} />}
      <section className="record-edit" aria-labelledby="edit">
        <h2 id="edit" className="section-title">
          {t("Edit")}
        </h2>
        <SourceForm
          key={source.id}
          source={source}
          effect={effectOfChange(claims)}
          original={original && { id: original.id, name: original.title }}
        />
      </section>
    </>
  );
}

async function sourceOrNotFound(actor: Actor, id: string) {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await readSource(actor, id);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
