// What came of an import: the counts, the repairs, the doubts, and what was left out with its reason.
import type { Counted, OtherImport } from "@/lib/domain/others/other-import";
import { formatCount } from "@/lib/format/count";

export function ImportResult({ ended }: { ended: OtherImport }) {
  const { added, replaced, same, withdrawn, leftOutCount, leftOut } = ended;
  const counts: [string, number][] = [
    ["New", added],
    ["Newer version", replaced],
    ["As before", same],
    ["Taken back", withdrawn],
    ["Left out", leftOutCount],
  ];
  return (
    <div className="others-result">
      <p>
        From <bdi>{ended.name}</bdi>:
      </p>
      <dl className="others-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count.toLocaleString("en")}</dd>
          </div>
        ))}
      </dl>
      <Told title="Mended" told={ended.repairs} />
      <Told title="Doubtful" told={ended.doubts} />
      {leftOutCount > 0 && (
        <details open={added + replaced === 0}>
          <summary>Left out, and why ({leftOutCount.toLocaleString("en")})</summary>
          <ul className="others-left">
            {leftOut.map((one) => (
              <li key={`${one.code} ${one.place} ${one.detail}`}>
                {one.text}
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
            <p className="muted">And {formatCount(leftOutCount - leftOut.length, "other")}.</p>
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
            {text} <span className="muted">{formatCount(count, "check")}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
