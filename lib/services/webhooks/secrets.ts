// A webhook's secret as it is kept: sealed for that webhook, as one text.
import "server-only";
import { seal, unseal } from "../keys/seal";

export function sealed(secret: string, webhookId: string): string {
  const { keyId, nonce, sealed: body } = seal(secret, webhookId);
  return [keyId, nonce.toString("base64"), body.toString("base64")].join(".");
}

/** Throws Refused when the key is another one, or what is kept was changed. */
export function opened(kept: string, webhookId: string): string {
  const [keyId = "", nonce = "", body = ""] = kept.split(".");
  const bytes = (text: string) => Buffer.from(text, "base64");
  return unseal({ keyId, nonce: bytes(nonce), sealed: bytes(body) }, webhookId);
}
