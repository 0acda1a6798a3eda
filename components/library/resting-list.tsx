// Claims that an act on a source reaches, and what it does to each.
import { stateWords } from "@/lib/domain/claim";
import type { Resting } from "@/lib/domain/library/library";
import { t } from "@/lib/words/t";

type Props = { claims: readonly Resting[]; effect: (claim: Resting) => string };

export function RestingList({ claims, effect }: Props) {
  if (claims.length === 0) return null;
  return (
    <ul className="resting-list">
      {claims.map((claim) => (
        <li key={claim.slug}>
          <a href={`/desk/claims/${claim.slug}`} target="_blank" rel="noopener" dir="auto">
            {claim.statement}
          </a>
          <span className="muted">
            {t(stateWords[claim.state])}
            {claim.decisive && `, ${t("decisive")}`}: {effect(claim)}
          </span>
        </li>
      ))}
    </ul>
  );
}
