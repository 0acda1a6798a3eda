"use client";
// Asks for the own password before an act that changes how one signs in.
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/words/t";
import { FormActs } from "./form-acts";
import { PasswordField } from "./password-field";
import { useAct } from "./use-act";

type Props = {
  /** What will happen. */
  children: ReactNode;
  /** The words on the button. */
  act: string;
  onConfirm: (password: string) => Promise<unknown>;
  onCancel: () => void;
};

export function ConfirmForm({ children, act, onConfirm, onCancel }: Props) {
  const [password, setPassword] = useState("");
  const { busy, run, errorAt, message } = useAct();

  function submit(event: FormEvent) {
    event.preventDefault();
    run(() => onConfirm(password));
  }

  return (
    <form className="form" method="post" onSubmit={submit} noValidate>
      {children}
      {message && <Notice kind="error">{message}</Notice>}
      <PasswordField
        label={t("Your password")}
        kind="current"
        name="password"
        error={errorAt("/password")}
        value={password}
        onValue={setPassword}
      />
      <FormActs>
        <Button type="submit" look="primary" busy={busy}>
          {act}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t("Cancel")}
        </Button>
      </FormActs>
    </form>
  );
}
