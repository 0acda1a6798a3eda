"use client";
// Light, dark, or as the system has it. A cookie remembers it, so that the server draws the page in
// the right scheme from the first byte.
import { useState } from "react";
import { t } from "@/lib/words/t";
import { Segmented } from "./segmented";
import type { Theme } from "./theme";

const YEAR = 31_536_000;

export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  function choose(next: Theme) {
    setChosen(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers
    document.cookie = `theme=${next}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  }
  return (
    <Segmented
      label={t("Colours")}
      value={chosen}
      onValue={choose}
      options={[
        { value: "system", label: t("Auto"), title: t("As the system has it") },
        { value: "light", label: t("Light") },
        { value: "dark", label: t("Dark") },
      ]}
    />
  );
}
