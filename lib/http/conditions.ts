import "server-only";
// What a request says about versions and repetition, in its headers.
import { createHmac } from "node:crypto";
import { sessionSecret } from "@/lib/env";
import { msg } from "@/lib/words/t";
import { HttpProblem } from "./problem";

/** The strong entity tag of a version (RFC 9110). */
export function etagOfVersion(version: number): string {
  return `"${version}"`;
}

/** The version of If-Match; undefined when it is not there. Throws HttpProblem 400 for other forms. */
export function readIfMatch(headers: Headers): number | undefined {
  const value = headers.get("if-match");
  if (value === null) return undefined;
  const version = /^"(\d{1,9})"$/.exec(value.trim())?.[1];
  if (version === undefined)
    throw new HttpProblem(400, 'If-Match takes one strong tag, as in If-Match: "12".');
  return Number(version);
}

export function versionNeeded(): HttpProblem {
  return new HttpProblem(
    428,
    msg("Say which version you saw, with If-Match and the ETag of that answer."),
  );
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * What makes a POST one act however often it is sent: its Idempotency-Key and a fingerprint of what
 * was asked. Undefined without the header; throws HttpProblem 400 for a key that is none.
 */
export function readOnce(
  request: Request,
  path: string,
  body: string,
): { key: string; fingerprint: string } | undefined {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (!KEY.test(key))
    throw new HttpProblem(400, msg("Idempotency-Key takes 1 to 255 visible ASCII characters."));
  // Keyed, since it is stored: from a bare hash a short body, as the name of a source, could be guessed.
  const fingerprint = createHmac("sha256", sessionSecret())
    .update(`${request.method}\n${path}\n${request.headers.get("if-match") ?? ""}\n${body}`)
    .digest("hex");
  return { key, fingerprint };
}
