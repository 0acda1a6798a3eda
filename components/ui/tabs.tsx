"use client";
// Panels of which one is shown. Arrow keys go from tab to tab (WAI-ARIA tabs pattern).
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";

type Tab = { key: string; label: ReactNode; panel: ReactNode };

/** Hidden panels stay in the page, so what was typed in them stays too. */
export function Tabs({
  label,
  tabs,
  first,
}: {
  label: string;
  tabs: readonly Tab[];
  first?: string;
}) {
  const [chosen, setChosen] = useState(first ?? tabs[0]?.key);
  const row = useRef<HTMLDivElement>(null);
  const id = useId();

  function step(event: KeyboardEvent) {
    const forward = event.key === "ArrowRight";
    if (!forward && event.key !== "ArrowLeft") return;
    event.preventDefault();
    const rtl = row.current ? getComputedStyle(row.current).direction === "rtl" : false;
    const at = tabs.findIndex((tab) => tab.key === chosen);
    const next = tabs[(at + (forward === rtl ? -1 : 1) + tabs.length) % tabs.length];
    if (!next) return;
    setChosen(next.key);
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  }

  return (
    <div className="tabs">
      <div ref={row} className="tab-row" role="tablist" aria-label={label} onKeyDown={step}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            className="tab"
            data-tab={tab.key}
            id={`${id}-${tab.key}-tab`}
            aria-controls={`${id}-${tab.key}`}
            aria-selected={tab.key === chosen}
            tabIndex={tab.key === chosen ? 0 : -1}
            onClick={() => setChosen(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.key}
          role="tabpanel"
          id={`${id}-${tab.key}`}
          aria-labelledby={`${id}-${tab.key}-tab`}
          hidden={tab.key !== chosen}
        >
          {tab.panel}
        </div>
      ))}
    </div>
  );
}
