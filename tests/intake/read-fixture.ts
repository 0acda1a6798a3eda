/** A fixture of this folder, read as a file that somebody dropped. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Incoming } from "@/lib/domain/incoming";
import { readFile } from "@/lib/intake/file";

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(__dirname, "fixtures", name)));

export const readFixture = (name: string): Incoming[] =>
  readFile({ name, mediaType: null, bytes: fixture(name) });

export const readText = (name: string, text: string, mediaType: string | null = null) =>
  readFile({ name, mediaType, bytes: new TextEncoder().encode(text) });

export function only(articles: readonly Incoming[]): Incoming {
  const [first, ...rest] = articles;
  if (!first || rest.length > 0) throw new Error(`expected one article, got ${articles.length}`);
  return first;
}

/** "kind: text" of each block. */
export const lines = ({ blocks }: Incoming) => blocks.map(({ kind, text }) => `${kind}: ${text}`);

/** The words that each note stands on. */
export const noteWords = ({ blocks, notes }: Incoming) =>
  notes.map(({ line, start, end }) => blocks[line]?.text.slice(start, end));
