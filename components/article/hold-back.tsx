"use client";
// Holds an article back from readers, or shows it again: an editor's act. Its maker may have asked for
// it; then it came so.
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select, TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { editArticle } from "@/lib/client/articles";
import type { Article } from "@/lib/domain/article";
import { articleStatus } from "@/lib/domain/incoming";
import { whyNot } from "@/lib/domain/permissions";
import { msg, t } from "@/lib/words/t";

const options = [
  { value: "usable", label: msg("May be shown") },
  { value: "withheld", label: msg("Withheld") },
  { value: "cancelled", label: msg("Cancelled") },
];

export function HoldBack({ article }: { article: Article }) {
  const me = useMe();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button whyNot={whyNot(me.role, "article.publish")?.text} onClick={() => setOpen(true)}>
        {t("Hold back")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("What readers may see")}>
        <HoldBackForm key={article.version} article={article} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function HoldBackForm({ article, onDone }: { article: Article; onDone: () => void }) {
  const router = useRouter();
  const say = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [status, setStatus] = useState<string>(article.status);
  const [until, setUntil] = useState(localTime(article.embargoedUntil));
  const { run, busy, problem } = useAct(form);

  async function send(event: FormEvent) {
    event.preventDefault();
    const embargoedUntil = until === "" ? null : new Date(until).toISOString();
    const patch = { status: articleStatus.parse(status), embargoedUntil };
    if (!(await run(() => editArticle(article.slug, article.version, patch)))) return;
    onDone();
    say(t("Saved. Readers see it, or no longer do, at once."));
    router.refresh();
  }

  return (
    <form ref={form} className="form" onSubmit={send} noValidate>
      <p>{t("While it is held back, no reader sees anything of the article or of its claims.")}</p>
      <Select
        label={t("Status")}
        value={status}
        onValue={setStatus}
        options={options.map((one) => ({ ...one, label: t(one.label) }))}
        error={problem?.errorAt("/status") ?? null}
      />
      <TextField
        label={t("Embargoed until")}
        optional
        hint={t("In the time of this computer. Empty: no embargo.")}
        type="datetime-local"
        value={until}
        onValue={setUntil}
        error={problem?.errorAt("/embargoedUntil") ?? null}
      />
      <ActProblemNotice problem={problem} title={t("It was not saved")} />
      <div className="form-acts">
        <Button look="primary" type="submit" busy={busy}>
          {t("Save")}
        </Button>
        <Button onClick={onDone}>{t("Not now")}</Button>
      </div>
    </form>
  );
}

/** An instant as the field for date and time wants it: local, to the minute. */
function localTime(instant: string | null): string {
  if (!instant) return "";
  const time = new Date(instant);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
