"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { setPassword } from "@/lib/client/auth";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { FormActs } from "./form-acts";
import { PasswordField } from "./password-field";
import { useAct } from "./use-act";

/** Sets the password of `email` by the one-time link's token. */
export function SetPassword({ token, email }: { token: string; email: string }) {
  const [password, setTyped] = useState("");
  const [done, setDone] = useState(false);
  const { busy, run, errorAt, message } = useAct();

  function submit(event: FormEvent) {
    event.preventDefault();
    run(async () => {
      await setPassword(token, password);
      setDone(true);
    });
  }

  if (done)
    return (
      <div className="form">
        <h1>{t("Your password is set")}</h1>
        <Notice kind="info">
          <p>
            {t("The link is used up now. Sign in as {email} with your new password.", { email })}
          </p>
        </Notice>
        <p>
          <a className="button primary" href="/sign-in">
            {t("Sign in")}
          </a>
        </p>
      </div>
    );
  return (
    <form className="form" method="post" onSubmit={submit} noValidate>
      <h1>{t("Set your password")}</h1>
      {message && <Notice kind="error">{message}</Notice>}
      <p>{rich("For {email}. The link works once.", { email: <strong>{email}</strong> })}</p>
      {/* Tells a password manager whose password this is. */}
      <input type="hidden" name="email" autoComplete="username" value={email} />
      <PasswordField
        label={t("New password")}
        kind="new"
        name="new-password"
        error={errorAt("/newPassword")}
        value={password}
        onValue={setTyped}
      />
      <FormActs>
        <Button type="submit" look="primary" busy={busy}>
          {busy ? t("Saving …") : t("Set password")}
        </Button>
      </FormActs>
    </form>
  );
}
