"use client";
// What readers have of the claim: its page, its earlier versions, and the badge to put elsewhere.
import Link from "next/link";
import { useId, useState } from "react";
import { RecheckField } from "@/components/capture/recheck-field";
import { Button } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { TextArea } from "@/components/ui/text-field";
import { correctionWords } from "@/lib/domain/publication";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { badgeCode } from "./badge-code";

export function PublicPanel({ claim, origin }: { claim: DeskClaim; origin: string }) {
  const titleId = useId();
  const path = `/claims/${claim.slug}`;
  return (
    <section className="claim-part" aria-labelledby={titleId}>
      <h2 id={titleId} className="section-title">
        What readers see
      </h2>
      <p>
        <a href={path}>Public page of this claim</a>
      </p>
      <p>
        <Link href={`/desk/reports?claim=${claim.slug}`}>Reports from readers</Link>
      </p>
      <ol className="public-versions">
        {claim.publications.map((publication) => (
          <li key={publication.version}>
            <a href={`${path}/v/${publication.version}`}>Version {publication.version}</a>
            {": "}
            {publication.kind === "retraction" ? "Retraction" : publication.rating.label}
            {publication.correctionClass &&
              `, ${correctionWords[publication.correctionClass].toLowerCase()}`}
            <span className="count">
              {" "}
              <Day time={publication.publishedAt} />
            </span>
          </li>
        ))}
      </ol>
      {!claim.retracted && <RecheckField />}
      {!claim.retracted && <Badge claim={claim} origin={origin} />}
    </section>
  );
}

function Badge({ claim, origin }: { claim: DeskClaim; origin: string }) {
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const code = badgeCode(origin, claim);
  const src = `/badge/${claim.slug}.svg?v=${claim.publishedVersion}`;

  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      setCopied("yes");
    } catch {
      setCopied("failed");
    }
  }

  return (
    <details className="badge-code">
      <summary>Badge for another page</summary>
      <img
        src={src}
        alt={`Badge: ${claim.publications[0]?.rating.label ?? "verdict"}`}
        height={20}
      />
      <TextArea
        label="Code of the badge"
        value={code}
        readOnly
        onValue={() => {}}
        rows={4}
        dir="ltr"
      />
      <p className="acts">
        <Button onClick={copy}>Copy the code</Button>
        <span role="status">
          {copied === "yes" && "Copied."}
          {copied === "failed" && "Your browser does not let us copy. Select the code instead."}
        </span>
      </p>
    </details>
  );
}
