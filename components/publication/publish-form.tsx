"use client";
// Makes an approved version public: once more asked, since a publication stays for good. A later one
// says what kind of correction it is and what was wrong.
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-field";
import type { Reason } from "@/lib/domain/errors";
import type { Content, CorrectionClass } from "@/lib/domain/publication";
import { limits } from "@/lib/domain/writing/limits";
import { t } from "@/lib/words/t";
import { CorrectionClassField } from "./correction-class-field";
import { CorrectionPreview } from "./correction-preview";

export type Correction = {
  correctionClass: CorrectionClass | "";
  correction: string;
  /** Why it can go out in spite of what the checks warn of. */
  override: string;
};
export type CorrectionErrors = Record<keyof Correction, string | null>;

type Props = {
  /** The version that this publication will have. */
  version: number;
  ratingChanged: boolean;
  /** The text that readers see now; null before the first publication. */
  before: Content | null;
  after: Content;
  /** What takes a written reason, and got none when it was submitted. */
  warnings: readonly Reason[];
  value: Correction;
  onValue: (patch: Partial<Correction>) => void;
  errors: CorrectionErrors;
  onPublish: () => void;
  onCancel: () => void;
  busy: boolean;
};

export function PublishForm(props: Props) {
  const { version, value, onValue, errors } = props;
  const form = useRef<HTMLFormElement>(null);
  const [now] = useState(() => new Date().toISOString());

  useEffect(() => {
    const chosen = form.current?.querySelector<HTMLElement>("input:checked");
    const first = form.current?.querySelector<HTMLElement>(
      "input:not(:disabled), textarea, button",
    );
    (chosen ?? first)?.focus();
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    props.onPublish();
  }

  return (
    <form ref={form} className="decision-form" onSubmit={submit}>
      {version > 1 && (
        <>
          <CorrectionClassField
            value={value.correctionClass}
            onValue={(correctionClass) => onValue({ correctionClass })}
            ratingChanged={props.ratingChanged}
            error={errors.correctionClass}
          />
          <TextArea
            label={t("What was wrong")}
            hint={t("Readers see this. Plain words: what it said, what is right.")}
            value={value.correction}
            onValue={(correction) => onValue({ correction })}
            error={errors.correction}
            limit={limits.reason}
            maxLength={limits.reason}
            rows={4}
            dir="auto"
          />
          {props.before && value.correctionClass && (
            <CorrectionPreview
              before={props.before}
              after={props.after}
              kind={value.correctionClass}
              text={value.correction}
              at={now}
            />
          )}
        </>
      )}
      {props.warnings.length > 0 && (
        <>
          <ul className="warning-list">
            {props.warnings.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
          <TextArea
            label={t("Why it can go out all the same")}
            hint={t("The history keeps this. Readers don’t see it.")}
            value={value.override}
            onValue={(override) => onValue({ override })}
            error={errors.override}
            limit={limits.reason}
            maxLength={limits.reason}
            rows={3}
            dir="auto"
          />
        </>
      )}
      <p>
        {version === 1
          ? t("Readers see it at once. It stays on record: later changes are corrections.")
          : t("Version {version} replaces version {part} at once. Both stay on record.", {
              version,
              part: version - 1,
            })}
      </p>
      <p className="acts">
        <Button type="submit" look="primary" busy={props.busy}>
          {t("Publish now")}
        </Button>
        <Button look="quiet" onClick={props.onCancel}>
          {t("Cancel")}
        </Button>
      </p>
    </form>
  );
}
