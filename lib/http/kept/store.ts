import "server-only";
// Bodies that were sent to readers, the last used ones, so many bytes of them.

/** An answer as Node writes it; `headers` are names and values in turn, as writeHead takes them. */
export type Sent = { status: number; headers: string[]; body: Uint8Array | undefined };

export type Kept = {
  body: Uint8Array<ArrayBuffer>;
  headers: Readonly<Record<string, string>>;
  /** What is written of it, once someone asked; packed once someone asked for it so. */
  forms?: { plain: Sent; unchanged: Sent; packed?: Sent };
  /** Milliseconds of performance.now(), when it was made. */
  at: number;
};

export type Store = ReturnType<typeof createStore>;

/** `most` bytes in all; one body takes a sixteenth of it at most. */
export function createStore(most: number) {
  const entries = new Map<string, Kept>();
  let bytes = 0;
  let generation = 0;

  function drop(key: string): void {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    bytes -= entry.body.length;
  }

  return {
    /** Grows with each clearing: what was begun before is not kept after it. */
    generation: () => generation,
    bytes: () => bytes,
    get(key: string): Kept | undefined {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry;
    },
    put(key: string, entry: Kept, begunIn: number): void {
      if (begunIn !== generation || entry.body.length > most / 16) return;
      drop(key);
      entries.set(key, entry);
      bytes += entry.body.length;
      for (const oldest of entries.keys()) {
        if (bytes <= most) break;
        drop(oldest);
      }
    },
    clear(): void {
      entries.clear();
      bytes = 0;
      generation += 1;
    },
  };
}
