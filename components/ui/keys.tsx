"use client";
// The keys of a page, and the list of them that ? opens. Keys rest while someone types.
import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { t } from "@/lib/words/t";
import { Dialog } from "./dialog";

/** `key` as in KeyboardEvent.key; `act` returns false when it does not apply now. */
export type Key = {
  key: string;
  what: string;
  act?: (event: KeyboardEvent) => boolean | undefined;
};
type Entry = { current: readonly Key[] };
type Keys = { add: (entry: Entry) => () => void; showHelp: () => void };

const KeysContext = createContext<Keys>({ add: () => () => {}, showHelp: () => {} });

/** Adds keys for as long as the component stands. A key without `act` is listed only. */
export function useKeys(keys: readonly Key[]) {
  const { add } = useContext(KeysContext);
  const latest = useRef(keys);
  latest.current = keys;
  // Before the page is seen: whoever sees it may press a key.
  useLayoutEffect(() => add(latest), [add]);
}

/** Opens the list of keys. */
export function useKeyHelp(): () => void {
  return useContext(KeysContext).showHelp;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches(
        "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]",
      ))
  );
}

export function KeysProvider({ children }: { children: ReactNode }) {
  const entries = useRef(new Set<Entry>());
  const [listed, setListed] = useState<Key[] | null>(null);

  const keys = useMemo<Keys>(
    () => ({
      add(entry) {
        entries.current.add(entry);
        return () => entries.current.delete(entry);
      },
      showHelp: () => setListed([...entries.current].flatMap((entry) => entry.current)),
    }),
    [],
  );

  useLayoutEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
      if (event.key === "?") {
        event.preventDefault();
        keys.showHelp();
        return;
      }
      for (const entry of [...entries.current].reverse()) {
        const key = entry.current.find((candidate) => candidate.key === event.key);
        if (!key?.act || key.act(event) === false) continue;
        event.preventDefault();
        return;
      }
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [keys]);

  return (
    <KeysContext value={keys}>
      {children}
      <Dialog open={listed !== null} onClose={() => setListed(null)} title={t("Keys on this page")}>
        <dl className="keys">
          {[...(listed ?? []), { key: "?", what: t("Show this list") }].map(({ key, what }) => (
            <div key={`${key} ${what}`}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </KeysContext>
  );
}
