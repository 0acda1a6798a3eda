// One ClaimReview → one check by another publisher, or why it can't be one.
import { type OtherFields, otherLimits, type ReadCheck } from "@/lib/domain/others/other-check";
import type { LeftOutCode } from "@/lib/domain/others/remark";
import { guessLanguage } from "@/lib/domain/writing/language-guess";
import { languageFrom } from "../language";
import { isPlain, type Linked } from "./linked";
import { readDate } from "./odd-date";
import { readRating } from "./odd-rating";
import { addressOf, type FoundAt, siteOf } from "./place-of";
import { plainWords } from "./plain-words";
import { Remarks } from "./remarks";

export type Around = FoundAt & {
  /** The language of the page or file, when it says one. */
  language: string | null;
  /** YYYY-MM-DD: what lies after it lies in the future. */
  today: string;
};

export function readReview(review: Linked, around: Around): ReadCheck | { leftOut: LeftOutCode } {
  const remarks = new Remarks();
  const claimReviewed = claimOf(review, remarks);
  if (claimReviewed === null) return { leftOut: "no_claim" };
  const url = addressOf(review, around, remarks);
  if (url === null) return { leftOut: "no_address" };
  const publisher = publisherOf(review, url, remarks);
  const fields: OtherFields = {
    url,
    claimReviewed,
    publisher,
    claimant: claimantOf(review, publisher, remarks),
    ...datesOf(review, remarks, around.today),
    ...readRating(review, remarks),
    language: languageOf(review, around, claimReviewed, remarks),
  };
  return {
    ...fields,
    repairs: remarks.repairs.map((one) => ({ ...one, place: within(review, one.place) })),
    doubts: remarks.doubts.map((one) => ({ ...one, place: within(review, one.place) })),
    raw: JSON.stringify(review.value),
  };
}

/** A place in the document as one in the record, which is what is kept. */
function within({ pointer }: Linked, place: string | null): string | null {
  return place === null ? null : place.slice(pointer.length) || null;
}

function claimOf(review: Linked, remarks: Remarks): string | null {
  const { claimReviewed: max } = otherLimits;
  const said = review.get("claimReviewed");
  const words = plainWords(said.text(), { max, place: said.pointer, remarks });
  if (words !== null) return words;
  for (const item of review.get("itemReviewed").items()) {
    if (!item.isOf("claim")) continue;
    for (const node of [item.get("text"), item.get("name")]) {
      const found = plainWords(node.text(), { max, place: node.pointer, remarks });
      if (found === null) continue;
      remarks.doubtful("claim_from_item", node.pointer);
      return found;
    }
  }
  return null;
}

/** The name of a person or organisation: an object's, or the text itself unless that is an address. */
function nameOf(node: Linked, max: number, remarks: Remarks): string | null {
  for (const item of node.items()) {
    const named = isPlain(item.value) ? item.get("name") : item;
    const name = plainWords(named.text(), { max, place: named.pointer, remarks });
    if (name !== null && !/^https?:\/\//iu.test(name)) return name;
  }
  return null;
}

function publisherOf(review: Linked, url: string, remarks: Remarks): string {
  const [author, publisher] = [review.get("author"), review.get("publisher")];
  const { publisher: max } = otherLimits;
  // A person signs for an organisation: that one is the publisher, where it is named.
  const persons = author.items().length > 0 && author.items().every((one) => one.isOf("person"));
  const order = persons ? [publisher, author.get("worksFor"), author] : [author, publisher];
  for (const node of [...order, review.get("sdPublisher")]) {
    const name = nameOf(node, max, remarks);
    if (name === null) continue;
    if (node.items().length > 1) remarks.doubtful("several_publishers", node.pointer);
    return name;
  }
  remarks.doubtful("publisher_from_address");
  return siteOf(url);
}

function claimantOf(review: Linked, publisher: string, remarks: Remarks): string | null {
  for (const item of review.get("itemReviewed").items()) {
    const author = item.get("author");
    const name = nameOf(author, otherLimits.claimant, remarks);
    if (name === null) continue;
    if (name.toLowerCase() === publisher.toLowerCase())
      remarks.doubtful("claimant_is_publisher", author.pointer);
    return name;
  }
  remarks.doubtful("no_claimant");
  return null;
}

function datesOf(review: Linked, remarks: Remarks, today: string) {
  const publishedOn = readDate(review.get("datePublished"), remarks, today);
  const modifiedOn = readDate(review.get("dateModified"), remarks, today);
  const dated = review
    .get("itemReviewed")
    .items()
    .flatMap((item) => [item, ...item.get("appearance").items(), item.get("firstAppearance")])
    .map((item) => item.get("datePublished"))
    .find((node) => !node.isMissing);
  const claimDate = dated ? readDate(dated, remarks, today) : null;
  if (publishedOn === null && modifiedOn === null) remarks.doubtful("no_date");
  if (publishedOn && modifiedOn && isAfter(publishedOn, modifiedOn))
    remarks.doubtful("changed_before");
  if (publishedOn && claimDate && isAfter(claimDate, publishedOn)) remarks.doubtful("date_order");
  return { publishedOn, modifiedOn, claimDate };
}

/** As far as both are known. */
function isAfter(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}

function languageOf(
  review: Linked,
  around: Around,
  words: string,
  remarks: Remarks,
): string | null {
  for (const item of review.get("inLanguage").items()) {
    const said = isPlain(item.value) ? item.get("alternateName").text() : item.text();
    const tag = languageFrom(said);
    if (tag) return tag;
  }
  if (around.language) return around.language;
  const guess = guessLanguage(words);
  remarks.doubtful(guess ? "language_guessed" : "no_language");
  return guess;
}
