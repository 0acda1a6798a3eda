// A file, a page or a feed of another publisher → its checks, what was left out, and what it took back.
// Nothing that comes in makes this throw: what can't be read at all is an answer, too.
import type { ReadCheck, Withdrawal } from "@/lib/domain/others/other-check";
import type { LeftOut } from "@/lib/domain/others/remark";
import { foldedWords } from "@/lib/domain/others/same-words";
import { addressKey } from "@/lib/domain/source";
import { msg } from "@/lib/words/t";
import { decode, encodingInside } from "../charset";
import { Unreadable } from "../unreadable";
import { nothingFound, type Piece, piecesOf, withMark } from "./documents";
import { findReviews } from "./find-reviews";
import type { Linked } from "./linked";
import { readDate } from "./odd-date";
import { addressOf } from "./place-of";
import { type Around, readReview } from "./read-review";
import { Remarks } from "./remarks";

export type Arrived = {
  bytes: Uint8Array;
  /** Where it was found, after all redirects; null for a file. */
  address: string | null;
  charset: string | null;
  /** YYYY-MM-DD. */
  today: string;
};

export type ChecksFound = {
  checks: ReadCheck[];
  leftOut: LeftOut[];
  withdrawn: Withdrawal[];
};
export type ChecksRead =
  | ({ ok: true } & ChecksFound)
  | { ok: false; problem: string; place: string | null; remedy: string };

/** Every check that stands in what came, in its order. */
export function readChecks(arrived: Arrived): ChecksRead {
  try {
    return { ok: true, ...read(arrived) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, problem: error.reason, place: error.place, remedy: error.remedy };
  }
}

function read({ bytes, address, charset, today }: Arrived): ChecksFound {
  if (bytes.length === 0) throw new Unreadable(msg("It is empty."), null, msg("Choose another."));
  const { text, warning } = decode(bytes, [charset, encodingInside(bytes)]);
  const { pieces, isPage, language } = piecesOf(withMark(bytes, text));
  const found: ChecksFound = { checks: [], leftOut: [], withdrawn: [] };
  const around = { address, isPage, language, today };
  for (const piece of pieces) readPiece(piece, around, found);
  const only = pieces.length === 1 ? pieces[0]?.mended : null;
  if (only && !only.ok)
    throw new Unreadable(only.problem, only.place, msg("Mend it there, or ask the publisher to."));
  if (found.checks.length + found.leftOut.length + found.withdrawn.length === 0)
    throw nothingFound(isPage);
  if (warning)
    for (const check of found.checks) check.doubts.push({ code: "encoding", place: null });
  return { ...found, ...withoutRepeats(found) };
}

function readPiece({ place, mended }: Piece, around: Around, found: ChecksFound): void {
  if (!mended.ok) {
    const where = [place, mended.place].filter(Boolean).join(", ");
    found.leftOut.push({ code: "broken", place: where, detail: mended.problem });
    return;
  }
  const { reviews, deleted } = findReviews(mended.value);
  for (const review of reviews) {
    const check = readReview(review, around);
    if ("leftOut" in check) {
      const detail = hintOf(review);
      found.leftOut.push({ code: check.leftOut, place: whereOf(place, review), detail });
    } else {
      const before = mended.repairs.map((code) => ({ code, place: null }));
      found.checks.push({ ...check, repairs: [...before, ...check.repairs] });
    }
  }
  for (const item of deleted) {
    const withdrawn = withdrawalOf(item, around);
    if (withdrawn) found.withdrawn.push(withdrawn);
    else found.leftOut.push({ code: "no_address", place: whereOf(place, item), detail: null });
  }
}

const whereOf = (place: string, { pointer }: Linked) =>
  [place, pointer || (place ? "" : "the whole")].filter(Boolean).join(" ");

/** Something by which a person knows a record that was left out. */
function hintOf(review: Linked): string | null {
  const said = ["url", "claimReviewed", "headline", "name"].map((name) => review.get(name).text());
  const hint = said.find((text) => text !== null && text.trim() !== "");
  return hint
    ? hint
        .toWellFormed()
        .replace(/[\p{Cc}\s]+/gu, " ")
        .trim()
        .slice(0, 300)
    : null;
}

function withdrawalOf(item: Linked, around: Around): Withdrawal | null {
  const remarks = new Remarks();
  const inner = item.get("item").items()[0];
  const url =
    addressOf(item, { ...around, isPage: false }, remarks) ??
    (inner ? addressOf(inner, { ...around, isPage: false }, remarks) : null);
  if (url === null) return null;
  return { url, on: readDate(item.get("dateDeleted"), remarks, around.today) };
}

/** The same claim at the same address, twice in one file: pages repeat their data in two scripts. */
function withoutRepeats({ checks, leftOut }: ChecksFound) {
  const seen = new Set<string>();
  const kept: ReadCheck[] = [];
  const repeated: LeftOut[] = [];
  for (const check of checks) {
    const key = `${addressKey(check.url)} ${foldedWords(check.claimReviewed)}`;
    if (seen.has(key))
      repeated.push({
        code: "repeated",
        place: check.url,
        detail: check.claimReviewed.slice(0, 300),
      });
    else kept.push(check);
    seen.add(key);
  }
  return { checks: kept, leftOut: [...leftOut, ...repeated] };
}
