// Two texts as one: what was taken away struck through, what came in underlined.
import { diffWordsWithSpace } from "diff";
import { Fragment } from "react";

/** Beyond this length a diff by words takes too long for a screen; whole texts are shown instead. */
const TOO_LONG = 40_000;

type Props = { before: string | null; after: string | null; lang?: string };

/** `null` is no text at all: then the other one is all inserted or all deleted. */
export function WordDiff({ before, after, lang }: Props) {
  return (
    <span className="word-diff" lang={lang} dir="auto">
      {partsOf(before ?? "", after ?? "").map((part, index) => {
        const key = `${index} ${part.kind}`;
        if (part.kind === "del")
          return (
            <del key={key}>
              <Spoken>Deleted: </Spoken>
              {part.text}
            </del>
          );
        if (part.kind === "ins")
          return (
            <ins key={key}>
              <Spoken>Inserted: </Spoken>
              {part.text}
            </ins>
          );
        return <Fragment key={key}>{part.text}</Fragment>;
      })}
    </span>
  );
}

// Most screen readers pass over ins and del in silence.
function Spoken({ children }: { children: string }) {
  return <span className="visually-hidden">{children}</span>;
}

type Part = { kind: "same" | "ins" | "del"; text: string };

function partsOf(before: string, after: string): Part[] {
  if (!before || !after || before.length + after.length > TOO_LONG)
    return [
      ...(before ? [{ kind: "del" as const, text: before }] : []),
      ...(after ? [{ kind: "ins" as const, text: after }] : []),
    ];
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? "ins" : removed ? "del" : "same",
    text: value,
  }));
}
