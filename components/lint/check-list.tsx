// What the checks say of a claim: what is wrong, and what to do about it.

import type { LintLevel } from "@/lib/domain/lint/level";
import type { LintFinding } from "@/lib/domain/lint/lint";
import { msg, t } from "@/lib/words/t";

const LEVEL_SAYS: Record<LintLevel, string> = {
  blocking: msg("Must be put right."),
  warning: msg("Needs a written reason."),
  advice: "",
  off: "",
};

export function CheckList({ checks }: { checks: readonly LintFinding[] }) {
  return (
    <ul className="check-list">
      {checks.map(({ code, level, text, remedy }) => (
        <li key={code} data-level={level}>
          <p dir="auto">
            {LEVEL_SAYS[level] && <strong>{t(LEVEL_SAYS[level])}</strong>} {text}
          </p>
          <p className="muted">{remedy}</p>
        </li>
      ))}
    </ul>
  );
}
