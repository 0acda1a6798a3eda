// What becomes of the rows, in numbers: only those that are more than none.

import type { SheetCounts as Counts } from "@/lib/domain/view/sheets";
import { t } from "@/lib/words/t";

export function SheetCounts({ counts, imported }: { counts: Counts; imported: boolean }) {
  const lines: [number, string][] = [
    [
      counts.refused,
      `${t("{count, plural, one {# row} other {# rows}}", { count: counts.refused })} with errors`,
    ],
    [
      counts.new + counts.lost,
      `${t("{count, plural, one {# claim} other {# claims}}", { count: counts.new + counts.lost })} ${imported ? "made" : "to make"}`,
    ],
    [counts.lost, `${counts.lost} of them without a place: their words are not in the article`],
    [
      counts.changed,
      `${t("{count, plural, one {# claim} other {# claims}}", { count: counts.changed })} ${imported ? "changed" : "to change"}`,
    ],
    [
      counts.unchanged,
      `${t("{count, plural, one {# row} other {# rows}}", { count: counts.unchanged })} with nothing new`,
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
