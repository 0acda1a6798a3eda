"use client";
// One claim before its reviewer: what is new, what speaks against it, how readers would see it, and
// the decision. After it comes the next in the queue.
import Link from "next/link";
import type { ReactNode } from "react";
import { PageHead } from "@/components/desk/page-head";
import { useKeys } from "@/components/ui/keys";
import { isEditable, stateWords } from "@/lib/domain/claim";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { ReviewAside } from "./review-aside";
import { ReviewNotes } from "./review-notes";
import { ReviewWarnings } from "./review-warnings";
import { StaleNotice } from "./stale-notice";
import { useDecision } from "./use-decision";
import { WhatChanged } from "./what-changed";
import { whyNot } from "./why-not";

type Props = {
  first: DeskClaim;
  /** Slug of the next claim in the queue, null when none waits. */
  next: string | null;
  /** How many others wait; `more` when there are more than were counted. */
  waiting: { count: number; more: boolean };
  /** The claim as readers would see it; drawn on the server with the readers' own parts. */
  preview: ReactNode;
};

export function ReviewScreen({ first, next, waiting, preview }: Props) {
  const decision = useDecision(first, next);
  const { claim, readBefore } = decision;

  useKeys([
    {
      key: "a",
      what: t("Approve"),
      act: () => !whyNot(claim, "approve") && void decision.approve(),
    },
    { key: "r", what: t("Return with a reason"), act: () => decision.toggle("return") },
    { key: "p", what: t("Publish, once it is approved"), act: () => decision.toggle("publish") },
    { key: "n", what: t("Next in the queue"), act: () => void decision.goOn() },
  ]);

  return (
    <div className="review">
      <PageHead
        above={<Link href="/desk/review">{t("Review")}</Link>}
        title={<bdi lang={claim.language}>{claim.statement ?? claim.quote}</bdi>}
        about={
          <>
            {t(stateWords[claim.state])} · <bdi>{claim.article.headline}</bdi> ·{" "}
            <Link href={`/desk/claims/${claim.slug}`}>{t("Open the claim")}</Link>
          </>
        }
      >
        <Link className="button quiet" href={next ? `/desk/review/${next}` : "/desk/review"}>
          {next ? t("Next in the queue") : t("Back to the queue")}{" "}
          <span className="key" aria-hidden="true">
            n
          </span>
        </Link>
      </PageHead>
      <div className="review-columns">
        <div className="review-main">
          {readBefore && <StaleNotice before={readBefore} claim={claim} onSeen={decision.seen} />}
          <ReviewWarnings claim={claim} />
          <section aria-labelledby="what-changed">
            <h2 id="what-changed" className="section-title">
              {t("What changed")}
            </h2>
            <WhatChanged claim={claim} />
          </section>
          <section className="preview" aria-label={t("Preview, not public")}>
            <p className="preview-label">
              {rich(
                "<b>Preview.</b> Readers will see this once it is published. It is not public.",
                { b: (inner) => <strong>{inner}</strong> },
              )}{" "}
              {isEditable(claim.state) &&
                rich(
                  "To suggest an edit or leave a note, select words <a>on the claim’s page</a>.",
                  { a: (inner) => <Link href={`/desk/claims/${claim.slug}`}>{inner}</Link> },
                )}
            </p>
            {preview}
          </section>
          {claim.notes.length > 0 && <ReviewNotes claim={claim} />}
        </div>
        <ReviewAside decision={decision} />
      </div>
      <p className="muted review-waiting">{waitingWords(waiting)}</p>
    </div>
  );
}

function waitingWords({ count, more }: Props["waiting"]): string {
  if (count === 0) return t("No other claim waits for review.");
  return more
    ? t(
        "{count, plural, one {More than # other claim waits for review.} other {More than # other claims wait for review.}}",
        { count },
      )
    : t(
        "{count, plural, one {# other claim waits for review.} other {# other claims wait for review.}}",
        { count },
      );
}
