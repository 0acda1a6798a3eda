// Words with elements among them: a link, an emphasis.
import { createElement, Fragment, type ReactNode } from "react";
import { messageOf } from "./t";

type Tag = (inner: ReactNode) => ReactNode;
export type Pieces = Readonly<Record<string, ReactNode | Date | Tag>>;

/**
 * `rich("Approved by an editor. <a>How we check</a>", { a: (inner) => <a href="/how-we-check">{inner}</a> })`.
 * A value may be an element, too: `rich("by {name}", { name: <bdi>{name}</bdi> })`.
 */
export function rich(text: string, pieces: Pieces): ReactNode {
  const values = Object.entries(pieces).map(([name, piece]) => [
    name,
    typeof piece === "function" ? (parts: ReactNode[]) => piece(together(parts)) : piece,
  ]);
  const parts = messageOf(text, true).format<ReactNode>(Object.fromEntries(values));
  return Array.isArray(parts) ? together(parts) : parts;
}

function together(parts: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...parts);
}
