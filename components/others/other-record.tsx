// One check by another publisher with all that is kept of it: facts, remarks, raw record, earlier states.

import type { ReactNode } from "react";
import { Moment, PartialDate } from "@/components/ui/date";
import { WebLink } from "@/components/ui/web-link";
import type { OtherCheck, Remark } from "@/lib/domain/others/other-check";
import { languageName } from "@/lib/format/count";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { OurCode } from "./our-code";
import { TheirLabel } from "./their-label";

export function OtherRecord({ check }: { check: OtherCheck }) {
  return (
    <div className="others-record">
      <blockquote dir="auto" lang={check.language ?? undefined}>
        {check.claimReviewed}
      </blockquote>
      <TheirLabel publisher={check.publisher} label={check.label} />
      <Facts check={check} />
      <Remarks title={t("Doubts")} remarks={check.doubts} />
      <Remarks title={t("Mended")} remarks={check.repairs} />
      {check.past.length > 0 && (
        <section>
          <h2>{t("Earlier versions")}</h2>
          <ol className="others-past">
            {check.past.map((state) => (
              <li key={state.replacedAt}>
                <TheirLabel publisher={state.publisher} label={state.label} />
                <span>
                  <span dir="auto" lang={state.language ?? undefined}>
                    {state.claimReviewed}
                  </span>
                  <span className="record-about">
                    {rich("Replaced {moment}", { moment: <Moment time={state.replacedAt} /> })}
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <details>
        <summary>{t("The record as it came")}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <pre className="others-raw" dir="ltr" tabIndex={0}>
          {pretty(check.raw)}
        </pre>
      </details>
    </div>
  );
}

function Facts({ check }: { check: OtherCheck }) {
  const { ratingValue, bestRating, worstRating, source } = check;
  const rows: [string, ReactNode][] = [
    [
      t("Their page"),
      <WebLink key="url" href={check.url}>
        {<bdi>{check.url}</bdi>}
      </WebLink>,
    ],
    [t("Said by"), check.claimant && <bdi>{check.claimant}</bdi>],
    [t("Said on"), check.claimDate && <PartialDate date={check.claimDate} />],
    [t("Published"), check.publishedOn && <PartialDate date={check.publishedOn} />],
    [t("Changed"), check.modifiedOn && <PartialDate date={check.modifiedOn} />],
    [t("Taken back"), check.withdrawnOn && <PartialDate date={check.withdrawnOn} />],
    [t("Their label"), check.ratingCode && <OurCode code={check.ratingCode} />],
    [
      t("Their number"),
      ratingValue && (
        <bdi>
          {t("{value} (worst {worst}, best {best})", {
            value: ratingValue,
            worst: worstRating ?? t("not told"),
            best: bestRating ?? t("not told"),
          })}
        </bdi>
      ),
    ],
    [t("Language"), check.language && languageName(check.language)],
    [
      t("Came from"),
      source && (
        <>
          <bdi>{source.name}</bdi>, <Moment time={source.at} />
        </>
      ),
    ],
  ];
  return (
    <dl className="others-known">
      {rows.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function Remarks({ title, remarks }: { title: string; remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="others-remarks">
        {remarks.map(({ code, text, place }) => (
          <li key={`${code} ${place}`}>
            {t(text)}
            {place && (
              <span className="record-about">
                {rich("At {place}", { place: <bdi>{place}</bdi> })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function pretty(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch {
    return raw;
  }
}
