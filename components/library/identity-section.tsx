"use client";
// Who stands behind a source that can't be named: entered by anyone, read by editors alone.
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { forgetIdentity, readIdentity, setIdentity } from "@/lib/client/library";
import { may, whyNot } from "@/lib/domain/permissions";
import { t } from "@/lib/words/t";

type Props = { sourceId: string; hasIdentity: boolean };

export function IdentitySection({ sourceId, hasIdentity }: Props) {
  const me = useMe();
  const say = useToast();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, problem } = useAct(form);
  // Never kept as a draft: what is secret does not lie about in a browser.
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState<string | null>(null);
  const [sure, setSure] = useState(false);

  async function keep(event: FormEvent) {
    event.preventDefault();
    if (!(await run((key) => setIdentity(sourceId, typed, { idempotencyKey: key })))) return;
    setTyped("");
    setShown(null);
    say(t("Sealed. Only editors can read it."));
    router.refresh();
  }
  async function reveal() {
    const found = await run(() => readIdentity(sourceId));
    if (found) setShown(found.identity);
  }

  async function forget() {
    if (!(await run(() => forgetIdentity(sourceId)))) return;
    setShown(null);
    setSure(false);
    say(t("Forgotten."));
    router.refresh();
  }
  const notTheirs = may(me.role, "source.identify")
    ? null
    : whyNot(me.role, "source.identify")?.text;

  return (
    <section className="record-edit" aria-labelledby="identity">
      <h2 id="identity" className="section-title">
        {t("Who it is")}
      </h2>
      {hasIdentity && shown === null && (
        <p className="acts">
          <Button busy={busy} onClick={reveal} whyNot={notTheirs}>
            {t("Show who it is")}
          </Button>
          <span className="muted">{t("It is on record who looked.")}</span>
        </p>
      )}
      {shown !== null && (
        <Notice title={t("Known to editors alone")}>
          <p className="secret-words" dir="auto">
            {shown}
          </p>
          <p className="acts">
            <Button look="quiet" onClick={() => setShown(null)}>
              {t("Hide it")}
            </Button>
          </p>
        </Notice>
      )}
      {hasIdentity && !notTheirs && (
        <div className="acts">
          {sure ? (
            <>
              <span>{t("Nobody will be able to find out again who it was.")}</span>
              <Button look="danger" busy={busy} onClick={forget}>
                {t("Forget for good")}
              </Button>
              <Button look="quiet" onClick={() => setSure(false)}>
                {t("Keep it")}
              </Button>
            </>
          ) : (
            <Button look="quiet" onClick={() => setSure(true)}>
              {t("Forget who it is")}
            </Button>
          )}
        </div>
      )}
      <form ref={form} className="form" onSubmit={keep} noValidate>
        <TextArea
          label={hasIdentity ? t("Put in its place") : t("Name, and how to reach them")}
          hint={t("Sealed at once. It leaves with no export, and stands in no log and no history.")}
          value={typed}
          onValue={setTyped}
          error={problem?.errorAt("/identity") ?? null}
          limit={2000}
          maxLength={2000}
          autoComplete="off"
          dir="auto"
        />
        {problem && !problem.errorAt("/identity") && (
          <Notice kind="error" title={t("This was not done")}>
            <p>{problem.message}</p>
          </Notice>
        )}
        <p className="acts">
          <Button
            type="submit"
            busy={busy}
            whyNot={typed.trim() === "" ? t("Write who it is.") : null}
          >
            {t("Seal it")}
          </Button>
        </p>
      </form>
    </section>
  );
}
