"use client";
// A password, which a person may look at while writing it.
import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { passwordLength } from "@/lib/domain/account";
import { t } from "@/lib/words/t";

type Props = {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** Tells password managers whether to fill in the old one or to make one up. */
  kind: "current" | "new";
  name: string;
  error?: string | null;
};

export function PasswordField({ label, value, onValue, kind, name, error }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <div className="password-field">
      <TextField
        label={label}
        hint={
          kind === "new" ? t("At least {min} characters.", { min: passwordLength.min }) : undefined
        }
        error={error}
        value={value}
        onValue={onValue}
        type={shown ? "text" : "password"}
        name={name}
        autoComplete={`${kind}-password`}
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={passwordLength.max}
        minLength={kind === "new" ? passwordLength.min : undefined}
      />
      <button
        type="button"
        className="text-button password-show"
        aria-pressed={shown}
        aria-label={t("Show {what}", { what: label.toLowerCase() })}
        onClick={() => setShown(!shown)}
      >
        {shown ? t("Hide") : t("Show")}
      </button>
    </div>
  );
}
