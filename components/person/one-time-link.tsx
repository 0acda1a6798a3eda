"use client";
// A link that opens a door for one person, shown once: whoever has it can use it, so it is handed over.
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";

export const SETS_PASSWORD = msg("It sets a password once, within 48 hours.");

type Props = {
  name: string;
  link: string;
  /** What it does, and for how long. */
  about: string;
};

export function OneTimeLink({ name, link, about }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");

  async function copy() {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied("yes");
    } catch {
      // Not allowed, or not on https: the link is selected, so one key copies it.
      setCopied("failed");
    }
  }

  return (
    <div className="one-time-link">
      <p>
        {rich("Give this link to {name}. {about} Copy it now: it is not shown again.", {
          name: <bdi>{name}</bdi>,
          about: t(about),
        })}
      </p>
      <div className="link-line">
        <input
          ref={input}
          className="input"
          value={link}
          readOnly
          aria-label={t("One-time link")}
          dir="ltr"
          onFocus={(event) => event.target.select()}
        />
        <Button look="primary" onClick={() => void copy()}>
          {t("Copy")}
        </Button>
      </div>
      <p role="status" className="muted">
        {copied === "yes" && t("Copied.")}
        {copied === "failed" &&
          t("The browser did not allow it. The link is selected; copy it by hand.")}
      </p>
    </div>
  );
}
