// Internal talk on a claim. Readers never see it.
import { z } from "zod";
import { prose } from "./writing/text";

export const noteInput = z.strictObject({
  body: prose(5000, "note"),
  /** The note that this one answers. */
  parentId: z.uuid().nullable().optional(),
});
export type NoteInput = z.infer<typeof noteInput>;

export const notePatch = z.strictObject({ resolved: z.boolean() });

export type Note = {
  id: string;
  parentId: string | null;
  body: string;
  author: { id: string; name: string };
  /** Who wrote it by a link, without an account; the author made that link. */
  guest: string | null;
  mentions: string[];
  createdAt: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
};

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
