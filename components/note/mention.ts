// The name that is being written after an @, and the text with it completed.

/** An @ after a blank or at the start, and up to three words behind it. */
const OPEN = /(?:^|[\s(])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]+){0,2})$/u;

export type Mention = { start: number; typed: string };

/** The mention that ends at the caret (UTF-16), or null when none is being written. */
export function mentionAt(text: string, caret: number): Mention | null {
  const match = OPEN.exec(text.slice(0, caret));
  if (!match) return null;
  const typed = match[1] ?? "";
  return { start: caret - typed.length, typed };
}

/** People whose name, or a later part of it, begins with what was typed; five at most. */
export function peopleFor<P extends { name: string }>(typed: string, people: readonly P[]): P[] {
  const wanted = plain(typed);
  return people
    .filter(({ name }) => {
      const known = plain(name);
      return known.startsWith(wanted) || known.split(" ").some((part) => part.startsWith(wanted));
    })
    .filter(({ name }) => plain(name) !== wanted)
    .slice(0, 5);
}

// Accents don't count: nobody should have to find ń on a keyboard to be found.
function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The text with the whole name in place of what was typed, and where the caret stands then. */
export function completeMention(text: string, caret: number, mention: Mention, name: string) {
  const before = `${text.slice(0, mention.start)}${name} `;
  return { text: before + text.slice(caret).replace(/^ /u, ""), caret: before.length };
}

export type Piece = { text: string; mention: boolean };

/** A note's text with the names after an @ set apart. */
export function piecesOf(body: string, people: readonly { name: string }[]): Piece[] {
  const names = people.map(({ name }) => escapeRegExp(name)).sort((a, b) => b.length - a.length);
  if (names.length === 0) return [{ text: body, mention: false }];
  return body
    .split(new RegExp(`(@(?:${names.join("|")}))`, "iu"))
    .map((text, index) => ({ text, mention: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");
}
