// The sign of a stance: plus, minus, or a dot for context. In ink: colour belongs to verdicts.
import type { Stance } from "@/lib/domain/evidence";

const PATHS: Record<Stance, string> = {
  supports: "M8 3.5v9M3.5 8h9",
  undermines: "M3.5 8h9",
  context: "M8 8v.01",
};

export function StanceSign({ stance }: { stance: Stance }) {
  return (
    <svg className="stance-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[stance]} />
    </svg>
  );
}
