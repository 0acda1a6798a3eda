import "server-only";
// A body that has no end and is written as things happen. It stands in an answer as a stream of the web
// standard; where the process owns the HTTP server it is written straight to the line instead, since 2,000
// streams of that kind, each piped to its line, cost twice the memory and many times the time.

/** What a body is written to. */
export type Line = {
  write: (text: string) => void;
  /** Bytes or messages that wait for the reader; `isBehind` knows how many are too many. */
  isBehind: () => boolean;
  end: () => void;
};
/** Begins to write; gives what is to be done when the reader has gone. */
type Begin = (line: Line) => () => void;

/** Messages that wait for a reader of the web's stream. */
const MOST_WAITING = 2000;
const nowhere: Line = { write: () => undefined, isBehind: () => false, end: () => undefined };
const begins = new WeakMap<ReadableStream, Begin>();

/** A body that begins when it is read for the first time, or is left. */
export function flowing(begin: Begin): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  let gone: (() => void) | null = null;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        gone ??= begin({
          write: (text) => controller.enqueue(bytes.encode(text)),
          isBehind: () => (controller.desiredSize ?? 0) < -MOST_WAITING,
          end: () => controller.close(),
        });
      },
      cancel() {
        gone ??= begin(nowhere);
        gone();
      },
    },
    { highWaterMark: 0 },
  );
  begins.set(body, begin);
  return body;
}

/** How a body is begun on another line; undefined for every other body. Only before it was read. */
export function beginningOf(body: ReadableStream): Begin | undefined {
  return begins.get(body);
}
