"use client";
// A source that nobody has used yet. Only its title must be known.
import { useEffect, useRef, useState } from "react";
import { Select, TextField } from "@/components/ui/text-field";
import { reliabilities, reliabilityWords } from "@/lib/domain/source";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";
import type { SourceDraft } from "./evidence-draft";
import { SourceFinder } from "./source-finder";

export const levelOptions = [
  { value: "primary", label: msg("Primary: the record itself") },
  { value: "secondary", label: msg("Secondary: tells of it") },
];

type Props = {
  value: SourceDraft;
  onChange: (patch: Partial<SourceDraft>) => void;
  errorAt: (pointer: string) => string | null;
};

export function SourceFields({ value, onChange, errorAt }: Props) {
  const line = (name: "title" | "publisher" | "url" | "publishedOn" | "language") => ({
    value: value[name],
    onValue: (text: string) => onChange({ [name]: text }),
    error: errorAt(`/source/${name}`),
  });
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It stands where the search was, which took the focus along when it went.
    if (document.activeElement === document.body) first.current?.querySelector("input")?.focus();
  }, []);
  return (
    <>
      <div ref={first}>
        <TextField label={t("Title")} dir="auto" limit={300} {...line("title")} />
      </div>
      <TextField
        label={t("Address")}
        optional
        type="url"
        inputMode="url"
        hint={t("The same address is the same source, however it is written.")}
        {...line("url")}
      />
      <div className="form-row">
        <TextField label={t("Publisher")} optional dir="auto" {...line("publisher")} />
        <TextField label={t("Date")} optional placeholder="2023-09-04" {...line("publishedOn")} />
        <TextField label={t("Language")} optional placeholder="en" {...line("language")} />
      </div>
      <div className="form-row">
        <Select
          label={t("Level")}
          value={value.level}
          onValue={(level) => onChange({ level })}
          options={levelOptions.map((one) => ({ ...one, label: t(one.label) }))}
          error={errorAt("/source/level")}
        />
        <Select
          label={t("Reliability of the source")}
          value={value.reliability}
          onValue={(reliability) => onChange({ reliability })}
          options={reliabilities.map((code) => ({
            value: code,
            label: `${code}: ${t(reliabilityWords[code]).toLowerCase()}`,
          }))}
          error={errorAt("/source/reliability")}
        />
      </div>
      <CopyOf value={value} onChange={onChange} error={errorAt("/source/derivedFrom")} />
    </>
  );
}

function CopyOf({
  value,
  onChange,
  error,
}: Pick<Props, "value" | "onChange"> & { error: string | null }) {
  const [typed, setTyped] = useState("");
  if (value.derivedFrom)
    return (
      <p className="chosen-source">
        <span>
          {rich("Taken from {title}. Both count as one source.", {
            title: <bdi>{value.derivedFrom.title}</bdi>,
          })}
        </span>
        <button
          type="button"
          className="text-button"
          onClick={() => onChange({ derivedFrom: null })}
        >
          {t("Not a copy")}
        </button>
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
      onChoose={({ id, title }) => onChange({ derivedFrom: { id, title } })}
    />
  );
}
