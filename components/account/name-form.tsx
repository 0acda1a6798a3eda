"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { renameSelf } from "@/lib/client/auth";
import { t } from "@/lib/words/t";
import { useAct } from "./use-act";

/** The name that stands under one's work, also in public. */
export function NameForm({ name }: { name: string }) {
  const [value, setValue] = useState(name);
  const { busy, run, errorAt, message } = useAct();
  const router = useRouter();
  const say = useToast();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await run(() => renameSelf(value)))) return;
    say(t("Your name is saved."));
    router.refresh();
  }

  return (
    <section className="account-part" aria-labelledby="name-title">
      <h2 id="name-title">{t("Name")}</h2>
      <form className="form" onSubmit={submit} noValidate>
        {message && <Notice kind="error">{message}</Notice>}
        <TextField
          label={t("Your name")}
          hint={t(
            "Stands under what you check or approve, also in public unless the newsroom shows no names.",
          )}
          error={errorAt("/name")}
          value={value}
          onValue={setValue}
          name="name"
          autoComplete="name"
          limit={80}
          maxLength={80}
          required
        />
        <div className="form-acts">
          <Button
            type="submit"
            busy={busy}
            whyNot={value.trim() === name ? t("Nothing has changed.") : null}
            reasonHidden
          >
            {t("Save name")}
          </Button>
        </div>
      </form>
    </section>
  );
}
