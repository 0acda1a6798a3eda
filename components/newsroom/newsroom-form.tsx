"use client";
// The newsroom's settings in one form, saved as a whole and over the version that was seen.
import type { FormEvent } from "react";
import { useMe } from "@/components/desk/me";
import { LintSettings } from "@/components/lint/lint-settings";
import { FormTroubleNotice } from "@/components/record/form-trouble";
import { RecordConflicts } from "@/components/record/record-conflicts";
import { useRecordForm } from "@/components/record/use-record-form";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { Segmented } from "@/components/ui/segmented";
import { TextArea, TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { editNewsroom } from "@/lib/client/newsroom";
import type { Newsroom } from "@/lib/domain/newsroom";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import {
  fieldLabels,
  lintOf,
  lintText,
  patchOf,
  type Settings,
  settingsOf,
  wordsOf,
} from "./settings-values";

const quorums = (["1", "2", "3"] as const).map((value) => ({ value, label: value }));
type Quorum = (typeof quorums)[number]["value"];

export function NewsroomForm({ newsroom }: { newsroom: Newsroom }) {
  const say = useToast();
  const form = useRecordForm<Settings>({
    key: `newsroom:${useMe().id}`,
    standing: { version: newsroom.version, values: settingsOf(newsroom) },
    save: async (version, values, changed) =>
      standingOf(await editNewsroom(version, patchOf(values, changed))),
    parse: (current) => standingOf(current as Newsroom),
  });
  const { values, errors } = form;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const nothing = form.changed.length === 0;
    if (await form.submit()) say(nothing ? t("Nothing to save.") : t("Settings saved."));
  }

  const field = (name: keyof Settings & string) => ({
    label: t(fieldLabels[name]),
    name,
    value: values[name],
    onValue: (value: string) => form.change(name, value),
    error: errors[name] ?? null,
  });

  return (
    <form ref={form.form} className="form" onSubmit={submit} noValidate>
      <RecordConflicts
        conflicts={form.conflicts.map((name) => ({
          field: name,
          label: t(fieldLabels[name]),
          mine: wordsOf(name, values[name]),
          theirs: wordsOf(name, form.standing.values[name]),
        }))}
        onSettle={(name, choice) =>
          form.settle(
            name as keyof Settings & string,
            choice === "mine"
              ? values[name as keyof Settings]
              : form.standing.values[name as keyof Settings],
          )
        }
      />
      {form.restored && (
        <p className="muted">
          {rich("What you typed before is back. <button>Throw it away</button>", {
            button: (inner) => (
              <button type="button" className="text-button" onClick={form.discard}>
                {inner}
              </button>
            ),
          })}
        </p>
      )}
      <h2 className="section-title">{t("The newsroom")}</h2>
      <TextField
        {...field("name")}
        hint={t("Stands on every reader’s page.")}
        maxLength={120}
        dir="auto"
      />
      <TextField {...field("url")} optional inputMode="url" hint={t("Your own site.")} dir="ltr" />
      <TextField
        {...field("email")}
        optional
        inputMode="email"
        hint={t("Where readers tell you of an error. It is public.")}
        dir="ltr"
      />
      <TextArea
        {...field("about")}
        optional
        hint={t("Who you are and who pays for it.")}
        limit={5000}
        dir="auto"
      />
      <TextArea
        {...field("correctionsPolicy")}
        optional
        hint={t("How you correct, and how fast. Stands on the page How we check.")}
        limit={5000}
        dir="auto"
      />
      <h2 className="section-title">{t("Review")}</h2>
      <Approvals
        label={t(fieldLabels.quorum)}
        value={values.quorum as Quorum}
        onValue={(value) => form.change("quorum", value)}
        error={errors.quorum}
      />
      <Approvals
        label={t(fieldLabels.quorumHigh)}
        value={values.quorumHigh as Quorum}
        onValue={(value) => form.change("quorumHigh", value)}
        error={errors.quorumHigh}
      />
      <LintSettings
        choice={lintOf(values.lint)}
        onChoice={(choice) => form.change("lint", lintText(choice))}
        error={errors.lint}
      />
      <h2 className="section-title">{t("Looking through an article")}</h2>
      <Check
        label={t(fieldLabels.decideAll)}
        checked={values.decideAll === "yes"}
        onChecked={(checked) => form.change("decideAll", checked ? "yes" : "no")}
        hint={t(
          "Decided means: a claim is made of the sentence, or someone set it aside and said why.",
        )}
      />
      <h2 className="section-title">{t("Names")}</h2>
      <Check
        label={t(fieldLabels.publicNames)}
        checked={values.publicNames === "yes"}
        onChecked={(checked) => form.change("publicNames", checked ? "yes" : "no")}
        hint={t(
          "Readers see who checked and who approved. Off, the newsroom’s name stands there, on old publications too.",
        )}
      />
      <FormTroubleNotice trouble={form.trouble} />
      <p className="form-acts">
        <Button
          type="submit"
          look="primary"
          busy={form.busy}
          whyNot={form.conflicts.length > 0 ? t("Choose a text for each field above first.") : null}
        >
          {t("Save")}
        </Button>
      </p>
    </form>
  );
}

function standingOf(newsroom: Newsroom) {
  return { version: newsroom.version, values: settingsOf(newsroom) };
}

type ApprovalsProps = {
  label: string;
  value: Quorum;
  onValue: (value: Quorum) => void;
  error: string | undefined;
};

function Approvals({ label, value, onValue, error }: ApprovalsProps) {
  return (
    <div className="field">
      <Segmented label={label} labelShown value={value} onValue={onValue} options={quorums} />
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
