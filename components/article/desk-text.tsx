"use client";
// The text in which words are chosen: with the mouse, with a finger, or with the arrow keys.
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  useCallback,
  useMemo,
  useRef,
} from "react";
import type { TextSpan } from "@/components/selection/text-span";
import { selectedIn, useTextSelection } from "@/components/selection/use-text-selection";
import { useWordKeys } from "@/components/selection/use-word-keys";
import { useKeys } from "@/components/ui/keys";
import type { Article } from "@/lib/domain/article";
import { stepOf } from "@/lib/domain/rating";
import type { DeskArticle } from "@/lib/domain/view/desk";
import type { MarginNote } from "@/lib/domain/view/margin-notes";
import { limits } from "@/lib/domain/writing/limits";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { MakeButton } from "./make-button";
import { NoteSign } from "./margin-notes";
import { MarkSign } from "./mark-sign";
import { MarkedText, type TextMark } from "./marked-text";

type Claim = DeskArticle["claims"][number];

type Props = {
  article: Article;
  text: string;
  kinds: DeskArticle["blocks"];
  claims: readonly Claim[];
  notes: readonly MarginNote[];
  whyNotMake: string | null;
  onMake: (span: TextSpan) => void;
  onPoint: (slug: string | null) => void;
  onFocusClaim: (slug: string | null) => void;
  onOpen: (slug: string) => void;
};

const StillText = memo(MarkedText);

function claimAt(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>("[data-claim]")?.dataset.claim ?? null;
}

export function DeskText({
  article,
  text,
  kinds,
  claims,
  notes,
  whyNotMake,
  onMake,
  onPoint,
  onFocusClaim,
  onOpen,
}: Props) {
  const box = useRef<HTMLDivElement>(null);
  const selected = useTextSelection(box, text);
  const pressWord = useWordKeys(box, { text, ...article });
  const reason = selected && reasonAgainst(selected.span, whyNotMake);

  function make() {
    const now = box.current && selectedIn(box.current, text);
    if (!now || reasonAgainst(now.span, whyNotMake)) return false;
    onMake(now.span);
    return true;
  }
  useKeys([
    { key: "c", what: t("Make a claim of the chosen words"), act: make },
    { key: "← →", what: t("In the text: choose the next word; with Shift, add it") },
    { key: "↑ ↓", what: t("In the text: the same by sentence") },
  ]);

  const marks = useMemo(
    () => [...claims.flatMap(markOf), ...notes.flatMap(notedWords)],
    [claims, notes],
  );
  const signs = useMemo(
    () => new Map(claims.map((claim, at) => [claim.slug, { claim, at }])),
    [claims],
  );
  const after = useCallback(
    (key: string): ReactNode => {
      const sign = signs.get(key);
      if (sign) return <MarkSign claim={sign.claim} number={sign.at + 1} />;
      const at = notes.findIndex((note) => note.id === key);
      const note = notes[at];
      return note && <NoteSign note={note} at={at} />;
    },
    [signs, notes],
  );

  // After a click the arrow keys still scroll; they choose for who came by keyboard or has chosen.
  function press(event: KeyboardEvent) {
    const byKeyboard = box.current?.matches(":focus-visible");
    if (event.target === box.current && (byKeyboard || (selected && event.shiftKey)))
      pressWord(event);
  }

  function click(event: MouseEvent) {
    const slug = claimAt(event.target);
    const isLink = event.target instanceof Element && event.target.closest("a");
    if (slug && !isLink && document.getSelection()?.isCollapsed) onOpen(slug);
  }

  return (
    <section aria-labelledby="text-title" className="desk-text">
      <h2 id="text-title" className="visually-hidden">
        {t("Text")}
      </h2>
      <p className="desk-text-hint" id="text-hint">
        {rich(
          "Choose words with the mouse, a finger, or the arrow keys (Shift adds words); then press <kbd>c</kbd> or the button beside them.",
          { kbd: (inner) => <kbd>{inner}</kbd> },
        )}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a text in which words are chosen is no form part */}
      <div
        ref={box}
        className="desk-text-box"
        role="group"
        aria-label={t("Text of the article")}
        aria-describedby="text-hint"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys choose words in it
        tabIndex={0}
        onKeyDown={press}
        onPointerOver={(event) => onPoint(claimAt(event.target))}
        onPointerLeave={() => onPoint(null)}
        onFocus={(event) => onFocusClaim(claimAt(event.target))}
        onBlur={() => onFocusClaim(null)}
        onClick={click}
      >
        <StillText
          text={text}
          kinds={kinds}
          marks={marks}
          after={after}
          positions
          lang={article.language}
          dir={article.direction}
        />
        {selected && <MakeButton at={selected} reason={reason} onMake={make} />}
      </div>
      <p className="visually-hidden" role="status">
        {selected && t("Chosen: {what}", { what: selected.span.exact.slice(0, 300) })}
      </p>
    </section>
  );
}

function reasonAgainst(span: TextSpan, whyNotMake: string | null): string | null {
  if (whyNotMake || span.exact.length <= limits.quote) return whyNotMake;
  return t("At most {count, number} characters make a claim.", { count: limits.quote });
}

function notedWords({ id, start, end, exact }: MarginNote): TextMark[] {
  if (start === null || end === null) return [];
  return [{ key: id, start, end, exact, tone: null, note: true }];
}

function markOf(claim: Claim): TextMark[] {
  if (!claim.place) return [];
  return [
    {
      key: claim.slug,
      ...claim.place,
      tone: claim.rating ? stepOf(claim.rating).tone : null,
      proposed: claim.state !== "published",
    },
  ];
}
