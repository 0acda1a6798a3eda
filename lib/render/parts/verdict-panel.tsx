// What was found, why in one sentence, and who says so.
import { VerdictMeter } from "@/components/claim/verdict-meter";
import { VerdictTag } from "@/components/claim/verdict-tag";
import { PartialDate } from "@/components/ui/date";
import type { PublicClaim } from "@/lib/domain/publication";
import type { PublicNewsroom } from "@/lib/domain/view/reader";
import { formatList } from "@/lib/format/count";
import { t } from "@/lib/words/t";
import { OnlyIn, partSaid } from "./said";

type Props = {
  claim: PublicClaim;
  newsroom: PublicNewsroom;
  /** The desk's preview: hollow, so that nobody takes it for a verdict. */
  proposed?: boolean;
};

export function VerdictPanel({ claim, newsroom, proposed = false }: Props) {
  const { rating, asOf } = claim.snapshot;
  const summary = partSaid(claim, "summary");
  return (
    <section
      className="verdict-panel"
      data-tone={proposed ? undefined : rating.tone}
      aria-labelledby="verdict"
    >
      <h2 id="verdict" className="visually-hidden">
        {t("Verdict")}
      </h2>
      <div className="verdict-line">
        <VerdictTag rating={rating} size="large" proposed={proposed} />
        {rating.number === null ? (
          <span className="off-scale">{t("Off the true–false scale")}</span>
        ) : (
          !proposed && <VerdictMeter rating={rating} />
        )}
        <span className="definition">{t(rating.definition)}.</span>
      </div>
      {summary && (
        <p className="summary" lang={summary.lang} dir="auto">
          {summary.text}
          <OnlyIn lang={summary.lang} />
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{t("As of")}</dt>
          <dd>
            <PartialDate date={asOf} />
          </dd>
        </div>
        <div>
          <dt>{t("Checked by")}</dt>
          <dd>{namesOf(claim.checkedBy, newsroom)}</dd>
        </div>
        <div>
          <dt>{t("Approved by")}</dt>
          <dd>{namesOf(claim.approvedBy, newsroom)}</dd>
        </div>
      </dl>
    </section>
  );
}

/** Names may be withheld by the newsroom; then the newsroom answers for its people. */
export function namesOf(names: readonly string[], newsroom: PublicNewsroom) {
  if (names.length > 0) return <bdi>{formatList(names)}</bdi>;
  return <bdi>{newsroom.name}</bdi>;
}
