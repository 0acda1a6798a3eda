// What readers will meet of a correction while it is being written: on the claim's page, in the log and
// the feed, and on the badge.
import { VerdictTag } from "@/components/claim/verdict-tag";
import type { Content, CorrectionClass } from "@/lib/domain/publication";
import { stepOf } from "@/lib/domain/rating";
import { verdictAfter } from "@/lib/format/correction";
import { t } from "@/lib/words/t";
import { CorrectionNote, UpdateLine } from "./correction-notes";
import { kindOfCorrection } from "./correction-words";

type Props = {
  before: Content;
  after: Content;
  kind: CorrectionClass;
  text: string;
  /** The day of the preview, RFC 3339. */
  at: string;
};

export function CorrectionPreview({ before, after, kind, text, at }: Props) {
  if (!before.rating || !after.rating) return null;
  const was = stepOf(before.rating);
  const is = stepOf(after.rating);
  const changed = was.code !== is.code;
  const said = text.trim() || t("What was wrong stands here.");
  return (
    <section className="correction-preview" aria-label={t("How readers will see it")}>
      <h3>{t("On the page of the claim")}</h3>
      {kind === "substantial" && (
        <CorrectionNote at={at} text={said} before={changed ? was : null} now={is} proposed />
      )}
      {kind === "update" && <UpdateLine at={at} text={said} />}
      {kind === "minor" && <p className="muted">{t("No notice: it stands in the log alone.")}</p>}
      <h3>{t("In the log and its feed")}</h3>
      <p dir="auto">
        <strong>{kindOfCorrection(kind)}.</strong> {said} {verdictAfter("verdict", was, is)}
      </p>
      <h3>{t("On the badge")}</h3>
      <p>
        <VerdictTag rating={is} proposed={changed} />
        {!changed && <span className="muted"> {t("as before")}</span>}
      </p>
    </section>
  );
}
