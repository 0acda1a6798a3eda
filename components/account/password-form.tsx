"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { changePassword } from "@/lib/client/auth";
import { t } from "@/lib/words/t";
import { FormActs } from "./form-acts";
import { PasswordField } from "./password-field";
import { useAct } from "./use-act";

/** Changes the own password; `email` tells a password manager whose it is. */
export function PasswordForm({ email }: { email: string }) {
  const [current, setCurrent] = useState("");
  const [fresh, setFresh] = useState("");
  const { busy, run, errorAt, message } = useAct();
  const router = useRouter();
  const say = useToast();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await run(() => changePassword(current, fresh)))) return;
    setCurrent("");
    setFresh("");
    say(t("Your password is changed. You are signed out everywhere else."));
    router.refresh();
  }

  return (
    <section className="account-part" aria-labelledby="password-title">
      <h2 id="password-title">{t("Password")}</h2>
      <form className="form" method="post" onSubmit={submit} noValidate>
        {message && <Notice kind="error">{message}</Notice>}
        <input type="hidden" name="email" autoComplete="username" value={email} />
        <PasswordField
          label={t("Password now")}
          kind="current"
          name="current-password"
          error={errorAt("/currentPassword")}
          value={current}
          onValue={setCurrent}
        />
        <PasswordField
          label={t("New password")}
          kind="new"
          name="new-password"
          error={errorAt("/newPassword")}
          value={fresh}
          onValue={setFresh}
        />
        <p className="field-hint">{t("Changing it signs you out in all other browsers.")}</p>
        <FormActs>
          <Button type="submit" busy={busy}>
            {t("Change password")}
          </Button>
        </FormActs>
      </form>
    </section>
  );
}
