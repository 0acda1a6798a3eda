"use client";
// The evidence of a claim: what it adds up to, the pieces, and the form that adds one.
import Link from "next/link";
import { useId, useState } from "react";
import { CaptureLine } from "@/components/capture/capture-line";
import { EvidenceCard } from "@/components/claim/evidence-list";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useToast } from "@/components/ui/toast";
import { addEvidence, removeEvidence } from "@/lib/client/claim/evidence";
import type { Evidence } from "@/lib/domain/evidence";
import { ratingCodes } from "@/lib/domain/rating";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { AddEvidence, ChangeEvidence } from "./evidence-acts";
import { findingsOf, holds } from "./evidence-check";
import { inputAgain } from "./evidence-draft";

export const EVIDENCE_ID = "evidence";

export function EvidenceSection() {
  const { claim, typing, editable } = useClaimDesk();
  const [open, setOpen] = useState<string | null>(null);
  const rating = ratingCodes.find((code) => code === typing.values.rating) ?? null;
  const titleId = useId();
  const empty = claim.evidence.filter((item) => !holds(item)).length;
  return (
    <section id={EVIDENCE_ID} className="claim-part" aria-labelledby={titleId} tabIndex={-1}>
      <h2 id={titleId} className="section-title">
        {rich("Evidence {count}", {
          count: <span className="count">{claim.evidence.length - empty}</span>,
        })}
      </h2>
      {editable && (
        <ul className="findings" aria-live="polite">
          {findingsOf(rating, claim.evidence).map(({ kind, text }) => (
            <li key={text} data-kind={kind}>
              {kind !== "open" && <FindingSign kind={kind} />}
              {text}
            </li>
          ))}
        </ul>
      )}
      {empty > 0 && (
        <p className="field-hint">
          {t(
            "{count, plural, one {# piece has neither a quote nor what it shows, so it is not counted.} other {# pieces have neither a quote nor what they show, so they are not counted.}}",
            { count: empty },
          )}
        </p>
      )}
      {claim.evidence.length > 0 && (
        <ol className="evidence-list">
          {claim.evidence.map((item) => (
            <li key={item.id}>
              {editable && open === item.id ? (
                <ChangeEvidence item={item} onDone={() => setOpen(null)} />
              ) : (
                <div className="evidence-item">
                  <EvidenceCard item={item} />
                  <CaptureLine capture={item.capture} source={item.source} />
                  {editable && <CardActs item={item} onEdit={() => setOpen(item.id)} />}
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
      {claim.evidence.length === 0 && open !== "new" && (
        <EmptyState title={t("No evidence yet")}>
          <p>{t("Add what supports the claim, what speaks against it, and what gives context.")}</p>
        </EmptyState>
      )}
      {editable && open === "new" && <AddEvidence onDone={() => setOpen(null)} />}
      {editable && open !== "new" && (
        <p className="acts">
          <Button onClick={() => setOpen("new")}>{t("Add evidence")}</Button>
        </p>
      )}
    </section>
  );
}

function CardActs({ item, onEdit }: { item: Evidence; onEdit: () => void }) {
  const { claim, act } = useClaimDesk();
  const say = useToast();
  const [busy, setBusy] = useState(false);

  async function remove() {
    setBusy(true);
    const done = await act((version) => removeEvidence(claim.slug, item.id, { version }));
    setBusy(false);
    if (done)
      say(t("Evidence removed: {title}", { title: item.source.title }), () => {
        void act(() => addEvidence(claim.slug, inputAgain(item)));
      });
  }

  return (
    <p className="card-acts">
      <Link className="button quiet" href={`/desk/sources/${item.source.id}`}>
        {t("Source")}
      </Link>
      <Button
        look="quiet"
        onClick={onEdit}
        aria-label={t("Edit: {title}", { title: item.source.title })}
      >
        {t("Edit")}
      </Button>
      <Button
        look="quiet"
        busy={busy}
        onClick={remove}
        aria-label={t("Remove: {title}", { title: item.source.title })}
      >
        {t("Remove")}
      </Button>
    </p>
  );
}

const SIGNS = {
  fine: "M3 8.5l3.2 3.2L13 4.8",
  needed: "M8 3v6.5M8 12.8v.01",
};

function FindingSign({ kind }: { kind: keyof typeof SIGNS }) {
  return (
    <svg className="stroke" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={SIGNS[kind]} />
    </svg>
  );
}
