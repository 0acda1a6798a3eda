// Internal talk on a claim. Readers never see it.
import { z } from "zod";
import { prose } from "./text";

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
  mentions: string[];
  createdAt: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
};

/** Names after an @ in a note, as far as they are names of these people; longest name first. */
export function mentionsIn(
  body: string,
  people: readonly { id: string; name: string }[],
): string[] {
  const lower = body.toLowerCase();
  return people
    .filter((person) => lower.includes(`@${person.name.toLowerCase()}`))
    .map((person) => person.id);
}
