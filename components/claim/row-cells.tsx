// What a row says of a claim, the same in every list: its rating, its words, its state, its day.

import { isLive, type State, stateWords } from "@/lib/domain/claim";
import { stepOf } from "@/lib/domain/rating";
import type { DeskClaimRow } from "@/lib/domain/view/desk";
import { formatShortDay } from "@/lib/format/date";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { VerdictTag } from "./verdict-tag";

/** Solid only while it is public; a retracted rating no longer stands and is not shown. */
export function RowVerdict({ claim }: { claim: Pick<DeskClaimRow, "rating" | "state"> }) {
  if (claim.state === "retracted") return <span className="muted">{t("Retracted")}</span>;
  if (!claim.rating) return <span className="muted">{t("Not rated")}</span>;
  return <VerdictTag rating={stepOf(claim.rating)} proposed={claim.state !== "published"} />;
}

/** The statement, or the words of the article as long as nobody has written one. */
export function RowWords({
  claim,
}: {
  claim: Pick<DeskClaimRow, "statement" | "quote" | "language">;
}) {
  return (
    <span lang={claim.language} dir="auto">
      {claim.statement ?? `“${claim.quote}”`}
    </span>
  );
}

/** The state in a word, and whether readers see a publication meanwhile. */
export function RowState({
  claim,
}: {
  claim: Pick<DeskClaimRow, "state" | "publishedVersion" | "retracted">;
}) {
  const alsoLive = isLive(claim) && claim.state !== "published";
  return (
    <>
      {t(stateWords[claim.state])}
      {alsoLive && (
        <span className="muted">
          {rich(", v{publishedVersion} public", { publishedVersion: claim.publishedVersion })}
        </span>
      )}
    </>
  );
}

const CLOSED: readonly State[] = ["published", "retracted", "dropped"];

/** The day of work that is still to do. Late is said in a word; `today` is a day like 2023-09-04. */
export function RowDue({
  claim: { dueOn, state },
  today,
}: {
  claim: Pick<DeskClaimRow, "dueOn" | "state">;
  today: string;
}) {
  if (!dueOn || CLOSED.includes(state)) return null;
  const late = dueOn < today;
  return (
    <time dateTime={dueOn} className={late ? "late" : undefined}>
      {late && <>{t("Late:")} </>}
      {formatShortDay(dueOn)}
    </time>
  );
}
