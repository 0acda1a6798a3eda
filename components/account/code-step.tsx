"use client";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { sendBackupCode, sendCode } from "@/lib/client/auth";
import { ApiProblem } from "@/lib/client/request";
import { t } from "@/lib/words/t";
import { FormActs } from "./form-acts";
import { useAct } from "./use-act";

type Props = { onDone: () => void; onStartAgain: (reason: string | null) => void };

export function CodeStep({ onDone, onStartAgain }: Props) {
  const [backup, setBackup] = useState(false);
  const [code, setCode] = useState("");
  const { busy, run, errorAt, message } = useAct();
  const heading = useRef<HTMLHeadingElement>(null);

  // Another question stands here now: whoever does not see the page is taken to it.
  useEffect(() => heading.current?.focus(), []);

  async function send() {
    try {
      await (backup ? sendBackupCode(code) : sendCode(code));
      onDone();
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "start_again") onStartAgain(error.detail);
      else throw error;
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    run(send);
  }

  function change() {
    setBackup(!backup);
    setCode("");
  }

  return (
    <form className="form" method="post" onSubmit={submit} noValidate>
      <h1 ref={heading} tabIndex={-1}>
        {backup ? t("Use a backup code") : t("Code from your app")}
      </h1>
      {message && <Notice kind="error">{message}</Notice>}
      <TextField
        // Two questions, two fields: the browser must not fill one with the other's answer.
        key={backup ? "backup" : "app"}
        label={backup ? t("Backup code") : t("Six digits")}
        hint={
          backup
            ? t("One of the ten codes that you kept. Each works once.")
            : t("Open your authenticator app and write the code for this newsroom.")
        }
        error={errorAt("/code")}
        value={code}
        onValue={setCode}
        name="code"
        inputMode={backup ? "text" : "numeric"}
        autoComplete={backup ? "off" : "one-time-code"}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={backup ? 40 : 20}
        required
      />
      <FormActs>
        <Button type="submit" look="primary" busy={busy}>
          {busy ? t("Signing in …") : t("Sign in")}
        </Button>
        <Button look="quiet" onClick={() => onStartAgain(null)}>
          {t("Start again")}
        </Button>
      </FormActs>
      <p>
        <button type="button" className="text-button" onClick={change}>
          {backup ? t("Use the app instead") : t("No app at hand? Use a backup code")}
        </button>
      </p>
    </form>
  );
}
