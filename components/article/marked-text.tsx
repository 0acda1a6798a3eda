// The text of an article with its claims marked in it. Claims may nest and overlap freely: one that
// crosses another is drawn in two pieces, and each has its rule on a level of its own.
import { Fragment, type ReactNode } from "react";
import { type Segment, segments } from "@/lib/domain/anchor/segments";
import type { Tone } from "@/lib/domain/view/tone";
import type { BlockKind } from "@/lib/domain/writing/blocks";
import { inStructure } from "./block-structure";
import { levelsOf } from "./mark-levels";

/** `tone` is null for a claim without a rating; `proposed` is true for all that is not public. */
export type TextMark = {
  key: string;
  start: number;
  end: number;
  exact: string;
  tone: Tone | null;
  proposed?: boolean;
  /** Words that only carry a note of the document: no claim, and drawn without a ground. */
  note?: boolean;
};

type Props = {
  text: string;
  marks: readonly TextMark[];
  /** What each line of the text is; left out or empty, all are paragraphs. */
  kinds?: readonly BlockKind[];
  /** What stands after a claim's last word: a reader's link, a desk's button. */
  after?: (key: string) => ReactNode;
  /** Gives each run of text its UTF-16 offset (`data-start`), so that a selection finds its place. */
  positions?: boolean;
  /** Gives the first words of each mark a name that a link can lead to. */
  idOf?: (key: string) => string;
  /** The mark to stress, for a list that is hovered. */
  active?: string | null;
  lang?: string;
  dir?: "ltr" | "rtl";
};

/** A block per line of the text. Marks whose words don't stand at their place are left out. */
export function MarkedText(props: Props) {
  const { text, marks, kinds, after, positions, idOf, active, lang, dir } = props;
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const levels = levelsOf(ordered.filter((mark) => !mark.note));
  const deepest = Math.max(0, ...levels.values()) + 1;
  const byKey = new Map(ordered.map((mark) => [mark.key, mark]));
  const runs = segments(text, ordered);

  function nested(run: readonly Segment[], depth: number): ReactNode {
    return groupsOf(run, depth).map(({ key, parts }) => {
      const first = parts[0];
      const mark = key === undefined ? undefined : byKey.get(key);
      if (!first) return null;
      if (!mark)
        return parts.map((part) => <Run key={part.start} part={part} positions={positions} />);
      const last = parts[parts.length - 1] ?? first;
      const ends = last.start + last.text.length === mark.end;
      const inside = nested(parts, depth + 1);
      if (mark.note)
        return (
          <Fragment key={`${mark.key} ${first.start}`}>
            <span className="noted">{inside}</span>
            {ends && after?.(mark.key)}
          </Fragment>
        );
      return (
        <Fragment key={`${mark.key} ${first.start}`}>
          <mark
            id={first.start === mark.start ? idOf?.(mark.key) : undefined}
            data-claim={mark.key}
            data-tone={mark.tone ?? undefined}
            data-proposed={mark.proposed || undefined}
            data-level={levels.get(mark.key) || undefined}
            data-active={active === mark.key || undefined}
          >
            {inside}
          </mark>
          {ends && after?.(mark.key)}
        </Fragment>
      );
    });
  }

  return (
    <div
      className="article-text"
      data-levels={deepest > 1 ? deepest : undefined}
      lang={lang}
      dir={dir}
    >
      {inStructure(
        blocksOf(runs).flatMap((block, line) => {
          const first = block[0];
          if (!first) return [];
          return [
            { kind: kinds?.[line] ?? "paragraph", key: first.start, words: nested(block, 0) },
          ];
        }),
      )}
    </div>
  );
}

function Run({ part, positions }: { part: Segment; positions?: boolean }) {
  return positions ? <span data-start={part.start}>{part.text}</span> : part.text;
}

/** Neighbours that share the mark at this depth, so that it is drawn in one piece. */
function groupsOf(run: readonly Segment[], depth: number) {
  const groups: { key: string | undefined; parts: Segment[] }[] = [];
  for (const part of run) {
    const key = part.keys[depth];
    const group = groups[groups.length - 1];
    if (group && group.key === key) group.parts.push(part);
    else groups.push({ key, parts: [part] });
  }
  return groups;
}

/** Cuts the runs at line feeds: a line of the text is a block, which may be empty. */
function blocksOf(runs: readonly Segment[]): Segment[][] {
  const blocks: Segment[][] = [[]];
  for (const run of runs) {
    let start = run.start;
    run.text.split("\n").forEach((text, index) => {
      if (index > 0) blocks.push([]);
      if (text) blocks[blocks.length - 1]?.push({ start, text, keys: run.keys });
      start += text.length + 1;
    });
  }
  return blocks;
}
