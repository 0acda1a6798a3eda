// How often a feed is looked at, as a list to choose from.

import { rhythms } from "@/lib/domain/feed/feed";
import { t } from "@/lib/words/t";

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const rhythmOptions = () =>
  rhythms.map(({ minutes, words }) => ({
    value: String(minutes),
    label: capital(t(words)),
  }));
