// What becomes of the rows, in numbers: only those that are more than none.

import type { SheetCounts as Counts } from "@/lib/domain/view/sheets";
import { formatCount } from "@/lib/format/count";

export function SheetCounts({ counts, imported }: { counts: Counts; imported: boolean }) {
  const lines: [number, string][] = [
    [counts.refused, `${formatCount(counts.refused, "row")} with errors`],
    [
      counts.new + counts.lost,
      `${formatCount(counts.new + counts.lost, "claim")} ${imported ? "made" : "to make"}`,
    ],
    [counts.lost, `${counts.lost} of them without a place: their words are not in the article`],
    [
      counts.changed,
      `${formatCount(counts.changed, "claim")} ${imported ? "changed" : "to change"}`,
    ],
    [counts.unchanged, `${formatCount(counts.unchanged, "row")} with nothing new`],
    [counts.warnings, formatCount(counts.warnings, "remark")],
  ];
  return (
    <ul className="sheet-counts">
      {lines.map(([count, words]) => count > 0 && <li key={words}>{words}</li>)}
    </ul>
  );
}
