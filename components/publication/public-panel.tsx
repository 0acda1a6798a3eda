"use client";
// What readers have of the claim: its page, its earlier versions, and how to show it elsewhere.
import Link from "next/link";
import { useId } from "react";
import { RecheckField } from "@/components/capture/recheck-field";
import { Day } from "@/components/ui/date";
import { correctionWords } from "@/lib/domain/publication";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { ShareCode } from "./share-code";

export function PublicPanel({ claim, origin }: { claim: DeskClaim; origin: string }) {
  const titleId = useId();
  const path = `/claims/${claim.slug}`;
  return (
    <section className="claim-part" aria-labelledby={titleId}>
      <h2 id={titleId} className="section-title">
        {t("What readers see")}
      </h2>
      <p>
        <a href={path}>{t("Public page of this claim")}</a>
      </p>
      <p>
        <Link href={`/desk/reports?claim=${claim.slug}`}>{t("Reports from readers")}</Link>
      </p>
      <ol className="public-versions">
        {claim.publications.map((publication) => (
          <li key={publication.version}>
            <a href={`${path}/v/${publication.version}`}>
              {rich("Version {version}", { version: publication.version })}
            </a>
            {": "}
            {publication.kind === "retraction" ? t("Retraction") : t(publication.rating.label)}
            {publication.correctionClass &&
              `, ${t(correctionWords[publication.correctionClass]).toLowerCase()}`}
            <span className="count">
              {" "}
              <Day time={publication.publishedAt} />
            </span>
          </li>
        ))}
      </ol>
      {!claim.retracted && <RecheckField />}
      {!claim.retracted && (
        <div>
          <ShareCode
            shared={{ kind: "claim", slug: claim.slug, title: claim.statement ?? claim.quote }}
            origin={origin}
          />
        </div>
      )}
    </section>
  );
}
