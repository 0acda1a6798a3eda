"use client";
// What a source does to the claim. No answer is given beforehand: it is the checker's judgement.
import { useId } from "react";
import { StanceSign } from "@/components/claim/stance-sign";
import { type Stance, stances } from "@/lib/domain/evidence";
import { msg, t } from "@/lib/words/t";

const WORDS: Record<Stance, string> = {
  supports: msg("Supports the claim"),
  undermines: msg("Speaks against it"),
  context: msg("Gives context"),
};

type Props = { value: Stance | ""; onValue: (stance: Stance) => void; error: string | null };

export function StanceField({ value, onValue, error }: Props) {
  const id = useId();
  return (
    <fieldset
      className="stance-field"
      aria-describedby={error ? `${id}-error` : undefined}
      data-invalid={error ? true : undefined}
    >
      <legend className="field-label">{t("What it does to the claim")}</legend>
      <div className="stance-options">
        {stances.map((stance) => (
          <label key={stance} className="stance-option" data-stance={stance}>
            <input
              type="radio"
              name={id}
              value={stance}
              checked={stance === value}
              onChange={() => onValue(stance)}
            />
            <StanceSign stance={stance} />
            <span>{t(WORDS[stance])}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
