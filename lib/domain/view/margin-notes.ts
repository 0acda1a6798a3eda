/** A footnote or comment that came with a document, as the desk shows it beside the words. */
export type MarginNote = {
  id: string;
  kind: "footnote" | "comment";
  author: string | null;
  body: string;
  /** The words that it stands on; UTF-16 places in the newest text, null when they are gone. */
  exact: string;
  start: number | null;
  end: number | null;
  health: "exact" | "moved" | "lost";
};
