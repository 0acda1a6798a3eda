"use client";
// Changes a source for every claim that rests on it, and says beforehand what that does to them.
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useMe } from "@/components/desk/me";
import { SourceFinder } from "@/components/evidence/source-finder";
import { FormTroubleNotice } from "@/components/record/form-trouble";
import { RecordConflicts } from "@/components/record/record-conflicts";
import { useRecordForm } from "@/components/record/use-record-form";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { Select, TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { editSource, type SourceWithClaims } from "@/lib/client/sources";
import { type Source, sourceLevels } from "@/lib/domain/source";
import type { Named } from "@/lib/domain/view/desk";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import {
  levelWords,
  patchOf,
  reliabilityOptions,
  type SourceField,
  type SourceValues,
  sourceFields,
  valuesOf,
  wordsOf,
} from "./source-values";

type Props = {
  source: Source;
  /** What saving does to the claims that rest on it. */
  effect: string;
  /** The source that this one was taken from. */
  original: Named | null;
};

export function SourceForm({ source, effect, original }: Props) {
  const say = useToast();
  const router = useRouter();
  const [titles, setTitles] = useState<Named[]>(original ? [original] : []);
  const form = useRecordForm<SourceValues>({
    key: `source:${useMe().id}:${source.id}`,
    standing: standingOf(source),
    save: async (version, values, changed) =>
      standingOf(await editSource(source.id, version, patchOf(values, changed))),
    parse: (current) => standingOf(current as SourceWithClaims),
  });
  const { values, errors, standing } = form;
  const levels = sourceLevels.map((value) => ({ value, label: t(levelWords[value]) }));
  const titleOf = (id: string) =>
    titles.find((known) => known.id === id)?.name ?? t("another source");

  async function submit(event: FormEvent) {
    event.preventDefault();
    const nothing = form.changed.length === 0;
    if (!(await form.submit())) return;
    say(nothing ? t("Nothing to save.") : t("Source saved."));
    if (!nothing) router.refresh();
  }

  const field = (name: SourceField) => ({
    label: t(sourceFields[name]),
    value: values[name],
    onValue: (value: string) => form.change(name, value),
    error: errors[name] ?? null,
  });

  return (
    <form ref={form.form} className="form" onSubmit={submit} noValidate>
      <RecordConflicts
        conflicts={form.conflicts.map((name) => ({
          field: name,
          label: t(sourceFields[name]),
          mine: wordsOf(name, values[name], titleOf),
          theirs: wordsOf(name, standing.values[name], titleOf),
        }))}
        onSettle={(name, choice) => {
          const known = name as SourceField;
          form.settle(known, choice === "mine" ? values[known] : standing.values[known]);
        }}
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
      <TextField {...field("title")} dir="auto" maxLength={300} />
      <TextField
        {...field("url")}
        optional
        inputMode="url"
        dir="ltr"
        hint={t("The same address is the same source, however it is written.")}
      />
      <div className="form-row">
        <TextField {...field("publisher")} optional dir="auto" maxLength={200} />
        <TextField {...field("publishedOn")} optional hint={t("2023, 2023-09 or 2023-09-04")} />
        <TextField {...field("language")} optional hint={t("Like en or es")} maxLength={35} />
      </div>
      <div className="form-row">
        <Select {...field("level")} options={levels} />
        <Select {...field("reliability")} options={reliabilityOptions()} />
      </div>
      <TextField
        {...field("interests")}
        optional
        dir="auto"
        maxLength={500}
        hint={t("Money, office, a side in the matter. Readers see this.")}
      />
      <Check
        label={t("It can’t be named")}
        hint={t(
          "Readers see the title as its public wording: “An official of the ministry”. No address, no publisher. What named it before stays in histories and publications: an admin can have the words erased.",
        )}
        checked={values.unnamed === "yes"}
        onChecked={(checked) => form.change("unnamed", checked ? "yes" : "")}
      />
      <Original
        title={values.derivedFrom ? titleOf(values.derivedFrom) : null}
        error={errors.derivedFrom ?? null}
        onChoose={(chosen) => {
          setTitles((known) => [...known, { id: chosen.id, name: chosen.title }]);
          form.change("derivedFrom", chosen.id);
        }}
        onNone={() => form.change("derivedFrom", "")}
      />
      <FormTroubleNotice trouble={form.trouble} />
      <div className="form-acts">
        <Button
          type="submit"
          look="primary"
          busy={form.busy}
          whyNot={form.conflicts.length > 0 ? t("Choose a text for each field above first.") : null}
        >
          {t("Save")}
        </Button>
        <p className="form-effect">{effect}</p>
      </div>
    </form>
  );
}

function standingOf(source: Source | SourceWithClaims) {
  return { version: source.version, values: valuesOf(source as Source) };
}

type OriginalProps = {
  title: string | null;
  error: string | null;
  onChoose: (source: Source) => void;
  onNone: () => void;
};

function Original({ title, error, onChoose, onNone }: OriginalProps) {
  const [typed, setTyped] = useState("");
  if (title !== null)
    return (
      <p>
        {rich("Taken from {title}. Both count as one source. <button>Not a copy</button>", {
          title: <bdi>{title}</bdi>,
          button: (inner) => (
            <button type="button" className="text-button" onClick={onNone}>
              {inner}
            </button>
          ),
        })}
      </p>
    );
  return (
    <SourceFinder
      label={t("Copy of another source")}
      hint={t(
        "If it only repeats a source that is known here, name that one. Leave it empty otherwise.",
      )}
      error={error}
      typed={typed}
      onTyped={setTyped}
      onChoose={(source) => {
        setTyped("");
        onChoose(source);
      }}
    />
  );
}
