// Who wrote, submitted and decided, and what the quorum still lacks.
import { Moment } from "@/components/ui/date";
import { riskWords } from "@/lib/domain/claim";
import type { Review } from "@/lib/domain/review";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { formatList } from "@/lib/format/count";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function ReviewFacts({ claim }: { claim: DeskClaim }) {
  const writers = formatList(claim.contributors.map((person) => person.name));
  return (
    <dl className="review-facts">
      {claim.submitter && (
        <div>
          <dt>{t("Submitted by")}</dt>
          <dd>
            <bdi>{claim.submitter.name}</bdi>
            {claim.submittedAt && (
              <span className="muted">
                <Moment time={claim.submittedAt} />
              </span>
            )}
          </dd>
        </div>
      )}
      {writers && (
        <div>
          <dt>{t("Written by")}</dt>
          <dd>
            <bdi>{writers}</bdi>
          </dd>
        </div>
      )}
      <div>
        <dt>{t("Approvals")}</dt>
        <dd>
          {rich("{approvals} of {quorum}", { approvals: claim.approvals, quorum: claim.quorum })}
        </dd>
      </div>
      <div>
        <dt>{t("Risk")}</dt>
        <dd data-risk={claim.risk}>{t(riskWords[claim.risk])}</dd>
      </div>
      {claim.dueOn && (
        <div>
          <dt>{t("Due")}</dt>
          <dd>
            <time dateTime={claim.dueOn}>{claim.dueOn}</time>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Decided({ review }: { review: Review }) {
  const name = <bdi>{review.reviewer.name}</bdi>;
  if (review.decision === "return") return rich("{name} returned it", { name });
  if (review.decision === "retract") return rich("{name} confirmed the retraction", { name });
  return review.current
    ? rich("{name} approved this text", { name })
    : rich("{name} approved an earlier text", { name });
}

/** Newest first; says which approvals were of an earlier text. */
export function ReviewsSoFar({ reviews }: { reviews: readonly Review[] }) {
  const newestFirst = [...reviews].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return (
    <ol className="reviews">
      {newestFirst.map((review) => (
        <li key={review.id}>
          <p>
            <Decided review={review} />
            <span className="muted">
              {" "}
              <Moment time={review.createdAt} />
            </span>
          </p>
          {review.reason && (
            <blockquote className="reason" dir="auto">
              {review.reason}
            </blockquote>
          )}
        </li>
      ))}
    </ol>
  );
}
