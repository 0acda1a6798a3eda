"use client";
// Makes an API key and shows it, once.
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { ShownOnce } from "@/components/once/shown-once";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select, TextField } from "@/components/ui/text-field";
import { makeKey } from "@/lib/client/programs/keys";
import { keyInput, type Scope, scopes, scopeWords } from "@/lib/domain/key/api-key";
import { t } from "@/lib/words/t";

const FIRST = { name: "", scope: "read" as Scope, days: "90", perMinute: "60" };

export function MakeKey() {
  const [open, setOpen] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  const [values, setValues] = useState(FIRST);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const { run, busy, problem } = useAct();
  const router = useRouter();
  const change = (some: Partial<typeof FIRST>) => setValues({ ...values, ...some });

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { days, perMinute } = values;
    const input = keyInput.safeParse({
      ...values,
      days: Number(days),
      perMinute: Number(perMinute),
    });
    const issues = input.success ? [] : input.error.issues;
    setWrong(Object.fromEntries(issues.map((issue) => [String(issue.path[0]), issue.message])));
    if (!input.success) return;
    const answer = await run(() => makeKey(input.data));
    if (!answer) return;
    setToken(answer.token);
    setValues(FIRST);
    router.refresh();
  }

  function close() {
    setOpen(false);
    setToken(null);
  }

  const errorAt = (name: keyof typeof FIRST) => wrong[name] ?? problem?.errorAt(`/${name}`);
  const inField = (["name", "days", "perMinute"] as const).some(errorAt);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t("Make a key")}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={token ? t("The key was made") : t("Make an API key")}
      >
        {token ? (
          <ShownOnce
            about={t("Give this key to the program. Copy it now: it is not shown again.")}
            label={t("API key")}
            value={token}
            onDone={close}
          />
        ) : (
          <form className="form" onSubmit={submit} noValidate>
            <TextField
              label={t("Name")}
              hint={t("The program that will use it.")}
              value={values.name}
              onValue={(name) => change({ name })}
              error={errorAt("name")}
              maxLength={80}
              dir="auto"
            />
            <Select
              label={t("It may")}
              hint={t("People, settings and your own account stay closed to it.")}
              value={values.scope}
              onValue={(scope) => change({ scope: scope as Scope })}
              options={scopes.map((value) => ({ value, label: t(scopeWords[value]) }))}
            />
            <TextField
              label={t("Days until it stops")}
              hint={t("1 to 366.")}
              value={values.days}
              onValue={(days) => change({ days })}
              error={errorAt("days")}
              inputMode="numeric"
            />
            <TextField
              label={t("Requests a minute")}
              hint={t("1 to 600. More are refused.")}
              value={values.perMinute}
              onValue={(perMinute) => change({ perMinute })}
              error={errorAt("perMinute")}
              inputMode="numeric"
            />
            {!inField && <ActProblemNotice problem={problem} title={t("No key was made")} />}
            <p className="form-acts">
              <Button type="submit" look="primary" busy={busy}>
                {t("Make the key")}
              </Button>
              <Button look="quiet" onClick={close}>
                {t("Cancel")}
              </Button>
            </p>
          </form>
        )}
      </Dialog>
    </>
  );
}
