"use client";
import { type FormEvent, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { signIn } from "@/lib/client/auth";
import { t } from "@/lib/words/t";
import { FormActs } from "./form-acts";
import { PasswordField } from "./password-field";
import { useAct } from "./use-act";

type Props = {
  email: string;
  password: string;
  notice: string | null;
  onEmail: (email: string) => void;
  onPassword: (password: string) => void;
  /** The password was right; `codeNeeded` when the app's code comes next. */
  onDone: (codeNeeded: boolean) => void;
};

export function PasswordStep({ email, password, notice, onEmail, onPassword, onDone }: Props) {
  const { busy, run, errorAt, message } = useAct();
  const form = useRef<HTMLFormElement>(null);

  // Once: what was typed, or filled in by the browser, before the page's script was there.
  useEffect(() => {
    const typed = new FormData(form.current ?? undefined);
    onEmail(email || String(typed.get("email") ?? ""));
    onPassword(password || String(typed.get("password") ?? ""));
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    run(async () => onDone(await signIn(email.trim(), password)));
  }

  const told = message ?? notice;
  return (
    // "post", so that a browser without script never writes a password into an address.
    <form ref={form} className="form" method="post" onSubmit={submit} noValidate>
      <h1>{t("Sign in")}</h1>
      {told && <Notice kind="error">{told}</Notice>}
      <TextField
        label={t("E-mail address")}
        error={errorAt("/email")}
        value={email}
        onValue={onEmail}
        type="email"
        name="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
      />
      <PasswordField
        label={t("Password")}
        kind="current"
        name="password"
        error={errorAt("/password")}
        value={password}
        onValue={onPassword}
      />
      <FormActs>
        <Button type="submit" look="primary" busy={busy}>
          {busy ? t("Signing in …") : t("Sign in")}
        </Button>
      </FormActs>
      <p className="field-hint">
        {t("No account, or no password any more? An admin of your newsroom can give you a link.")}
      </p>
    </form>
  );
}
