// A text cut at the boundaries of all its marks.

/** A run of text between two boundaries, and the keys of the marks that cover it. */
export type Segment = { start: number; text: string; keys: string[] };

/**
 * Splits a text at every boundary of its marks, so that overlapping and nested claims each keep
 * their words. Marks whose words don't stand exactly at their place are left out.
 */
export function segments(
  text: string,
  marks: readonly { key: string; start: number; end: number; exact: string }[],
): Segment[] {
  const sound = marks.filter(
    (mark) =>
      mark.start >= 0 &&
      mark.start < mark.end &&
      mark.end <= text.length &&
      text.slice(mark.start, mark.end) === mark.exact,
  );
  const edges = [
    ...new Set([0, text.length, ...sound.flatMap((mark) => [mark.start, mark.end])]),
  ].sort((a, b) => a - b);
  const result: Segment[] = [];
  edges.forEach((start, index) => {
    const end = edges[index + 1];
    if (end === undefined) return;
    const keys = sound
      .filter((mark) => mark.start <= start && mark.end >= end)
      .map((mark) => mark.key);
    result.push({ start, text: text.slice(start, end), keys });
  });
  return result;
}
