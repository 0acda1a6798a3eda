// Checks by others as a list: the claim first, then whose finding it is, in that publisher's own words.
import Link from "next/link";
import { PartialDate } from "@/components/ui/date";
import { WebLink } from "@/components/ui/web-link";
import type { OtherCheckRow } from "@/lib/domain/others/other-check";
import { type RatingCode, stepOf } from "@/lib/domain/rating";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { OurCode } from "./our-code";
import { TheirLabel } from "./their-label";

export function OtherList({ checks }: { checks: readonly OtherCheckRow[] }) {
  return (
    <ul className="others-list">
      {checks.map((check) => (
        <li key={check.id} data-off={check.withdrawnOn ? true : undefined}>
          <TheirLabel publisher={check.publisher} label={check.label} />
          <div>
            <Link
              className="others-claim"
              href={`/desk/others/${check.id}`}
              dir="auto"
              lang={check.language ?? undefined}
            >
              {check.claimReviewed}
            </Link>
            <p className="record-about">
              <Facts check={check} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Their word is not the one that we use for it. */
const isOtherWord = (label: string | null, code: RatingCode) =>
  label?.toLowerCase() !== stepOf(code).label.toLowerCase();

function Facts({ check }: { check: OtherCheckRow }) {
  const parts = [
    check.withdrawnOn && (
      <strong key="withdrawn">
        {rich("Taken back by its publisher, {date}", {
          date: <PartialDate date={check.withdrawnOn} />,
        })}
      </strong>
    ),
    check.publishedOn && <PartialDate key="date" date={check.publishedOn} />,
    check.claimant && (
      <bdi key="claimant">{t("Said by {claimant}", { claimant: check.claimant })}</bdi>
    ),
    check.ratingCode && isOtherWord(check.label, check.ratingCode) && (
      <OurCode key="code" code={check.ratingCode} />
    ),
    check.doubtful > 0 && (
      <span key="doubts">
        {t("{count, plural, one {# doubt} other {# doubts}}", { count: check.doubtful })}
      </span>
    ),
    check.repaired > 0 && (
      <span key="repairs">
        {t("{count, plural, one {# repair} other {# repairs}}", { count: check.repaired })}
      </span>
    ),
    check.earlier > 0 && (
      <span key="earlier">
        {t("{count, plural, one {# earlier version} other {# earlier versions}}", {
          count: check.earlier,
        })}
      </span>
    ),
    <WebLink key="url" href={check.url}>
      {t("Open their page")}
    </WebLink>,
  ].filter(Boolean);
  return <span className="others-facts">{parts}</span>;
}
