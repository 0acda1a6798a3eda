// What becomes of the rows, in numbers: only those that are more than none.

import type { SheetCounts as Counts } from "@/lib/domain/view/sheets";
import { t } from "@/lib/words/t";

export function SheetCounts({ counts, imported }: { counts: Counts; imported: boolean }) {
  const lines: [number, string][] = [
    [
      counts.refused,
      t("{count, plural, one {# row} other {# rows}} with errors", { count: counts.refused }),
    ],
    [
      counts.new + counts.lost,
      imported
        ? t("{count, plural, one {# claim} other {# claims}} made", {
            count: counts.new + counts.lost,
          })
        : t("{count, plural, one {# claim} other {# claims}} to make", {
            count: counts.new + counts.lost,
          }),
    ],
    [
      counts.lost,
      t("{lost} of them without a place: their words are not in the article", {
        lost: counts.lost,
      }),
    ],
    [
      counts.changed,
      imported
        ? t("{count, plural, one {# claim} other {# claims}} changed", { count: counts.changed })
        : t("{count, plural, one {# claim} other {# claims}} to change", { count: counts.changed }),
    ],
    [
      counts.unchanged,
      t("{count, plural, one {# row} other {# rows}} with nothing new", {
        count: counts.unchanged,
      }),
    ],
    [
      counts.warnings,
      t("{count, plural, one {# remark} other {# remarks}}", { count: counts.warnings }),
    ],
  ];
  return (
    <ul className="sheet-counts">
      {lines.map(([count, words]) => count > 0 && <li key={words}>{words}</li>)}
    </ul>
  );
}
