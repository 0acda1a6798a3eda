"use client";
// Adds a piece of evidence, or changes one. What is typed is kept as a draft until it has arrived.
import type { ReactNode } from "react";
import { errorAt as errorIn, PartForm, type PartFormProps } from "@/components/part/part-form";
import { Check } from "@/components/ui/check";
import { Select, TextArea, TextField } from "@/components/ui/text-field";
import { credibilityWords } from "@/lib/domain/evidence";
import { t } from "@/lib/words/t";
import { CaptureField } from "./capture-field";
import { type EvidenceDraft, newSourceFrom } from "./evidence-draft";
import { SourceFields } from "./source-fields";
import { SourceFinder } from "./source-finder";
import { StanceField } from "./stance-field";

type Props = PartFormProps & {
  draft: EvidenceDraft;
  onChange: (patch: Partial<EvidenceDraft>) => void;
  /** A piece that stands already keeps its source. */
  sourceFixed?: boolean;
  /** Something to know before the fields. */
  above?: ReactNode;
  /** Takes the source's file; left out where none can be brought. */
  onFile?: (file: File | null) => void;
};

export function EvidenceForm(props: Props) {
  const { draft, onChange } = props;
  const errorAt = (pointer: string) => errorIn(props.errors, pointer);
  return (
    <PartForm {...props}>
      {!props.sourceFixed && <SourceChoice {...{ draft, onChange, errorAt }} />}
      {props.onFile && (
        <CaptureField onFile={props.onFile} unnamed={draft.known?.unnamed ?? false} />
      )}
      <StanceField
        value={draft.stance}
        onValue={(stance) => onChange({ stance })}
        error={errorAt("/stance")}
      />
      <TextArea
        label={t("Quote")}
        optional
        hint={t("The exact words of the source.")}
        value={draft.quote}
        onValue={(quote) => onChange({ quote })}
        error={errorAt("/quote")}
        limit={2000}
        dir="auto"
      />
      <div className="form-row">
        <TextField
          label={t("Place in the source")}
          optional
          placeholder={t("p. 12, or 04:31")}
          value={draft.locator}
          onValue={(locator) => onChange({ locator })}
          error={errorAt("/locator")}
          dir="auto"
        />
        <Select
          label={t("Credibility of this information")}
          value={draft.credibility}
          onValue={(credibility) => onChange({ credibility })}
          options={credibilityWords.map((words, index) => ({
            value: String(index + 1),
            label: `${index + 1}: ${t(words).toLowerCase()}`,
          }))}
          error={errorAt("/credibility")}
        />
      </div>
      <TextArea
        label={t("What it shows")}
        optional
        hint={t("Readers see this.")}
        value={draft.note}
        onValue={(note) => onChange({ note })}
        error={errorAt("/note")}
        limit={2000}
        dir="auto"
      />
      <Check
        label={t("Decisive")}
        hint={t("The rating rests on it: without this, it could not stand.")}
        checked={draft.decisive}
        onChecked={(decisive) => onChange({ decisive })}
      />
    </PartForm>
  );
}

type ChoiceProps = Pick<Props, "draft" | "onChange"> & {
  errorAt: (pointer: string) => string | null;
};

function SourceChoice({ draft, onChange, errorAt }: ChoiceProps) {
  const other = () => onChange({ known: null, making: false });
  if (draft.known)
    return (
      <p className="chosen-source">
        <span>
          <span className="field-label">{t("Source")}</span>{" "}
          <bdi lang={draft.known.language ?? undefined}>{draft.known.title}</bdi>
          {draft.known.publisher && (
            <>
              , <bdi>{draft.known.publisher}</bdi>
            </>
          )}
        </span>
        <button type="button" className="text-button" onClick={other}>
          {t("Another source")}
        </button>
      </p>
    );
  if (draft.making)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset inside a grid can't shrink
      <div className="new-source" role="group" aria-label={t("New source")}>
        <p className="chosen-source">
          <span className="field-label">{t("New source")}</span>
          <button type="button" className="text-button" onClick={other}>
            {t("Find a known one instead")}
          </button>
        </p>
        <SourceFields
          value={draft.source}
          onChange={(patch) => onChange({ source: { ...draft.source, ...patch } })}
          errorAt={errorAt}
        />
      </div>
    );
  return (
    <SourceFinder
      label={t("Source")}
      hint={t("Type a part of its title or publisher, or paste its address.")}
      error={errorAt("/source")}
      typed={draft.typed}
      onTyped={(typed) => onChange({ typed })}
      onChoose={(known) => onChange({ known })}
      onNew={(typed) => onChange({ making: true, source: newSourceFrom(typed) })}
    />
  );
}
