// What is typed, kept in the browser until the server has it. Two places per claim and person: the
// text being written now, and what was left over from before and waits for the person's word.
import type { Draft, Drafts } from "./autosave";
import { type SavedField, sameText, savedFields, type Values } from "./values";

/** The part of `localStorage` that is used. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;
export type LeftOver = { drafts: Drafts; at: string };

export type DraftStore = {
  put(field: SavedField, draft: Draft | null): void;
  /** What an earlier visit left, as far as the server does not have it; null when nothing. */
  takeOver(server: Values): LeftOver | null;
  forget(): void;
};

/** `now` gives the time in RFC 3339, to tell the person how old a left-over text is. */
export function draftStore(shelf: Shelf, key: string, now: () => string): DraftStore {
  const waiting = `${key}:left`;
  return {
    put(field, draft) {
      const drafts = { ...read(shelf, key)?.drafts };
      if (draft) drafts[field] = draft;
      else delete drafts[field];
      write(shelf, key, { drafts, at: now() });
    },
    takeOver(server) {
      const older = read(shelf, waiting);
      const newer = read(shelf, key);
      const at = newer?.at ?? older?.at;
      if (!at) return null;
      const drafts = { ...older?.drafts, ...newer?.drafts };
      for (const field of savedFields) {
        const draft = drafts[field];
        if (draft && sameText(draft.value, server[field])) delete drafts[field];
      }
      write(shelf, waiting, { drafts, at });
      write(shelf, key, { drafts: {}, at });
      return Object.keys(drafts).length > 0 ? { drafts, at } : null;
    },
    forget() {
      write(shelf, waiting, { drafts: {}, at: "" });
    },
  };
}

function read(shelf: Shelf, key: string): LeftOver | null {
  try {
    const found: unknown = JSON.parse(shelf.getItem(key) ?? "null");
    return isLeftOver(found) ? found : null;
  } catch {
    return null;
  }
}

function write(shelf: Shelf, key: string, left: LeftOver) {
  try {
    if (Object.keys(left.drafts).length === 0) shelf.removeItem(key);
    else shelf.setItem(key, JSON.stringify(left));
  } catch {
    // A full or forbidden shelf: the text is still on the screen and on its way to the server.
  }
}

function isLeftOver(found: unknown): found is LeftOver {
  if (typeof found !== "object" || found === null) return false;
  if (!("at" in found) || typeof found.at !== "string" || !("drafts" in found)) return false;
  const { drafts } = found;
  return (
    typeof drafts === "object" &&
    drafts !== null &&
    Object.entries(drafts).every(
      ([field, draft]) =>
        savedFields.some((name) => name === field) &&
        typeof draft?.value === "string" &&
        typeof draft.base === "string",
    )
  );
}
