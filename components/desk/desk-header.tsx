"use client";
// The desk's side: whose desk it is, where to go, who I am. On a narrow screen it folds into a bar.
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
import { useKeyHelp } from "@/components/ui/keys";
import type { Theme } from "@/components/ui/theme";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { useListening } from "@/components/ui/use-listening";
import { roleWords } from "@/lib/domain/person";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import type { Me } from "./me";
import { Navigation } from "./navigation";
import { SignOut } from "./sign-out";

type Props = { newsroom: string; me: Me; theme: Theme; counts: Record<string, number> };

export function DeskHeader({ newsroom, me, theme, counts }: Props) {
  const [open, setOpen] = useState(false);
  const path = usePathname();
  const showHelp = useKeyHelp();
  const listening = useListening();
  const panelId = useId();
  const button = useRef<HTMLButtonElement>(null);

  // A page that was gone to closes the menu that led there.
  useEffect(() => setOpen(false), [path]);

  useEffect(() => {
    if (!open) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener("keydown", closeOnEscape);
    return () => document.removeEventListener("keydown", closeOnEscape);
  }, [open]);

  return (
    <header className="desk-side" data-open={open || undefined}>
      <div className="desk-bar">
        <Link href="/desk" className="desk-name">
          {newsroom}
        </Link>
        <button
          ref={button}
          type="button"
          className="button plain desk-menu-button"
          disabled={!listening}
          aria-expanded={open}
          aria-controls={panelId}
          onClick={() => setOpen(!open)}
        >
          {open ? t("Close") : t("Menu")}
        </button>
      </div>
      <div id={panelId} className="desk-panel">
        <Navigation role={me.role} counts={counts} />
        <div className="desk-self">
          <p className="desk-who">
            <Link href="/desk/account" aria-label={t("Your account: {name}", { name: me.name })}>
              {me.name}
            </Link>
            <span className="desk-role">{t(roleWords[me.role])}</span>
          </p>
          <ThemeSwitch theme={theme} />
          <div className="desk-self-acts">
            <SignOut />
            <button type="button" className="text-button" onClick={showHelp}>
              {rich("Keys <kbd>?</kbd>", { kbd: (inner) => <kbd>{inner}</kbd> })}
            </button>
            <a href="/" className="text-button">
              {t("Public site")}
            </a>
          </div>
        </div>
      </div>
    </header>
  );
}
