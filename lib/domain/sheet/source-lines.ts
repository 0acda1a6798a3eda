// The sources of a claim in one cell: a line each, "title | address | primary, undermines, decisive".
import type { Stance } from "../evidence";
import {
  addressKey,
  type SourceInput,
  sourceInput,
  type sourceLevels,
  webAddress,
} from "../source";

/** A source as a sheet names it, and what it is used for. */
export type SheetSource = {
  title: string;
  url: string | null;
  level: (typeof sourceLevels)[number];
  stance: Stance;
  decisive: boolean;
};

/** One line: what is empty at the end is left out, but for the level. */
export function writeSource(source: SheetSource): string {
  const words = [
    source.level,
    source.stance === "context" ? null : source.stance,
    source.decisive ? "decisive" : null,
  ];
  return [source.title, source.url ?? "", words.filter((word) => word !== null).join(", ")].join(
    " | ",
  );
}

export function writeSources(sources: readonly SheetSource[]): string {
  return sources.map(writeSource).join("\n");
}

const LEVELS: Record<string, SheetSource["level"]> = {
  primary: "primary",
  primaria: "primary",
  primario: "primary",
  первичный: "primary",
  первичная: "primary",
  первинне: "primary",
  primaire: "primary",
  أولي: "primary",
  secondary: "secondary",
  secundaria: "secondary",
  secundario: "secondary",
  вторичный: "secondary",
  вторинне: "secondary",
  secondaire: "secondary",
  ثانوي: "secondary",
};
const STANCES: Record<string, Stance> = {
  supports: "supports",
  undermines: "undermines",
  context: "context",
};

type Read = { source: SheetSource } | { fault: string };

/** The level that a word names; null when it is none. */
export function readLevel(text: string): SheetSource["level"] | null {
  return LEVELS[text.trim().toLowerCase()] ?? null;
}

// As an export writes it: the title may hold a bar or an address of its own.
const OWN_LINE = /^(.*) \| (\S*) \| ([^|]*)$/u;

/** A line of an export, part by part; null for anybody else's. */
function readOwnLine(line: string): Read | null {
  const [, title = "", url = "", words = ""] = OWN_LINE.exec(line) ?? [];
  const marks = marksOf(words);
  if (!marks || title.trim() === "") return null;
  return checked({ ...marks, title, url: url || null, level: marks.level ?? "secondary" });
}

/** A line of anybody's: an address anywhere in it, and the title around it. */
function readLine(line: string): Read {
  const parts = line.split("|").map((part) => part.trim());
  const marks = parts.length > 1 ? marksOf(parts.at(-1) ?? "") : null;
  if (marks) parts.pop();
  const rest = parts.join(" | ");
  const url = addressIn(rest);
  const title = (url ? rest.replace(url, " ") : rest)
    .replace(/\s+/gu, " ")
    .replace(/^[\s|:–—-]+|[\s|:–—(-]+$/gu, "");
  return checked({
    title: title || (url ?? ""),
    url,
    level: marks?.level ?? "secondary",
    stance: marks?.stance ?? "context",
    decisive: marks?.decisive ?? false,
  });
}

function addressIn(text: string): string | null {
  return /https?:\/\/[^\s|<>"]+/iu.exec(text)?.[0] ?? null;
}

type Marks = Pick<SheetSource, "stance" | "decisive"> & { level: SheetSource["level"] | null };

function marksOf(text: string): Marks | null {
  const marks: Marks = { level: null, stance: "context", decisive: false };
  if (text === "") return null;
  for (const word of text.toLowerCase().split(",")) {
    const name = word.trim();
    const stance = STANCES[name];
    const level = readLevel(name);
    if (name === "decisive") marks.decisive = true;
    else if (stance) marks.stance = stance;
    else if (level) marks.level = level;
    else return null;
  }
  return marks;
}

function checked(source: SheetSource): Read {
  const wanted: SourceInput = { title: source.title, url: source.url, level: source.level };
  const parsed = sourceInput.safeParse(wanted);
  if (parsed.success)
    return { source: { ...source, title: parsed.data.title, url: parsed.data.url ?? null } };
  return { fault: parsed.error.issues[0]?.message ?? "This source can't be read." };
}

/** Reads a cell of sources; a line that can't be read is named with what is wrong. */
export function readSources(cell: string): { sources: SheetSource[]; faults: string[] } {
  const sources: SheetSource[] = [];
  const faults: string[] = [];
  for (const line of cell.split(/\r\n|\r|\n/u)) {
    for (const { text, read } of readAll(line.trim())) {
      if ("fault" in read) faults.push(`“${short(text)}”: ${read.fault}`);
      else if (!sources.some((known) => sourceKey(known) === sourceKey(read.source)))
        sources.push(read.source);
    }
  }
  return { sources, faults };
}

function readAll(line: string): { text: string; read: Read }[] {
  if (line === "") return [];
  const own = readOwnLine(line);
  if (own) return [{ text: line, read: own }];
  const pieces = line.split(/;(?=\s*https?:)/u).map((piece) => piece.trim());
  return pieces.filter((piece) => piece !== "").map((text) => ({ text, read: readLine(text) }));
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

/** Title, address and level of one source in columns of their own; each may hold a line a source. */
export function joinColumns(titles: string, addresses: string, levels: string): string {
  const [title, address, level] = [titles, addresses, levels].map((cell) => cell.split(/\r?\n/u));
  const length = Math.max(title?.length ?? 0, address?.length ?? 0);
  return Array.from({ length }, (_, index) => {
    const mark = level?.[index] ?? level?.[0] ?? "";
    const line = [title?.[index] ?? "", address?.[index] ?? ""].map((part) => part.trim());
    return line.every((part) => part === "") ? "" : [...line, readLevel(mark) ?? ""].join(" | ");
  })
    .filter((line) => line !== "")
    .join("\n");
}

/** What tells two sources apart: the address, else the title. */
export function sourceKey(source: Pick<SheetSource, "title" | "url">): string {
  const isAddress = source.url !== null && webAddress.safeParse(source.url).success;
  return isAddress && source.url ? addressKey(source.url) : `title:${source.title.toLowerCase()}`;
}
