"use client";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { t } from "@/lib/words/t";

/** The backup codes, shown this once. `onKept` puts them out of sight. */
export function BackupCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const say = useToast();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => heading.current?.focus(), []);

  async function copy() {
    try {
      await navigator.clipboard.writeText(codes.join("\n"));
      say(t("The backup codes are copied."));
    } catch {
      // Browsers offer the clipboard on https alone: select them, so that the person can copy.
      if (list.current) window.getSelection()?.selectAllChildren(list.current);
      say(t("They are selected. Copy them with your keyboard."));
    }
  }

  return (
    <div className="form backup-codes">
      <h3 ref={heading} tabIndex={-1}>
        {t("Keep your backup codes")}
      </h3>
      <p>
        {t(
          "The app is on. Each of these codes signs you in once when the app is not at hand. They are shown only now.",
        )}
      </p>
      <ol ref={list} className="code-list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="form-acts">
        <Button onClick={copy}>{t("Copy")}</Button>
        <Button onClick={() => window.print()}>{t("Print")}</Button>
        <Button look="primary" onClick={onKept}>
          {t("I have kept them")}
        </Button>
      </div>
    </div>
  );
}
