import "server-only";
// What is kept, in the shapes in which Node writes it. Each is made once: a badge is asked for far more
// often than it changes, and between two forms of the web standard there lies most of what it costs.
import { gzipSync } from "node:zlib";
import { hasAlready } from "@/lib/render/answer";
import type { Kept, Sent } from "./store";

/** Bytes that are not worth packing. */
const SMALL = 1024;

type Asking = { "if-none-match"?: string; "accept-encoding"?: string };

/** The answer to these headers: whole, packed where that is taken, or "you have it already". */
export function sentTo(asking: Asking, kept: Kept): Sent {
  const forms = formsOf(kept);
  const known = asking["if-none-match"];
  if (known !== undefined && hasAlready(known, kept.headers.etag ?? "")) return forms.unchanged;
  const isPacked = kept.body.length >= SMALL && /\bgzip\b/u.test(asking["accept-encoding"] ?? "");
  if (!isPacked) return forms.plain;
  forms.packed ??= packedOf(kept);
  return forms.packed;
}

function formsOf(kept: Kept): NonNullable<Kept["forms"]> {
  if (kept.forms) return kept.forms;
  const { "content-type": _, ...others } = kept.headers;
  kept.forms = {
    plain: { status: 200, headers: listOf(kept.headers, kept.body.length), body: kept.body },
    unchanged: { status: 304, headers: listOf(others), body: undefined },
  };
  return kept.forms;
}

function packedOf({ headers, body }: Kept): Sent {
  const packed = gzipSync(body);
  const all = { ...headers, "content-encoding": "gzip" };
  return { status: 200, headers: listOf(all, packed.length), body: packed };
}

function listOf(headers: Readonly<Record<string, string>>, length?: number): string[] {
  const all: Record<string, string> = { ...headers, vary: varied(headers.vary) };
  if (length !== undefined) all["content-length"] = String(length);
  return Object.entries(all).flat();
}

/** One address has a packed and an unpacked form, whatever else tells its forms apart. */
function varied(own: string | undefined): string {
  if (!own) return "accept-encoding";
  return /(^|,)\s*(accept-encoding|\*)\s*(,|$)/iu.test(own) ? own : `${own}, accept-encoding`;
}
