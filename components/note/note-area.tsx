"use client";
// The text of a note; after an @ it offers the names of the newsroom.
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { useListening } from "@/components/ui/use-listening";
import { t } from "@/lib/words/t";
import { completeMention, type Mention, mentionAt, peopleFor } from "./mention";

type Props = {
  id?: string;
  label: string;
  labelHidden?: boolean;
  value: string;
  onValue: (value: string) => void;
  people: readonly { id: string; name: string }[];
  error: string | null;
  /** Ctrl or ⌘ and Enter. */
  onSend: () => void;
};

export function NoteArea({ label, labelHidden, value, onValue, people, error, onSend, id }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const listening = useListening();
  const listId = useId();
  const [mention, setMention] = useState<Mention | null>(null);
  const [at, setAt] = useState(0);
  const offered = mention ? peopleFor(mention.typed, people) : [];
  const active = offered[Math.min(at, offered.length - 1)];

  function look() {
    const { current } = area;
    if (!current) return;
    setMention(mentionAt(current.value, current.selectionStart));
    setAt(0);
  }

  function take(name: string) {
    const { current } = area;
    if (!current || !mention) return;
    const done = completeMention(value, current.selectionStart, mention, name);
    caret.current = done.caret;
    onValue(done.text);
    setMention(null);
    current.focus();
  }

  // Before the next key can arrive: React would leave the caret at the end of the text.
  useLayoutEffect(() => {
    if (caret.current !== null && area.current?.value === value)
      area.current.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [value]);

  function press(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
      return;
    }
    if (!active) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setAt((at + (event.key === "ArrowDown" ? 1 : offered.length - 1)) % offered.length);
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      take(active.name);
    } else if (event.key === "Escape") {
      event.preventDefault();
      setMention(null);
    }
  }

  return (
    <div className="finder">
      <Field
        label={label}
        labelHidden={labelHidden}
        error={error}
        hint={t("@ and a name calls someone. Readers never see notes.")}
        control={(ids) => (
          <textarea
            {...ids}
            ref={area}
            data-note={id}
            className="input area"
            rows={2}
            dir="auto"
            aria-controls={active ? listId : undefined}
            aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
            readOnly={!listening}
            value={value}
            onChange={(event) => {
              onValue(event.target.value);
              look();
            }}
            onClick={look}
            onKeyDown={press}
            onBlur={() => setMention(null)}
          />
        )}
      />
      <div
        id={listId}
        className="finder-list"
        role="listbox"
        aria-label={t("Names")}
        hidden={!active}
      >
        {offered.map((person) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text above
          <div
            key={person.id}
            id={`${listId}-${person.id}`}
            role="option"
            tabIndex={-1}
            className="finder-option"
            aria-selected={person === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(person.name)}
          >
            <bdi>{person.name}</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}
