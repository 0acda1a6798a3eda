// By which a check is found again: hashes of its address and of the claim's words.
import "server-only";
import { createHash } from "node:crypto";
import type { ReadCheck } from "@/lib/domain/others/other-check";
import { foldedWords } from "@/lib/domain/others/same-words";
import { addressKey } from "@/lib/domain/source";

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 40);

/** The same for every form of one address. */
export const placeKeyOf = (url: string) => hash(addressKey(url));

/** The same whatever the case, the marks and the blanks. */
export const claimKeyOf = (words: string) => hash(foldedWords(words));

export type KeyedCheck = ReadCheck & {
  placeKey: string;
  claimKey: string;
  changedOn: string | null;
};

export function keyed(check: ReadCheck): KeyedCheck {
  return {
    ...check,
    placeKey: placeKeyOf(check.url),
    claimKey: claimKeyOf(check.claimReviewed),
    changedOn: check.modifiedOn ?? check.publishedOn,
  };
}
