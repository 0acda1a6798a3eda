import "server-only";
// Reads the body of a request: JSON in UTF-8, not too large, not too deep. A body without a stated
// length is counted while it comes in.
import { msg } from "@/lib/words/t";
import { HttpProblem } from "./problem";

const LARGEST = 2 * 1024 * 1024;
const DEEPEST = 64;

/** The body as text, "" for none. Throws HttpProblem 413, and 400 for bytes that are not UTF-8. */
export async function readText(request: Request): Promise<string> {
  const bytes = await readBytes(request, LARGEST);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new HttpProblem(400, msg("The body is not UTF-8."));
  }
}

/** The body as it came, whole; empty for none. Throws HttpProblem 413 beyond `largest` bytes. */
export async function readBytes(request: Request, largest: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new HttpProblem(413, `The body is larger than ${largest / 1024 / 1024} MiB.`);
  if (Number(request.headers.get("content-length") ?? 0) > largest) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by a throw also cancels the rest of the stream.
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > largest) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof HttpProblem) throw error;
    throw new HttpProblem(400, msg("The body broke off."));
  }
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks);
}

/** The media type that a request declares, lower case and without parameters; "" for none. */
export function mediaTypeOf(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/** Throws HttpProblem 415 when the body is not declared as JSON. */
export function expectJson(request: Request): void {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new HttpProblem(415, msg("Send JSON, with Content-Type: application/json."));
}

/** The value of a JSON text. Throws HttpProblem 400 when it is not JSON, or nested too deep. */
export function parseJson(text: string): unknown {
  if (depthOf(text) > DEEPEST)
    throw new HttpProblem(400, `The JSON is nested deeper than ${DEEPEST} levels.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, msg("The body is not valid JSON."));
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** How deep arrays and objects are nested; brackets inside strings don't count. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === 0x7d || code === 0x5d) depth -= 1;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    }
  }
  return deepest;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE)
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}
