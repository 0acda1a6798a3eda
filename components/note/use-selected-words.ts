"use client";
// The words that were selected last in a field of the claim, for a note to stand at.
import { useEffect, useState } from "react";
import { type NotedField, notedFields } from "@/lib/domain/note";

export type SelectedWords = { field: NotedField; words: string };

/** Characters of a place; more is the whole field. */
const LONGEST = 500;

export function useSelectedWords(): [SelectedWords | null, () => void] {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const look = ({ target }: Event) => {
      if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
      const field = notedFields.find((known) => known === target.dataset.field);
      if (!field) return;
      const { value, selectionStart, selectionEnd } = target;
      const words = value
        .slice(selectionStart ?? 0, selectionEnd ?? 0)
        .replace(/\s+/gu, " ")
        .trim();
      setSelected(words === "" || words.length > LONGEST ? null : { field, words });
    };
    document.addEventListener("select", look);
    return () => document.removeEventListener("select", look);
  }, []);
  return [selected, () => setSelected(null)];
}
