// Two texts as one: what was taken away struck through, what came in underlined.
import { Fragment } from "react";
import { t } from "@/lib/words/t";
import { wordParts } from "./word-parts";

type Props = { before: string | null; after: string | null; lang?: string };

/** `null` is no text at all: then the other one is all inserted or all deleted. */
export function WordDiff({ before, after, lang }: Props) {
  return (
    <span className="word-diff" lang={lang} dir="auto">
      {wordParts(before ?? "", after ?? "").map((part, index) => {
        const key = `${index} ${part.kind}`;
        if (part.kind === "same") return <Fragment key={key}>{part.text}</Fragment>;
        const Mark = part.kind;
        return (
          <Mark key={key}>
            <Spoken>{`${part.kind === "ins" ? t("Inserted:") : t("Deleted:")} `}</Spoken>
            {part.text}
          </Mark>
        );
      })}
    </span>
  );
}

// Most screen readers pass over ins and del in silence.
function Spoken({ children }: { children: string }) {
  return <span className="visually-hidden">{children}</span>;
}
