"use client";
// The three kinds of correction, each with what readers get to see of it.
import { useId } from "react";
import { type CorrectionClass, correctionClasses } from "@/lib/domain/publication";
import { t } from "@/lib/words/t";
import { correctionMeanings, kindOfCorrection } from "./correction-words";

type Props = {
  value: CorrectionClass | "";
  onValue: (value: CorrectionClass) => void;
  /** A changed rating always is a substantial correction. */
  ratingChanged: boolean;
  error: string | null;
};

export function CorrectionClassField({ value, onValue, ratingChanged, error }: Props) {
  const id = useId();
  return (
    <fieldset
      className="correction-classes"
      aria-describedby={error ? `${id}-error` : undefined}
      data-invalid={error ? true : undefined}
    >
      <legend className="field-label">{t("Kind of correction")}</legend>
      {correctionClasses.map((name) => {
        const refused = ratingChanged && name !== "substantial";
        return (
          <div key={name} className="check-field">
            <label className="check">
              <input
                type="radio"
                name={id}
                value={name}
                checked={value === name}
                disabled={refused}
                aria-describedby={`${id}-${name}`}
                onChange={() => onValue(name)}
              />
              <span>{kindOfCorrection(name)}</span>
            </label>
            <p id={`${id}-${name}`} className="field-hint">
              {refused
                ? t("Not possible: the rating changed, so this is a substantial correction.")
                : t(correctionMeanings[name])}
            </p>
          </div>
        );
      })}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
