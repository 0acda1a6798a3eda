// How a claim goes from spotted to published: a picture, and a list that says the same in words.

import { type State, stateWords } from "@/lib/domain/claim";
import { roleWords } from "@/lib/domain/person";
import { moveNames, moves } from "@/lib/domain/workflow";
import { formatChoice } from "@/lib/format/count";
import { t } from "@/lib/words/t";
import { type Edge, edgesOf, NODE, nodesOf, PICTURE } from "./workflow-layout";

/** Both are drawn from the workflow table. The picture is hidden from screen readers. */
export function WorkflowDiagram() {
  return (
    <div className="workflow">
      <svg
        className="workflow-picture"
        viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
        aria-hidden="true"
      >
        {edgesOf().map((edge) => (
          <g key={`${edge.move} ${edge.from}`}>
            <path className="flow-line" d={pathOf(edge)} />
            <path className="flow-head" d={headOf(edge)} />
          </g>
        ))}
        {edgesOf().map(
          ({ label, move, from }) =>
            label && (
              <text key={`${move} ${from}`} className="flow-move" x={label.at[0]} y={label.at[1]}>
                {label.text}
              </text>
            ),
        )}
        {nodesOf().map((node) => (
          <g key={node.state} className={node.end ? "flow-end" : "flow-state"}>
            <rect
              x={node.x - NODE.width / 2}
              y={node.y - NODE.height / 2}
              width={NODE.width}
              height={NODE.height}
              rx="2"
            />
            <text x={node.x} y={node.y + 5} textAnchor="middle">
              {node.word}
            </text>
          </g>
        ))}
      </svg>
      <MoveList />
    </div>
  );
}

function MoveList() {
  return (
    <ul className="moves">
      {moveNames.map((name) => (
        <li key={name}>
          <strong>{t(moves[name].word)}</strong>
          <span>
            {anyOf(moves[name].from)} <span className="way">→</span> {t(stateWords[moves[name].to])}
          </span>
          <span>
            {t(roleWords[moves[name].who])}; {t(moves[name].needs)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function anyOf(from: readonly State[]): string {
  return formatChoice(from.map((state) => t(stateWords[state])));
}

function pathOf({ points }: Edge): string {
  return points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
}

/** A small triangle at the end of the line, in its direction. */
function headOf({ points }: Edge): string {
  const [x, y] = points[points.length - 1] ?? [0, 0];
  const [fromX, fromY] = points[points.length - 2] ?? [x, y];
  const [dx, dy] = [Math.sign(x - fromX), Math.sign(y - fromY)];
  const [backX, backY] = [x - dx * 7, y - dy * 7];
  return `M${x} ${y}L${backX - dy * 4} ${backY - dx * 4}L${backX + dy * 4} ${backY + dx * 4}z`;
}
