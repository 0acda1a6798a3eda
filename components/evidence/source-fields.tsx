"use client";
// A source that nobody has used yet. Only its title must be known.
import { useEffect, useRef, useState } from "react";
import { Select, TextField } from "@/components/ui/text-field";
import { reliabilities, reliabilityWords } from "@/lib/domain/source";
import type { SourceDraft } from "./evidence-draft";
import { SourceFinder } from "./source-finder";

export const levelOptions = [
  { value: "primary", label: "Primary: the record itself" },
  { value: "secondary", label: "Secondary: tells of it" },
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
        <TextField label="Title" dir="auto" limit={300} {...line("title")} />
      </div>
      <TextField
        label="Address"
        optional
        type="url"
        inputMode="url"
        hint="The same address is the same source, however it is written."
        {...line("url")}
      />
      <div className="form-row">
        <TextField label="Publisher" optional dir="auto" {...line("publisher")} />
        <TextField label="Date" optional placeholder="2023-09-04" {...line("publishedOn")} />
        <TextField label="Language" optional placeholder="en" {...line("language")} />
      </div>
      <div className="form-row">
        <Select
          label="Level"
          value={value.level}
          onValue={(level) => onChange({ level })}
          options={levelOptions}
          error={errorAt("/source/level")}
        />
        <Select
          label="Reliability of the source"
          value={value.reliability}
          onValue={(reliability) => onChange({ reliability })}
          options={reliabilities.map((code) => ({
            value: code,
            label: `${code}: ${reliabilityWords[code].toLowerCase()}`,
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
          Taken from <bdi>{value.derivedFrom.title}</bdi>. Both count as one source.
        </span>
        <button
          type="button"
          className="text-button"
          onClick={() => onChange({ derivedFrom: null })}
        >
          Not a copy
        </button>
      </p>
    );
  return (
    <SourceFinder
      label="Copy of another source"
      hint="If it only repeats a source that is known here, name that one. Leave it empty otherwise."
      error={error}
      typed={typed}
      onTyped={setTyped}
      onChoose={({ id, title }) => onChange({ derivedFrom: { id, title } })}
    />
  );
}
