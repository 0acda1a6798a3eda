// How often a feed is looked at, as a list to choose from.
import { rhythms } from "@/lib/domain/feed/feed";

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const rhythmOptions = rhythms.map(({ minutes, words }) => ({
  value: String(minutes),
  label: capital(words),
}));
