"use client";
// The newest text, in which the words are chosen that a claim is about now.
import { type KeyboardEvent, memo, useMemo, useRef } from "react";
import { MarkedText } from "@/components/article/marked-text";
import type { TextSpan } from "@/components/selection/text-span";
import { selectedIn, useTextSelection } from "@/components/selection/use-text-selection";
import { useWordKeys } from "@/components/selection/use-word-keys";
import { Button } from "@/components/ui/button";
import { useKeys } from "@/components/ui/keys";
import type { Article } from "@/lib/domain/article";
import type { BlockKind } from "@/lib/domain/writing/blocks";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

type Props = {
  article: Article;
  text: string;
  /** The kind of each line of the text. */
  kinds: readonly BlockKind[];
  /** The words that are proposed or were chosen. */
  place: TextSpan | null;
  onChoose: (span: TextSpan) => void;
};

const StillText = memo(MarkedText);

export function ChooseWords({ article, text, kinds, place, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const selected = useTextSelection(box, text);
  const pressWord = useWordKeys(box, { text, ...article });
  const { start, end, exact } = place ?? { start: 0, end: 0, exact: "" };
  const marks = useMemo(
    () => (end > start ? [{ key: "place", start, end, exact, tone: null, proposed: true }] : []),
    [start, end, exact],
  );

  function choose() {
    const now = box.current && selectedIn(box.current, text);
    if (!now) return false;
    onChoose(now.span);
    document.getSelection()?.removeAllRanges();
    return true;
  }
  useKeys([
    { key: "c", what: t("Take the words that are chosen in the text"), act: choose },
    { key: "← →", what: t("In the text: choose the next word; with Shift, add it") },
    { key: "↑ ↓", what: t("In the text: the same by sentence") },
  ]);

  function press(event: KeyboardEvent) {
    const byKeyboard = box.current?.matches(":focus-visible");
    if (event.target === box.current && (byKeyboard || (selected && event.shiftKey)))
      pressWord(event);
  }
  return (
    <section aria-labelledby="choose-title" className="choose-words">
      <h2 id="choose-title" className="section-title">
        {t("The text now")}
      </h2>
      <p className="choose-hint" id="choose-hint">
        {rich(
          "To take other words, choose them with the mouse, a finger, or the arrow keys (Shift adds words), and press <kbd>c</kbd> or the button.",
          { kbd: (inner) => <kbd>{inner}</kbd> },
        )}
      </p>
      <p className="choose-act">
        <Button whyNot={selected ? null : t("No words are chosen.")} reasonHidden onClick={choose}>
          {rich("Take these words <span>c</span>", {
            span: (inner) => (
              <span className="key" aria-hidden="true">
                {inner}
              </span>
            ),
          })}
        </Button>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a text in which words are chosen is no form part */}
      <div
        ref={box}
        className="choose-text"
        role="group"
        aria-label={t("Text of the article")}
        aria-describedby="choose-hint"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys choose words in it
        tabIndex={0}
        onKeyDown={press}
      >
        <StillText
          text={text}
          kinds={kinds}
          marks={marks}
          positions
          lang={article.language}
          dir={article.direction}
        />
      </div>
      <p className="visually-hidden" role="status">
        {selected && t("Chosen: {what}", { what: selected.span.exact.slice(0, 300) })}
      </p>
    </section>
  );
}
