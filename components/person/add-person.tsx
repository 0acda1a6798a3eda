"use client";
// Adds someone to the newsroom and shows the link that sets their password.
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { useDraft } from "@/components/ui/use-draft";
import { createPerson } from "@/lib/client/people";
import { personInput, type Role } from "@/lib/domain/person";
import type { PersonWithLink } from "@/lib/domain/view/answer";
import { t } from "@/lib/words/t";
import { OneTimeLink, SETS_PASSWORD } from "./one-time-link";
import { RoleField } from "./role-field";

type NewPerson = { name: string; email: string; role: Role };
const NOBODY: NewPerson = { name: "", email: "", role: "checker" };

export function AddPerson() {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<PersonWithLink | null>(null);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const { values, change, clear } = useDraft(`person:${useMe().id}`, NOBODY);
  const { run, busy, problem } = useAct();
  const router = useRouter();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = personInput.safeParse(values);
    const problems = input.success ? [] : input.error.issues;
    setWrong(Object.fromEntries(problems.map((issue) => [String(issue.path[0]), issue.message])));
    if (!input.success) return;
    const answer = await run((idempotencyKey) => createPerson(input.data, { idempotencyKey }));
    if (!answer) return;
    clear();
    setMade(answer);
    router.refresh();
  }

  function close() {
    setOpen(false);
    setMade(null);
  }

  const errorAt = (name: "name" | "email") => wrong[name] ?? problem?.errorAt(`/${name}`);
  const inField = Boolean(errorAt("name") || errorAt("email"));
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t("Add a person")}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={made ? t("{name} was added", { name: made.person.name }) : t("Add a person")}
      >
        {made ? (
          <>
            <OneTimeLink name={made.person.name} link={made.link} about={SETS_PASSWORD} />
            <p className="form-acts">
              <Button onClick={close}>{t("Done")}</Button>
            </p>
          </>
        ) : (
          <form className="form" onSubmit={submit} noValidate>
            <TextField
              label={t("Name")}
              hint={t("As readers see it under a check.")}
              value={values.name}
              onValue={(name) => change({ name })}
              error={errorAt("name")}
              maxLength={80}
              autoComplete="off"
              dir="auto"
            />
            <TextField
              label={t("E-mail address")}
              hint={t("To sign in with. Readers never see it.")}
              value={values.email}
              onValue={(email) => change({ email })}
              error={errorAt("email")}
              inputMode="email"
              autoComplete="off"
              dir="ltr"
            />
            <RoleField value={values.role} onValue={(role) => change({ role })} />
            {!inField && <ActProblemNotice problem={problem} title={t("Nobody was added")} />}
            <p className="form-acts">
              <Button type="submit" look="primary" busy={busy}>
                {t("Add")}
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
