// The last step of every way in: what a parser found becomes an Incoming that fits, or a refusal. Lines
// are put into their one form here, and the places of notes go along.
import { TEXT_LIMIT } from "@/lib/domain/article";
import { type Incoming, type IncomingNote, incoming } from "@/lib/domain/incoming";
import { type Block, normaliseBlocks } from "@/lib/domain/writing/blocks";
import { isPartialDate } from "@/lib/domain/writing/partial-date";
import { isStorable, isVisible } from "@/lib/domain/writing/text";
import { msg } from "@/lib/words/t";
import { headlineFrom, oneLine } from "./headline";
import { Unreadable } from "./unreadable";

/** What a parser found; all but the blocks may be missing. A block may hold several lines. */
export type Draft = Partial<Omit<Incoming, "blocks" | "headline">> & {
  headline?: string | null;
  blocks: Block[];
};

const MOST_BLOCKS = 20_000;
const MOST_NOTES = 2_000;
const LONGEST_NOTE = 10_000;

/** `place` names the part of the file for a refusal, `name` is the file's. Throws Unreadable. */
export function finish(draft: Draft, { place = null, name = null }: Where = {}): Incoming {
  const warnings = [...(draft.warnings ?? [])];
  const notes: IncomingNote[] = [];
  const blocks: Block[] = [];
  draft.blocks.forEach(({ kind, text }, index) => {
    expectStorable(text, place, index);
    for (const part of text.split(/[\r\n\u2028\u2029]+/u)) {
      const line = normalLine(part);
      if (!isVisible(line)) continue;
      for (const note of draft.notes ?? [])
        if (note.line === index) notes.push(placed(note, part, line, blocks.length));
      blocks.push({ kind, text: line });
    }
  });
  const publishedAt = withoutDateline(blocks, notes);
  // To be taken back, a text need not be sent again.
  if (blocks.length > 0 || (draft.status ?? "usable") === "usable") expectText(blocks, place);
  const headline = headlineFrom(draft.headline ?? null, blocks, notes, name);
  if (notes.length > MOST_NOTES) {
    warnings.push(`It has ${notes.length} notes; the first ${MOST_NOTES} were kept.`);
    notes.length = MOST_NOTES;
  }
  const fields = {
    headline,
    byline: shortLine(draft.byline, 200),
    publisher: shortLine(draft.publisher, 200),
    url: draft.url ?? null,
    language: draft.language ?? null,
    publishedAt: draft.publishedAt ?? publishedAt,
    externalId: shortLine(draft.externalId, 500),
    status: draft.status ?? "usable",
    embargoedUntil: draft.embargoedUntil ?? null,
    blocks,
    notes: notes.filter((note) => note.body !== ""),
    warnings: warnings.slice(0, 100).map((warning) => warning.slice(0, 500)),
  };
  const whole = incoming.safeParse(draft.origin ? { ...fields, origin: draft.origin } : fields);
  if (whole.success) return whole.data;
  const [issue] = whole.error.issues;
  throw new Unreadable(
    `${issue?.path.join(" ") || "The text"}: ${issue?.message ?? "It does not fit."}`,
    place,
    msg("Mend it there, or paste the text instead."),
  );
}

export type Where = { place?: string | null; name?: string | null };

/** A date as far as it is certain: the leading day, month or year of an ISO time. Else null. */
export function dateOf(text: string | null | undefined): string | null {
  const date = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?![\d-])/u.exec(text ?? "")?.[1];
  const packed = /^\s*(\d{4})(\d{2})(\d{2})(?:T|\s|$)/u.exec(text ?? "");
  const found = date ?? (packed ? packed.slice(1).join("-") : null);
  return found && isPartialDate(found) ? found : null;
}

// The first block passed is where a dateline may stand, so an empty one goes before.
const normalLine = (text: string) =>
  normaliseBlocks([
    { kind: "paragraph", text: "" },
    { kind: "paragraph", text },
  ]).text;

// A place is the length of what stands before it in its one form; the letter keeps a last blank.
const placeIn = (text: string, at: number) => normalLine(`${text.slice(0, at)}x`).length - 1;

function placed(note: IncomingNote, raw: string, line: string, index: number): IncomingNote {
  const start = Math.min(placeIn(raw, note.start), line.length);
  const end = Math.min(placeIn(raw, note.end), line.length);
  return {
    ...note,
    author: shortLine(note.author, 200),
    body: note.body.replace(/\r\n?/gu, "\n").trim().slice(0, LONGEST_NOTE),
    line: index,
    start,
    end: Math.max(start, end),
  };
}

function withoutDateline(blocks: Block[], notes: IncomingNote[]): string | null {
  const [first] = blocks;
  if (!first) return null;
  const { text, publishedAt } = normaliseBlocks([{ ...first, text: `${first.text} ` }]);
  if (!publishedAt) return null;
  const cut = first.text.length - text.length;
  const gone = text === "";
  if (gone) blocks.shift();
  else blocks[0] = { ...first, text };
  for (const note of notes) {
    if (note.line === 0) {
      note.start = Math.max(0, note.start - cut);
      note.end = Math.max(0, note.end - cut);
    } else if (gone) note.line -= 1;
  }
  return publishedAt;
}

function expectStorable(text: string, place: string | null, index: number): void {
  if (isStorable(text.replaceAll("\r", ""))) return;
  throw new Unreadable(
    msg("Has a character that can't be stored (NUL, a control character, or half of one)."),
    place ?? `block ${index + 1}`,
    msg("Take it out and bring the file in again."),
  );
}

function expectText(blocks: readonly Block[], place: string | null): void {
  if (blocks.length === 0)
    throw new Unreadable(msg("There is no text in it."), place, msg("Paste the text instead."));
  const length = blocks.reduce((sum, block) => sum + block.text.length + 1, -1);
  if (length > TEXT_LIMIT || blocks.length > MOST_BLOCKS)
    throw new Unreadable(
      length > TEXT_LIMIT
        ? `The text has ${length.toLocaleString("en")} characters; ${TEXT_LIMIT.toLocaleString("en")} is the most.`
        : `The text has ${blocks.length.toLocaleString("en")} lines; ${MOST_BLOCKS.toLocaleString("en")} is the most.`,
      place,
      msg("Bring it in in parts."),
    );
}

const shortLine = (text: string | null | undefined, max: number) => oneLine(text ?? "", max);
