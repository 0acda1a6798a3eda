"use client";
// A link behind a claim's last word: the mark itself can't be reached by keyboard.
import Link from "next/link";
import { VerdictGlyph } from "@/components/claim/verdict-glyph";
import { stateWords } from "@/lib/domain/claim";
import { stepOf } from "@/lib/domain/rating";
import type { DeskClaimRow } from "@/lib/domain/view/desk";
import { t } from "@/lib/words/t";

type Props = { claim: DeskClaimRow; number: number };

export function MarkSign({ claim, number }: Props) {
  const rating = claim.rating && claim.state !== "retracted" ? stepOf(claim.rating) : null;
  const proposed = claim.state !== "published";
  return (
    <Link
      href={`/desk/claims/${claim.slug}`}
      className="mark-link"
      data-claim={claim.slug}
      prefetch={false}
    >
      {rating && <VerdictGlyph tone={rating.tone} proposed={proposed} />}
      <span className="visually-hidden">{t("Claim")} </span>
      {number}
      <span className="visually-hidden">
        {`, ${t(stateWords[claim.state]).toLowerCase()}`}
        {rating &&
          `, ${proposed ? t("proposed: {rating}", { rating: t(rating.label) }) : t(rating.label)}`}
      </span>
    </Link>
  );
}
