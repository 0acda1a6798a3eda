"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { sendCode } from "@/lib/client/auth";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { QrCode } from "./qr-code";
import { useAct } from "./use-act";

type Props = { uri: string; onProved: () => void; onCancel: () => void };

/** Shows the app's secret and asks for a code of it: nobody is locked out by an app that failed. */
export function ProveApp({ uri, onProved, onCancel }: Props) {
  const [code, setCode] = useState("");
  const { busy, run, errorAt, message } = useAct();
  const key = new URL(uri).searchParams.get("secret") ?? "";

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await run(() => sendCode(code))) onProved();
  }

  return (
    <form className="form" onSubmit={submit} noValidate>
      <ol className="app-steps">
        <li>
          <p>{t("Scan this with your authenticator app.")}</p>
          <QrCode text={uri} label={t("QR code for your authenticator app")} />
          <p className="field-hint">
            {rich("Can't scan it? Write this key into the app: {code}", {
              code: <code className="app-key">{inFours(key)}</code>,
            })}
          </p>
        </li>
        <li>
          {message && <Notice kind="error">{message}</Notice>}
          <TextField
            label={t("Write the six digits that the app shows")}
            error={errorAt("/code")}
            value={code}
            onValue={setCode}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            required
          />
        </li>
      </ol>
      <div className="form-acts">
        <Button type="submit" look="primary" busy={busy}>
          {t("Turn on")}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t("Cancel")}
        </Button>
      </div>
    </form>
  );
}

/** A key that a person copies by hand, in groups of four. */
function inFours(key: string): string {
  return key.match(/.{1,4}/g)?.join(" ") ?? key;
}
