"use client";
// Watches what is marked in a text, however it was marked: mouse, touch or keyboard.
import { type RefObject, useEffect, useState } from "react";
import { markedRuns } from "./run-places";
import { spanOf, type TextSpan } from "./text-span";

/** The marked words, and the point below their last line, in pixels of the box. */
export type Selected = { span: TextSpan; x: number; y: number };

/** What is marked in the box at this moment. */
export function selectedIn(box: HTMLElement, text: string): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(box)) return null;
  const span = spanOf(text, markedRuns(box, range));
  if (!span) return null;
  const lines = [...range.getClientRects()].filter((line) => line.width > 1);
  const last = lines.at(-1) ?? range.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  return { span, x: last.left - frame.left, y: last.bottom - frame.top };
}

/**
 * Null when nothing is marked in the box. Offsets of runs stand in `data-start`. It follows a frame
 * later, for what is shown; an act asks `selectedIn`.
 */
export function useTextSelection(
  box: RefObject<HTMLElement | null>,
  text: string,
): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let frame = 0;
    const read = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (box.current) setSelected(selectedIn(box.current, text));
      });
    };
    // What was marked before the script had come counts, too.
    read();
    document.addEventListener("selectionchange", read);
    window.addEventListener("resize", read);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", read);
      window.removeEventListener("resize", read);
    };
  }, [box, text]);
  return selected;
}
