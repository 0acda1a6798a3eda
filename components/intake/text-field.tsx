"use client";
// The text of an article: typed or pasted. A paste from a page or a word processor keeps its headings,
// lists and quotes and is shown as it will stand; it can be made plain text at any time.
import type { ClipboardEvent } from "react";
import { inStructure } from "@/components/article/block-structure";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-field";
import type { Block } from "@/lib/domain/writing/blocks";
import { formatList } from "@/lib/format/count";
import { msg, t } from "@/lib/words/t";
import { blocksOfPaste, hasStructure, textOfBlocks } from "./paste";

/** `blocks` is null while the text is plain. */
export type PastedText = { text: string; blocks: Block[] | null };

type Props = {
  value: PastedText;
  onValue: (value: PastedText) => void;
  error?: string | null | undefined;
  hint: string;
  lang?: string | undefined;
  /** Takes a rich paste before it is kept, as for its headline; gives what is to be kept. */
  onPaste?: (blocks: Block[]) => Block[];
};

export function ArticleTextField({ value, onValue, error, hint, lang, onPaste }: Props) {
  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const area = event.currentTarget;
    const all = area.selectionStart === 0 && area.selectionEnd === area.value.length;
    const pasted = all ? blocksOfPaste(event.clipboardData) : null;
    if (!pasted) return;
    event.preventDefault();
    const blocks = onPaste?.(pasted) ?? pasted;
    onValue({ text: textOfBlocks(blocks), blocks: hasStructure(blocks) ? blocks : null });
  }

  if (value.blocks)
    return (
      <RichText
        blocks={value.blocks}
        error={error}
        lang={lang}
        onPlain={() => onValue({ text: value.text, blocks: null })}
        onClear={() => onValue({ text: "", blocks: null })}
      />
    );
  const paragraphs = value.text.split(/\n+/u).filter((line) => line.trim()).length;
  return (
    <TextArea
      label={t("Text")}
      hint={
        paragraphs > 0
          ? t("{count, plural, one {# paragraph} other {# paragraphs}}. Each line becomes one.", {
              count: paragraphs,
            })
          : hint
      }
      value={value.text}
      onValue={(text) => onValue({ text, blocks: null })}
      onPaste={paste}
      error={error}
      rows={12}
      dir="auto"
      lang={lang}
      required
    />
  );
}

type RichProps = {
  blocks: Block[];
  error?: string | null | undefined;
  lang: string | undefined;
  onPlain: () => void;
  onClear: () => void;
};

function RichText({ blocks, error, lang, onPlain, onClear }: RichProps) {
  return (
    <section className="rich-text" aria-labelledby="rich-text-title">
      <h2 id="rich-text-title" className="rich-text-title">
        {t("Text")}
      </h2>
      <p className="field-hint">
        {t("{blocks} kept as they were pasted. To change words, make it plain text.", {
          blocks: whatIsKept(blocks),
        })}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a text to look at is no form part */}
      <div
        className="rich-text-box"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard
        tabIndex={0}
        role="group"
        aria-label={t("The text as it will stand")}
      >
        <div className="article-text" dir="auto" lang={lang}>
          {inStructure(blocks.map(({ kind, text }, key) => ({ kind, key, words: text })))}
        </div>
      </div>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div className="form-acts">
        <Button onClick={onPlain}>{t("As plain text")}</Button>
        <Button look="quiet" onClick={onClear}>
          {t("Paste something else")}
        </Button>
      </div>
    </section>
  );
}

const KEPT = [
  {
    kinds: ["heading", "subheading"],
    words: msg("{count, plural, one {# heading} other {# headings}}"),
  },
  {
    kinds: ["item", "numbered"],
    words: msg("{count, plural, one {# list item} other {# list items}}"),
  },
  {
    kinds: ["quote"],
    words: msg("{count, plural, one {# line of a quote} other {# lines of quotes}}"),
  },
  { kinds: ["paragraph"], words: msg("{count, plural, one {# paragraph} other {# paragraphs}}") },
] as const;

function whatIsKept(blocks: readonly Block[]): string {
  const parts = KEPT.flatMap(({ kinds, words }) => {
    const count = blocks.filter((block) =>
      (kinds as readonly string[]).includes(block.kind),
    ).length;
    return count > 0 ? [t(words, { count })] : [];
  });
  return formatList(parts);
}
