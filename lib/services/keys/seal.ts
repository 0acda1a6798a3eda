// Seals what nobody may read from the database alone: AES-256-GCM, with a key from the environment. What
// is sealed belongs to one record (a source, a webhook), and opens for no other.
import "server-only";
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { Refused } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { msg } from "@/lib/words/t";

const TAG_BYTES = 16;
export type Sealed = { keyId: string; nonce: Buffer; sealed: Buffer };

/** Names a key without telling it. */
const idOf = (key: Buffer) => createHash("sha256").update(key).digest("hex").slice(0, 16);

function key(): Buffer {
  if (env.SOURCE_KEY) return env.SOURCE_KEY;
  throw new Refused([
    {
      code: "no_key",
      text: msg(
        "Nothing can be kept sealed here: SOURCE_KEY is not set. Ask whoever runs the server to set it (openssl rand -base64 32).",
      ),
    },
  ]);
}

export function seal(text: string, belongsTo: string): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce).setAAD(Buffer.from(belongsTo));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return { keyId: idOf(key()), nonce, sealed: Buffer.concat([body, cipher.getAuthTag()]) };
}

/** Throws Refused for another key than the one it was sealed with, and for what was tampered with. */
export function unseal({ keyId, nonce, sealed }: Sealed, belongsTo: string): string {
  const opening = key();
  const fault = (text: string) => new Refused([{ code: "sealed", text }]);
  if (keyId !== idOf(opening))
    throw fault(msg("It was sealed with another SOURCE_KEY than the one that is set now."));
  try {
    const decipher = createDecipheriv("aes-256-gcm", opening, nonce).setAAD(Buffer.from(belongsTo));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([
      decipher.update(sealed.subarray(0, -TAG_BYTES)),
      decipher.final(),
    ]).toString("utf8");
  } catch {
    throw fault(msg("What is kept was changed outside of this program, and does not open."));
  }
}
