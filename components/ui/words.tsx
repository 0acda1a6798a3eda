"use client";
// The language of a page of the desk: its words are there before anything below is drawn.
import { type ReactNode, use } from "react";
import { addCatalog, tellLanguage } from "@/lib/words/ambient";
import { loadCatalog } from "@/lib/words/catalogs";
import type { Language } from "@/lib/words/languages";

type Props = { language: Language; children: ReactNode };

export function Words({ language, children }: Props) {
  // On the server the request has told its language already.
  if (typeof window !== "undefined" && language !== "en") use(spoken(language));
  return children;
}

let asked: { language: Language; words: Promise<void> } | undefined;

function spoken(language: Language): Promise<void> {
  if (asked?.language === language) return asked.words;
  const words = loadCatalog(language).then((catalog) => {
    addCatalog(language, catalog);
    tellLanguage(() => ({ language, prefix: "" }));
  });
  asked = { language, words };
  return words;
}
