/**
 * One JSON line per event on standard output (errors on standard error), so that any collector can
 * read it. It never receives a reader's address, an e-mail address or a secret: callers pass ids.
 */
type Fields = Record<string, string | number | boolean | null | undefined>;
type Level = "info" | "warn" | "error";

function describe(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: String(error) };
  const code = "code" in error ? String(error.code) : undefined;
  return { error: error.message, kind: error.name, code, stack: error.stack };
}

// The log may stand on the disk that is full: what can't be written is lost, and the process goes on.
for (const output of [process.stdout, process.stderr])
  if (output.listenerCount("error") === 0) output.on("error", () => undefined);

function write(level: Level, event: string, fields: Fields): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  (level === "error" ? process.stderr : process.stdout).write(`${line}\n`);
}

/** `event` is a short dotted name ("job.done"); `fields` are plain values; errors keep their stack. */
export const log = {
  info: (event: string, fields: Fields = {}) => write("info", event, fields),
  warn: (event: string, fields: Fields = {}) => write("warn", event, fields),
  error: (event: string, error: unknown, fields: Fields = {}) =>
    write("error", event, { ...fields, ...describe(error) }),
};
