"use client";
// One report of a reader, and the decision on it.
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { Select, TextArea } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { useDraft } from "@/components/ui/use-draft";
import { WebLink } from "@/components/ui/web-link";
import { decideReport } from "@/lib/client/reports";
import {
  type Report,
  type ReportDecision,
  reportDecision,
  reportLimits,
  reportStates,
  reportStateWords,
} from "@/lib/domain/view/reports";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function ReportCard({ report, decides }: { report: Report; decides: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <article className="report" aria-label={t("Report {number}", { number: report.number })}>
      <p className="report-head">
        <strong>{rich("Number {number}", { number: report.number })}</strong>
        <span>{t(reportStateWords[report.state])}</span>
        <span className="muted">
          {rich("{time}, on version {version}", {
            time: <Moment time={report.createdAt} />,
            version: report.publicationVersion,
          })}
        </span>
      </p>
      <p>
        <Link href={`/desk/claims/${report.claim.slug}`} className="record-link" dir="auto">
          {report.claim.statement}
        </Link>
      </p>
      <blockquote className="reason" dir="auto">
        {report.what}
      </blockquote>
      {report.source && (
        <p>
          {t("Their source:")} <WebLink href={report.source}>{report.source}</WebLink>
        </p>
      )}
      {report.contact && (
        <p>
          {rich("Wants an answer: {contact}", {
            contact: <a href={`mailto:${report.contact}`}>{report.contact}</a>,
          })}
        </p>
      )}
      {report.outcome && (
        <p dir="auto">
          <span className="muted">{t("Readers are told:")}</span> {report.outcome}
        </p>
      )}
      {report.note && (
        <p dir="auto">
          <span className="muted">{t("For the desk:")}</span> {report.note}
        </p>
      )}
      {report.decidedBy && report.decidedAt && (
        <p className="muted">
          <bdi>{report.decidedBy.name}</bdi>, <Moment time={report.decidedAt} />
        </p>
      )}
      {decides && open && <DecideForm report={report} onDone={() => setOpen(false)} />}
      {decides && !open && (
        <p className="acts">
          <Button
            onClick={() => setOpen(true)}
            aria-label={t("Decide on report {number}", { number: report.number })}
          >
            {report.state === "new" ? t("Decide") : t("Decide anew")}
          </Button>
        </p>
      )}
    </article>
  );
}

type Decided = ReportDecision["state"];
type Typed = { state: Decided; outcome: string; note: string };
const decidedStates = reportStates.filter((state): state is Decided => state !== "new");

function DecideForm({ report, onDone }: { report: Report; onDone: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, problem } = useAct(form);
  const router = useRouter();
  const say = useToast();
  const { values, change, clear } = useDraft<Typed>(`report:${report.id}:${useMe().id}`, {
    state: report.state === "new" ? "accepted" : report.state,
    outcome: report.outcome ?? "",
    note: report.note ?? "",
  });
  const [missing, setMissing] = useState<string | null>(null);
  const told = values.state === "accepted" || values.state === "rejected";

  async function submit(event: FormEvent) {
    event.preventDefault();
    const checked = reportDecision.safeParse({
      state: values.state,
      outcome: (told && values.outcome) || null,
      note: values.note || null,
    });
    if (!checked.success) return setMissing(t(checked.error.issues[0]?.message ?? ""));
    setMissing(null);
    const done = await run(() => decideReport(report.id, report.version, checked.data));
    if (!done) return;
    clear();
    say(
      done.state === "accepted"
        ? t("Report {number} is accepted. Reopen the claim to correct it.", {
            number: report.number,
          })
        : t("Report {number}: {value}.", {
            number: report.number,
            value: t(reportStateWords[done.state]).toLowerCase(),
          }),
    );
    onDone();
    router.refresh();
  }

  return (
    <form ref={form} className="form" onSubmit={submit} noValidate>
      <Select
        label={t("What comes of it")}
        value={values.state}
        onValue={(state) => {
          const found = decidedStates.find((known) => known === state);
          if (found) change({ state: found });
        }}
        options={decidedStates.map((state) => ({
          value: state,
          label: t(reportStateWords[state]),
        }))}
      />
      {told && (
        <TextArea
          label={t("What readers are told")}
          hint={t("One sentence. It stands on the claim’s page.")}
          value={values.outcome}
          onValue={(outcome) => change({ outcome })}
          error={missing ?? problem?.errorAt("/outcome") ?? null}
          limit={reportLimits.outcome}
          dir="auto"
        />
      )}
      <TextArea
        label={t("Note for the desk")}
        optional
        value={values.note}
        onValue={(note) => change({ note })}
        error={problem?.errorAt("/note") ?? null}
        limit={reportLimits.note}
        dir="auto"
      />
      <ActProblemNotice problem={problem} title={t("This was not done")} />
      <p className="form-acts">
        <Button type="submit" look="primary" busy={busy}>
          {t("Save")}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t("Cancel")}
        </Button>
      </p>
    </form>
  );
}
