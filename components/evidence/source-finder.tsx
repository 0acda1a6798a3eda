"use client";
// Finds a source again by what is typed, or by its address: the same address is the same source.
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { Field } from "@/components/ui/field";
import { findSources } from "@/lib/client/sources";
import type { Source } from "@/lib/domain/source";
import { t } from "@/lib/words/t";
import { isAddress } from "./evidence-draft";

/** Milliseconds without a key before a search. */
const PAUSE = 250;

type Props = {
  label: string;
  hint?: string;
  error?: string | null;
  typed: string;
  onTyped: (typed: string) => void;
  onChoose: (source: Source) => void;
  /** A record that can't be chosen: the one that is being merged. */
  without?: string;
  /** Left out where only a known source fits. */
  onNew?: (typed: string) => void;
};

/** A combobox (WAI-ARIA): arrows choose, Enter takes, Escape closes the list. */
export function SourceFinder({
  label,
  hint,
  error,
  typed,
  onTyped,
  onChoose,
  without,
  onNew,
}: Props) {
  const listId = useId();
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const { found: all, failed, asked } = useFound(typed);
  const found = all.filter(({ id }) => id !== without);
  // The same address is the same source: none can be made beside it.
  const isKnown = found.length > 0 && isAddress(typed.trim());
  const acts = [
    ...found.map((source) => ({ key: source.id, source })),
    ...(onNew && typed.trim() && asked && !isKnown ? [{ key: "new", source: null }] : []),
  ];
  const shown = open && typed.trim() !== "" && (acts.length > 0 || asked);
  const active = shown ? acts[Math.min(at, acts.length - 1)] : undefined;

  function take(choice: (typeof acts)[number]) {
    setOpen(false);
    if (choice.source) onChoose(choice.source);
    else onNew?.(typed);
  }

  function press(event: KeyboardEvent) {
    if (event.key === "Escape" && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
    // Before the search has answered, Enter would send the whole form.
    if (event.key === "Enter" && (active || typed.trim() !== "")) {
      event.preventDefault();
      if (active) take(active);
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (!shown) setOpen(true);
    else if (acts.length > 0)
      setAt((at + (event.key === "ArrowDown" ? 1 : acts.length - 1)) % acts.length);
  }

  return (
    <div className="finder">
      <Field
        label={label}
        hint={hint}
        error={error}
        control={(ids) => (
          <input
            {...ids}
            type="text"
            className="input"
            role="combobox"
            autoComplete="off"
            dir="auto"
            aria-expanded={shown}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active ? `${listId}-${active.key}` : undefined}
            value={typed}
            onChange={(event) => {
              onTyped(event.target.value);
              setAt(0);
              setOpen(true);
            }}
            onKeyDown={press}
            onBlur={() => setOpen(false)}
          />
        )}
      />
      <div id={listId} className="finder-list" role="listbox" aria-label={label} hidden={!shown}>
        {acts.map((choice) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the input above
          <div
            key={choice.key}
            id={`${listId}-${choice.key}`}
            role="option"
            tabIndex={-1}
            className="finder-option"
            aria-selected={choice === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(choice)}
          >
            {choice.source ? <Known source={choice.source} /> : <New typed={typed} />}
          </div>
        ))}
      </div>
      <p className="field-hint" role="status">
        {failed && t("The search did not answer. Type again, or make a new source.")}
        {shown && !failed && asked && found.length === 0 && t("No known source is like this.")}
      </p>
    </div>
  );
}

function Known({ source }: { source: Source }) {
  return (
    <>
      <bdi lang={source.language ?? undefined}>{source.title}</bdi>
      <span className="finder-about">
        {[source.publisher, source.publishedOn, source.url && new URL(source.url).host]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </>
  );
}

function New({ typed }: { typed: string }) {
  return (
    <>
      <strong>{t("Make a new source")}</strong>
      <span className="finder-about">
        {isAddress(typed.trim()) ? t("with this address") : <bdi>“{typed.trim()}”</bdi>}
      </span>
    </>
  );
}

type Found = { found: Source[]; failed: boolean; asked: boolean };
const NOTHING: Found = { found: [], failed: false, asked: false };

function useFound(typed: string): Found {
  const [answer, setAnswer] = useState<Found>(NOTHING);
  const wanted = typed.trim();
  useEffect(() => {
    if (wanted === "") {
      setAnswer(NOTHING);
      return;
    }
    const call = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const found = await findSources(wanted, { signal: call.signal });
        setAnswer({ found, failed: false, asked: true });
      } catch {
        if (!call.signal.aborted) setAnswer({ found: [], failed: true, asked: true });
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      call.abort();
    };
  }, [wanted]);
  return answer;
}
