import "server-only";
// One page's stream of server-sent events: what it missed, then what happens, a sign of life in
// between, and the end as soon as the person may no longer listen.
import { type Change, isTold } from "@/lib/domain/view/live";
import type { Hub, Told } from "./hub";
import { flowing, type Line } from "./line";

const SECOND = 1000;
/** Milliseconds between two signs of life; at each the session is looked at again. */
const BEAT = 20 * SECOND;
/** A stream is ended after this; the browser opens the next one by itself. */
const LONGEST = 15 * 60 * SECOND;

type Options = {
  hub: Pick<Hub, "subscribe" | "since" | "newest">;
  personId: string;
  /** The id of the last event that the page has heard; null when it begins. */
  last: number | null;
  /** Whether the session still holds. Rejects when that can't be known. */
  isAllowed: () => Promise<boolean>;
  onEnd: () => void;
  beat?: number;
  longest?: number;
};

/** A message as the stream writes it; without a number the page's place in the trail stays. */
function message(name: string, data: object, id?: number): string {
  return `event: ${name}\n${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
}

// Thousands of pages are told the same change with the same number: it is written out once.
const changesWritten = new WeakMap<Change, { heard: number; text: string }>();

function changeMessage(change: Change, heard: number): string {
  const known = changesWritten.get(change);
  if (known?.heard === heard) return known.text;
  const text = message("change", change, heard);
  changesWritten.set(change, { heard, text });
  return text;
}

/** Ends by itself when nobody reads it any more. */
export function openStream(options: Options): ReadableStream<Uint8Array> {
  return flowing((line) => beginStream(options, line));
}

function beginStream(options: Options, line: Line): () => void {
  const { hub, personId, last, isAllowed, onEnd, beat = BEAT, longest = LONGEST } = options;
  let heard = last ?? 0;
  let isOpen = true;

  const write = (text: string) => {
    if (!isOpen) return;
    // Who is that far behind has gone, or will be told all anew.
    if (line.isBehind()) return end();
    line.write(text);
  };
  const end = () => {
    if (!isOpen) return;
    close();
    line.end();
  };
  const tellChange = (change: Change) => {
    // The number never goes back, whatever is told late: from it the next stream goes on.
    heard = Math.max(heard, change.id);
    if (isTold(change)) write(changeMessage(change, heard));
  };
  const check = async () => {
    // The database is away: nothing is told meanwhile, and the next beat asks again.
    if (!(await isAllowed().catch(() => true))) end();
  };
  const hear = (told: Told) => {
    if (told.kind === "end") return end();
    if (told.kind === "reload") return write(message("reload", {}, hub.newest()));
    if (told.kind === "presence") return write(message("presence", told.presence));
    tellChange(told.change);
    if (told.change.kind === "person" && told.change.subject === personId) void check();
  };

  const unsubscribe = hub.subscribe(hear);
  const beating = setInterval(() => {
    write(": here\n\n");
    void check();
  }, beat);
  const lasting = setTimeout(end, longest);
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    clearInterval(beating);
    clearTimeout(lasting);
    unsubscribe();
    onEnd();
  };

  const missed = last === null ? [] : hub.since(last);
  heard = missed === null ? hub.newest() : Math.max(heard, last ?? hub.newest());
  write("retry: 3000\n\n");
  write(message("hello", {}, heard));
  if (missed === null) write(message("reload", {}, heard));
  else for (const change of missed) tellChange(change);
  return close;
}
