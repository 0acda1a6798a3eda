// Internal talk on a claim. Readers never see it.

import { z } from "zod";
import { msg } from "@/lib/words/t";
import { line, prose } from "./writing/text";

/** Fields of a claim whose words a note can stand at, or propose others for. */
export const notedFields = ["statement", "summary", "gaps", "analysis"] as const;
export type NotedField = (typeof notedFields)[number];

/** Where a note stands: at words of a field, or at a piece of evidence. */
export const noteAbout = z.union([
  z.strictObject({ field: z.enum(notedFields), words: line(500, msg("words")) }),
  z.strictObject({ evidence: z.uuid() }),
]);
export type NoteAbout = z.infer<typeof noteAbout>;

/** Other words for a field: `before` is what stood there, `after` what is proposed. */
const suggestion = z.strictObject({
  field: z.enum(notedFields),
  before: z.string().max(20_000).nullable(),
  after: z.string().max(20_000),
});
export type Suggestion = z.infer<typeof suggestion>;

export const noteInput = z.strictObject({
  body: prose(5000, msg("note")),
  /** The note that this one answers. */
  parentId: z.uuid().nullable().optional(),
  about: noteAbout.optional(),
  suggestion: suggestion.omit({ before: true }).optional(),
});
export type NoteInput = z.infer<typeof noteInput>;

export const notePatch = z.strictObject({ resolved: z.boolean() });

export const suggestionOutcomes = ["accepted", "declined"] as const;
export const suggestionDecision = z.strictObject({ outcome: z.enum(suggestionOutcomes) });

export type Note = {
  id: string;
  parentId: string | null;
  body: string;
  author: { id: string; name: string };
  /** Who wrote it by a link, without an account; the author made that link. */
  guest: string | null;
  about: NoteAbout | null;
  suggestion: Suggestion | null;
  /** What came of the words that it proposes; null while that is open. */
  settled: (typeof suggestionOutcomes)[number] | null;
  mentions: string[];
  createdAt: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
};

/** True when the words that a note stands at are no longer there. */
export function isAdrift(about: NoteAbout, fields: Record<NotedField, string | null>): boolean {
  if (!("field" in about)) return false;
  const plain = (text: string) => text.replace(/\s+/gu, " ");
  return !plain(fields[about.field] ?? "").includes(plain(about.words));
}

type Named = { id: string; name: string };

/** Who is named after an @: the longest name that stands there whole. Ids, each once. */
export function mentionsIn(body: string, people: readonly Named[]): string[] {
  const named = body
    .split("@")
    .slice(1)
    .map((rest) => namesAt(rest.toLowerCase(), people));
  return [...new Set(named.flat())];
}

function namesAt(rest: string, people: readonly Named[]): string[] {
  const standing = people.filter(({ name }) => {
    const lower = name.toLowerCase();
    return rest.startsWith(lower) && !/^[\p{L}\p{M}\p{N}]/u.test(rest.slice(lower.length));
  });
  const longest = Math.max(...standing.map(({ name }) => name.length));
  return standing.filter(({ name }) => name.length === longest).map(({ id }) => id);
}
