// A label, its control, a hint and the error, tied together for eyes and screen readers.
import { type ReactNode, useId } from "react";
import { t } from "@/lib/words/t";

export type FieldProps = {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  /** Says "optional" beside the label; what must be filled in carries no sign. */
  optional?: boolean;
  /** Keeps the label for screen readers alone, where the place says it to the eye. */
  labelHidden?: boolean;
};

type Ids = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

/** `control` gets the attributes that tie it to label, hint and error. */
export function Field({
  label,
  hint,
  error,
  optional,
  labelHidden,
  control,
}: FieldProps & { control: (ids: Ids) => ReactNode }) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint ? hintId : "", error ? errorId : ""].filter(Boolean).join(" ");
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <label htmlFor={id} className={labelHidden ? "visually-hidden" : "field-label"}>
        {label}
        {optional && <span className="field-optional"> {t("optional")}</span>}
      </label>
      {control({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error && (
        <p id={errorId} className="field-error">
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
