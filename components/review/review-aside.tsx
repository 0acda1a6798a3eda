"use client";
// Beside the claim: who did what so far, and the decision.
import Link from "next/link";
import { useRef } from "react";
import { useRefusal } from "@/components/desk/use-refusal";
import { PublishForm } from "@/components/publication/publish-form";
import { Notice } from "@/components/ui/notice";
import { stateWords } from "@/lib/domain/claim";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { DecisionPanel } from "./decision-panel";
import { ReturnForm } from "./return-form";
import { ReviewFacts, ReviewsSoFar } from "./review-facts";
import type { useDecision } from "./use-decision";

export function ReviewAside({ decision }: { decision: ReturnType<typeof useDecision> }) {
  const { claim, form, busy, trouble, typed, errors } = decision;
  const section = useRef<HTMLElement>(null);
  useRefusal(trouble, section);
  const undecided = claim.state === "in_review" || claim.state === "approved";
  return (
    <aside className="review-aside" aria-label={t("Decision")}>
      <section ref={section} aria-labelledby="decision">
        <h2 id="decision" className="section-title">
          {undecided ? t("Decision") : t(stateWords[claim.state])}
        </h2>
        {undecided ? (
          <DecisionPanel
            claim={claim}
            busy={busy}
            open={form}
            onApprove={() => void decision.approve()}
            onToggle={decision.toggle}
          />
        ) : (
          <p>
            {rich("Nothing is to be decided here now. <a>Open the claim</a>", {
              a: (inner) => <Link href={`/desk/claims/${claim.slug}`}>{inner}</Link>,
            })}
          </p>
        )}
        {decision.kept && form !== "return" && undecided && (
          <p className="muted">{t("Your reason is kept as a draft.")}</p>
        )}
        {trouble && (
          <Notice kind="error" title={t(trouble.text)}>
            {trouble.reasons.map((reason) => (
              <p key={reason}>{t(reason)}</p>
            ))}
            {trouble.signedOut && (
              <p>
                {rich("<a>Sign in in a new tab</a>, then try again here. What you typed is kept.", {
                  a: (inner) => (
                    <a href="/sign-in" target="_blank" rel="noopener">
                      {inner}
                    </a>
                  ),
                })}
              </p>
            )}
          </Notice>
        )}
        {form === "return" && (
          <ReturnForm
            reason={typed.reason}
            onReason={(reason) => decision.type({ reason })}
            onReturn={() => void decision.sendBack()}
            onCancel={decision.close}
            error={errors.reason}
            busy={busy === "return"}
          />
        )}
        {form === "publish" && (
          <PublishForm
            version={claim.publishedVersion + 1}
            ratingChanged={decision.ratingChanged}
            before={claim.publishedContent}
            after={claim.workingContent}
            warnings={decision.warnings}
            value={typed}
            onValue={decision.type}
            errors={errors}
            onPublish={() => void decision.publish()}
            onCancel={decision.close}
            busy={busy === "publish"}
          />
        )}
      </section>
      <ReviewFacts claim={claim} />
      {claim.reviews.length > 0 && (
        <section aria-labelledby="reviews">
          <h2 id="reviews" className="section-title">
            {t("Reviews so far")}
          </h2>
          <ReviewsSoFar reviews={claim.reviews} />
        </section>
      )}
    </aside>
  );
}
