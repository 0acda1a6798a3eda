// Two texts as runs of words that stayed, went and came, so that a person can read the result.
import { diffWordsWithSpace } from "diff";

export type Part = { kind: "same" | "ins" | "del"; text: string };

/** Beyond this length a diff by words takes too long for a screen. */
const TOO_LONG = 40_000;
/** With less in common than this share, scattered words hinder more than they help. */
const ENOUGH_IN_COMMON = 0.4;

/** The parts of both texts, in reading order: what went before what came in its place. */
export function wordParts(before: string, after: string): Part[] {
  const whole = keep([
    { kind: "del", text: before },
    { kind: "ins", text: after },
  ]);
  if (!before || !after || before.length + after.length > TOO_LONG) return whole;
  const parts = joined(
    diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
      kind: added ? "ins" : removed ? "del" : "same",
      text: value,
    })),
  );
  const same = parts.reduce((sum, part) => sum + (part.kind === "same" ? part.text.length : 0), 0);
  return same < ENOUGH_IN_COMMON * Math.min(before.length, after.length) ? whole : parts;
}

// A blank or a comma alone between two changes belongs to both, or each word would flicker.
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  let gone = "";
  let came = "";
  const flush = () => {
    const blank = gone.endsWith(" ") && came.endsWith(" ") ? " " : "";
    result.push(
      ...keep([
        { kind: "del", text: gone.slice(0, gone.length - blank.length) },
        { kind: "ins", text: came.slice(0, came.length - blank.length) },
        { kind: "same", text: blank },
      ]),
    );
    gone = "";
    came = "";
  };
  parts.forEach((part, index) => {
    const inside = (gone !== "" || came !== "") && index < parts.length - 1;
    if (part.kind === "del") gone += part.text;
    else if (part.kind === "ins") came += part.text;
    else if (inside && !/[\p{L}\p{N}]/u.test(part.text)) {
      gone += part.text;
      came += part.text;
    } else {
      flush();
      result.push(part);
    }
  });
  flush();
  return result;
}

function keep(parts: readonly Part[]): Part[] {
  return parts.filter((part) => part.text !== "");
}
