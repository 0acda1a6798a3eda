"use client";
// The claims of an article in the order of its text. Pointing at one shows it in the text.
import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import { RowDue, RowState, RowVerdict, RowWords } from "@/components/claim/row-cells";
import { EmptyState } from "@/components/ui/empty-state";
import type { DeskArticle } from "@/lib/domain/view/desk";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

type Claim = DeskArticle["claims"][number];

type Props = {
  claims: readonly Claim[];
  active: string | null;
  onPoint: (slug: string | null) => void;
  onFocusClaim: (slug: string | null) => void;
  today: string;
  /** What else stands beside the text. */
  children?: ReactNode;
};

export function ClaimPanel({ claims, active, onPoint, onFocusClaim, today, children }: Props) {
  const panel = useRef<HTMLElement>(null);
  const placed = claims.filter((claim) => claim.place);
  const lost = claims.filter((claim) => !claim.place);

  // Scrolls the panel alone: the text stays where the reader is.
  useEffect(() => {
    const box = panel.current;
    const line = active && document.getElementById(`claim-${active}`);
    if (!box || !line || box.scrollHeight <= box.clientHeight || box.matches(":hover")) return;
    const top = line.offsetTop - box.offsetTop;
    if (top < box.scrollTop || top + line.offsetHeight > box.scrollTop + box.clientHeight)
      box.scrollTo({ top: top - 48 });
  }, [active]);

  const line = (claim: Claim, number: number) => (
    <li
      key={claim.slug}
      id={`claim-${claim.slug}`}
      className="panel-claim"
      data-active={claim.slug === active || undefined}
      onPointerEnter={() => onPoint(claim.slug)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => {
        onFocusClaim(claim.slug);
        showInText(claim.slug);
      }}
      onBlur={() => onFocusClaim(null)}
    >
      <span className="panel-number">{number}</span>
      <div className="panel-words">
        <Link href={`/desk/claims/${claim.slug}`} className="panel-link" prefetch={false}>
          <RowWords claim={claim} />
        </Link>
        <p className="panel-facts">
          <RowVerdict claim={claim} />
          <span>
            <RowState claim={claim} />
          </span>
          <span>{claim.assignee ? <bdi>{claim.assignee.name}</bdi> : t("Nobody’s yet")}</span>
          <RowDue claim={claim} today={today} />
        </p>
      </div>
    </li>
  );

  return (
    <aside ref={panel} className="claim-panel" aria-labelledby="panel-title">
      <h2 id="panel-title" className="section-title">
        {rich("Claims {count}", { count: <span className="count">{claims.length}</span> })}
      </h2>
      {claims.length === 0 && (
        <EmptyState title={t("No claim yet")}>
          <p>{t("Choose words in the text that can be checked, and make a claim of them.")}</p>
        </EmptyState>
      )}
      <ol className="panel-claims">{placed.map((claim, at) => line(claim, at + 1))}</ol>
      {lost.length > 0 && (
        <>
          <h3 className="panel-lost">{t("Words no longer in the text")}</h3>
          <p className="panel-hint">
            {rich(
              "Readers see no mark meanwhile. <a>Say what became of them</a>, or open one and drop it.",
              { a: (inner) => <Link href="/desk/changed">{inner}</Link> },
            )}
          </p>
          <ol className="panel-claims">
            {lost.map((claim, at) => line(claim, placed.length + at + 1))}
          </ol>
        </>
      )}
      {children}
    </aside>
  );
}

/** On a wide screen only: on a narrow one the list stands below the text, and would be left. */
function showInText(slug: string) {
  if (!window.matchMedia("(min-width: 1101px)").matches) return;
  const mark = document.querySelector(`mark[data-claim="${slug}"]`);
  mark?.scrollIntoView({ block: "nearest" });
}
