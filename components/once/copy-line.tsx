"use client";
// One line to take along, with the button that copies it.
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/words/t";

export function CopyLine({ label, value }: { label: string; value: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");

  async function copy() {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied("yes");
    } catch {
      // Not allowed, or not on https: the line is selected, so one key copies it.
      setCopied("failed");
    }
  }

  return (
    <>
      <div className="link-line">
        <input
          ref={input}
          className="input"
          value={value}
          readOnly
          aria-label={label}
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
          t("The browser did not allow it. The line is selected; copy it by hand.")}
      </p>
    </>
  );
}
