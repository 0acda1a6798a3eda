// Places the states and moves of the workflow table on a picture, so that the picture can't tell
// another story than the table.
import { type State, states, stateWords } from "@/lib/domain/claim";
import { type MoveName, moveNames, moves } from "@/lib/domain/workflow";
import { t } from "@/lib/words/t";

type Point = readonly [x: number, y: number];
export type Node = { state: State; word: string; x: number; y: number; end: boolean };
export type Edge = {
  move: MoveName;
  from: State;
  to: State;
  points: readonly Point[];
  /** Where the move's word stands; null when the same word stands on a joined line already. */
  label: { text: string; at: Point } | null;
};

export const NODE = { width: 116, height: 36 } as const;
const ROW = 78;
const CENTRE = 208;
const LEFT = CENTRE - NODE.width / 2;
const RIGHT = CENTRE + NODE.width / 2;
const TOP = 24;
export const PICTURE = { width: 392, height: TOP + 5 * ROW + 24 } as const;

/** A state that no move leaves. */
const isEnd = (state: State) => !moveNames.some((name) => moves[name].from.includes(state));
const line = states.filter((state) => !isEnd(state));
const row = (state: State) => TOP + line.indexOf(state) * ROW;

/** The ends of the work, those that few states lead to first: they stand beside the line. */
const exits = moveNames
  .filter((name) => isEnd(moves[name].to))
  .sort((a, b) => moves[a].from.length - moves[b].from.length);

export function nodesOf(): Node[] {
  const main = line.map((state) => nodeAt(state, CENTRE, row(state), false));
  const ends = exits.map((name, index) => {
    const [x, y] = endPlace(name, index);
    return nodeAt(moves[name].to, x, y, true);
  });
  return [...main, ...ends];
}

function nodeAt(state: State, x: number, y: number, end: boolean): Node {
  return { state, word: t(stateWords[state]), x, y, end };
}

/** The last exit stands below the line, the others to its left, below the states that lead there. */
function endPlace(name: MoveName, index: number): Point {
  if (index === exits.length - 1) return [CENTRE, TOP + line.length * ROW];
  const lowest = Math.max(...moves[name].from.map((state) => line.indexOf(state)));
  return [NODE.width / 2 + 2, TOP + (lowest + 1) * ROW];
}

export function edgesOf(): Edge[] {
  let lane = 0;
  return moveNames.flatMap((move) => {
    const { to, from } = moves[move];
    const word = t(moves[move].word);
    return from.map((start, index): Edge => {
      const edge = { move, from: start, to };
      if (isEnd(to)) return { ...edge, ...exitLine(move, start, index === 0) };
      if (line.indexOf(to) > line.indexOf(start)) {
        const points: Point[] = [
          [CENTRE, row(start) + NODE.height / 2],
          [CENTRE, row(to) - NODE.height / 2],
        ];
        return {
          ...edge,
          points,
          label: { text: word, at: [CENTRE + 8, row(start) + ROW / 2 + 4] },
        };
      }
      const x = RIGHT + 68 + lane * 18;
      const enter = row(to) + 12 - lane * 12;
      lane += 1;
      const points: Point[] = [
        [RIGHT, row(start)],
        [x, row(start)],
        [x, enter],
        [RIGHT, enter],
      ];
      return { ...edge, points, label: { text: word, at: [RIGHT + 6, row(start) - 5] } };
    });
  });
}

/** From the state's left side to a rail, and down the rail to the end. */
function exitLine(move: MoveName, start: State, first: boolean): Pick<Edge, "points" | "label"> {
  const index = exits.indexOf(move);
  const [x, y] = endPlace(move, index);
  const beside = index < exits.length - 1;
  const leave = row(start) + (beside ? -8 : 8);
  const rail = beside ? x : LEFT - 18;
  const points: Point[] = beside
    ? [
        [LEFT, leave],
        [rail, leave],
        [rail, y - NODE.height / 2],
      ]
    : [
        [LEFT, leave],
        [rail, leave],
        [rail, y],
        [LEFT, y],
      ];
  const at: Point = beside ? [rail + 6, leave - 5] : [rail - 50, y + 4];
  return { points, label: first ? { text: t(moves[move].word), at } : null };
}
