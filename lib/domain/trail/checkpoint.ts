// A checkpoint says how long the log of all events was at a time and what its root hash is. It is signed.
import { z } from "zod";

const hex = z.string().regex(/^[0-9a-f]{64}$/u);

/** As it is published. `root` and `previous` in hex; `publicKey` (32 bytes) and `signature` (64) in base64. */
export const checkpoint = z.strictObject({
  number: z.int().min(1),
  /** RFC 3339 in UTC, to the millisecond. */
  at: z.string(),
  /** The address of the newsroom whose log it is. */
  origin: z.string(),
  events: z.int().min(0),
  root: hex,
  /** The hash of the checkpoint before; null for the first. */
  previous: hex.nullable(),
  publicKey: z.string(),
  signature: z.string(),
});
export type Checkpoint = z.infer<typeof checkpoint>;

/** The text that is signed, and whose SHA-256 the next checkpoint names: one value a line. */
export function signedText(
  point: Pick<Checkpoint, "number" | "at" | "origin" | "events" | "root" | "previous">,
): string {
  const { number, at, origin, events, root, previous } = point;
  return `${["second-source claim log 1", origin, number, at, events, root, previous ?? "-"].join("\n")}\n`;
}
