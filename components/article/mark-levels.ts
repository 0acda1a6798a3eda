// Which of the rules under a text belongs to which claim.

/** Rules that fit between two lines of the reading text. */
const LEVELS = 3;

/**
 * A level per mark, so that marks that share words don't share a rule: shorter ones nearest to the
 * words, longer ones below. Beyond the third the last level is shared.
 */
export function levelsOf(
  marks: readonly { key: string; start: number; end: number }[],
): Map<string, number> {
  const levels = new Map<string, number>();
  const placed: { start: number; end: number; level: number }[] = [];
  const shortestFirst = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const mark of shortestFirst) {
    const taken = new Set(
      placed
        .filter((other) => other.start < mark.end && mark.start < other.end)
        .map((other) => other.level),
    );
    let level = 0;
    while (taken.has(level) && level < LEVELS - 1) level += 1;
    levels.set(mark.key, level);
    placed.push({ start: mark.start, end: mark.end, level });
  }
  return levels;
}
