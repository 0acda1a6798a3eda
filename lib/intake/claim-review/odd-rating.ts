// The rating of another publisher: its label as it is, its numbers as they are, and what is doubtful about
// its scale. Their numbers are never made into a rating of ours.
import { codeOfLabel } from "@/lib/domain/others/label";
import { type OtherFields, otherLimits } from "@/lib/domain/others/other-check";
import type { Linked } from "./linked";
import { plainWords } from "./plain-words";
import type { Remarks } from "./remarks";

type Rating = Pick<
  OtherFields,
  "label" | "ratingValue" | "bestRating" | "worstRating" | "ratingCode"
>;

/** `review` is the ClaimReview; of several ratings the first with a label is taken. */
export function readRating(review: Linked, remarks: Remarks): Rating {
  const ratings = review.get("reviewRating").items();
  const rating = ratings.find((one) => one.get("alternateName").text()) ?? ratings[0];
  if (!rating) {
    remarks.doubtful("no_label");
    return { ...numbersOf(null, remarks), label: null, ratingCode: null };
  }
  const bare = typeof rating.value === "string" ? rating : null;
  const numbers = numbersOf(bare ? null : rating, remarks);
  const label = labelOf(bare, rating, remarks);
  return { ...numbers, label, ratingCode: codeOfLabel(label) };
}

function labelOf(bare: Linked | null, rating: Linked, remarks: Remarks): string | null {
  const named =
    bare ?? [rating.get("alternateName"), rating.get("name")].find((node) => node.text());
  const node = named ?? wordsIn(rating.get("ratingValue"));
  const place = node?.pointer ?? rating.pointer;
  const label = plainWords(node?.text() ?? null, { max: otherLimits.label, place, remarks });
  if (label === null) remarks.doubtful("no_label", rating.pointer);
  else if (!named) remarks.doubtful("label_in_value", place);
  const words = node?.items().filter((item) => item.text()?.trim()) ?? [];
  if (words.length > 1) remarks.doubtful("several_labels", place);
  return label;
}

/** A value that is words and no number. */
function wordsIn(value: Linked): Linked | null {
  return /\p{L}/u.test(value.text() ?? "") ? value : null;
}

function numbersOf(rating: Linked | null, remarks: Remarks) {
  const [value, best, worst] = ["ratingValue", "bestRating", "worstRating"].map((name) =>
    rating ? numberIn(rating.get(name), remarks) : null,
  );
  if (rating && value) doubtScale(rating, value.number, best?.number, worst?.number, remarks);
  return {
    ratingValue: value?.shown ?? null,
    bestRating: best?.shown ?? null,
    worstRating: worst?.shown ?? null,
  };
}

type Numbered = { shown: string; number: number | null };

function numberIn(node: Linked, remarks: Remarks): Numbered | null {
  const raw = node.text()?.trim();
  if (!raw) return null;
  const number = /^[+-]?\d+(?:[.,]\d+)?$/u.test(raw) ? Number(raw.replace(",", ".")) : null;
  if (typeof node.value === "number") return { shown: raw, number: node.value };
  if (number !== null) remarks.mended("number_as_text", node.pointer);
  else remarks.doubtful("value_not_number", node.pointer);
  const shown = plainWords(raw, { max: otherLimits.number, place: node.pointer, remarks });
  return shown === null ? null : { shown, number };
}

function doubtScale(
  { pointer }: Linked,
  value: number | null,
  best: number | null | undefined,
  worst: number | null | undefined,
  remarks: Remarks,
): void {
  if (value === null) return;
  if (typeof best !== "number" || typeof worst !== "number") {
    remarks.doubtful("scale_incomplete", pointer);
    return;
  }
  if (best < worst) remarks.doubtful("scale_inverted", pointer);
  if (best === worst) remarks.doubtful("scale_empty", pointer);
  const [low, high] = [Math.min(best, worst), Math.max(best, worst)];
  if (value < low || value > high) remarks.doubtful("value_outside", pointer);
}
