// The key that signs checkpoints, and what checks its signatures: Ed25519 (RFC 8032) by node:crypto.
import "server-only";
import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { env } from "@/lib/env";

// What stands before the 32 bytes in PKCS #8 and in SPKI (RFC 8410); the rest of both is fixed.
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI = Buffer.from("302a300506032b6570032100", "hex");

export type LogKey = { publicKey: Buffer; sign: (text: string) => Buffer };

/** From LOG_KEY, 32 random bytes; null when the newsroom has set none. */
export function logKey(): LogKey | null {
  if (!env.LOG_KEY) return null;
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8, env.LOG_KEY]),
    format: "der",
    type: "pkcs8",
  });
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  return {
    publicKey: spki.subarray(SPKI.length),
    sign: (text) => sign(null, Buffer.from(text, "utf8"), key),
  };
}

/** Public keys that checkpoints of this newsroom may be signed with, in base64, the present one last. */
export function knownKeys(): string[] {
  const own = logKey()?.publicKey.toString("base64");
  return own ? [...env.LOG_KEYS_BEFORE.filter((key) => key !== own), own] : [];
}

export function isSignedBy(publicKey: Buffer, text: string, signature: Buffer): boolean {
  const key = createPublicKey({
    key: Buffer.concat([SPKI, publicKey]),
    format: "der",
    type: "spki",
  });
  return verify(null, Buffer.from(text, "utf8"), key, signature);
}
