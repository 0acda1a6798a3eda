"use client";
// Arrow keys in a text that has the focus: they go from word to word and mark as they go, so that
// words can be chosen without a mouse. Shift keeps what is marked and adds to it.
import { type KeyboardEvent, type RefObject, useMemo, useRef } from "react";
import { markedRuns, rangeOf } from "./run-places";
import { spanOf } from "./text-span";
import { chosenSpan, type Step, stepped, type WordChoice, wordAt, wordsOf } from "./word-choice";

type Text = { text: string; language: string; direction: "ltr" | "rtl" };

function stepOf(key: string, rtl: boolean): Step | null {
  if (key === "ArrowDown") return "next-sentence";
  if (key === "ArrowUp") return "previous-sentence";
  if (key === (rtl ? "ArrowLeft" : "ArrowRight")) return "next-word";
  return key === (rtl ? "ArrowRight" : "ArrowLeft") ? "previous-word" : null;
}

/** A handler for keys pressed in the box. */
export function useWordKeys(
  box: RefObject<HTMLElement | null>,
  { text, language, direction }: Text,
) {
  const choice = useRef<WordChoice | null>(null);
  // Asked for at the first key: a long text takes a moment.
  const words = useMemo(() => lazily(() => wordsOf(text, language)), [text, language]);

  return function press(event: KeyboardEvent) {
    const step = stepOf(event.key, direction === "rtl");
    const root = box.current;
    if (!step || !root || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const all = words();
    const before = choiceIn(root, text, all, choice.current);
    const next = before
      ? stepped(all, before, step, event.shiftKey)
      : { anchor: firstInView(root, all), focus: firstInView(root, all) };
    choice.current = next;
    const span = chosenSpan(text, all, next);
    const range = span && rangeOf(root, span.start, span.end);
    if (!range) return;
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    scrollTo(root, all, next.focus);
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Goes on from what is marked now, which a mouse may have done. */
function choiceIn(
  root: HTMLElement,
  text: string,
  words: ReturnType<typeof wordsOf>,
  last: WordChoice | null,
): WordChoice | null {
  const selection = document.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const span = spanOf(text, markedRuns(root, selection.getRangeAt(0)));
  if (!span) return null;
  const mine = last && chosenSpan(text, words, last);
  if (mine && mine.start === span.start && mine.end === span.end) return last;
  return { anchor: wordAt(words, span.start), focus: wordAt(words, span.end - 1) };
}

function firstInView(root: HTMLElement, words: ReturnType<typeof wordsOf>): number {
  const shown = [...root.querySelectorAll<HTMLElement>("[data-start]")].find(
    (run) => run.getBoundingClientRect().bottom > 40,
  );
  return wordAt(words, Number(shown?.dataset.start ?? 0));
}

function scrollTo(root: HTMLElement, words: ReturnType<typeof wordsOf>, at: number) {
  const word = words[at];
  const range = word && rangeOf(root, word.start, word.end);
  const line = range?.getBoundingClientRect();
  if (!line) return;
  const margin = 80;
  if (line.top < margin) window.scrollBy({ top: line.top - margin });
  else if (line.bottom > window.innerHeight - margin)
    window.scrollBy({ top: line.bottom - window.innerHeight + margin });
}
