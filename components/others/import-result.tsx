// What came of an import: the counts, the repairs, the doubts, and what was left out with its reason.

import type { Counted, OtherImport } from "@/lib/domain/others/other-import";
import { formatNumber } from "@/lib/format/count";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function ImportResult({ ended }: { ended: OtherImport }) {
  const { added, replaced, same, withdrawn, leftOutCount, leftOut } = ended;
  const counts: [string, number][] = [
    [t("New"), added],
    [t("Newer version"), replaced],
    [t("As before"), same],
    [t("Taken back"), withdrawn],
    [t("Left out"), leftOutCount],
  ];
  return (
    <div className="others-result">
      <p>{rich("From {name}:", { name: <bdi>{ended.name}</bdi> })}</p>
      <dl className="others-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      <Told title={t("Mended")} told={ended.repairs} />
      <Told title={t("Doubtful")} told={ended.doubts} />
      {leftOutCount > 0 && (
        <details open={added + replaced === 0}>
          <summary>{t("Left out, and why ({count, number})", { count: leftOutCount })}</summary>
          <ul className="others-left">
            {leftOut.map((one) => (
              <li key={`${one.code} ${one.place} ${one.detail}`}>
                {t(one.text)}
                <span className="record-about">
                  <bdi>{one.place}</bdi>
                  {one.detail && (
                    <>
                      {" · "}
                      <bdi>{one.detail}</bdi>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {leftOutCount > leftOut.length && (
            <p className="muted">
              {t("And {count, plural, one {# other} other {# others}}.", {
                count: leftOutCount - leftOut.length,
              })}
            </p>
          )}
        </details>
      )}
    </div>
  );
}

function Told({ title, told }: { title: string; told: readonly Counted[] }) {
  if (told.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({told.length})
      </summary>
      <ul className="others-left">
        {told.map(({ code, text, count }) => (
          <li key={code}>
            {t(text)}{" "}
            <span className="muted">
              {t("{count, plural, one {# check} other {# checks}}", { count })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
