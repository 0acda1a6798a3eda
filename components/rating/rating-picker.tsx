"use client";
// The choice of a rating. Every sign is hollow here: nothing chosen on this page is a finding yet.
import { useId, useState } from "react";
import { VerdictGlyph } from "@/components/claim/verdict-glyph";
import { VerdictTag } from "@/components/claim/verdict-tag";
import { useListening } from "@/components/ui/use-listening";
import { firstScale, type Rating, ratingCodes, stepOf } from "@/lib/domain/rating";
import { t } from "@/lib/words/t";

const ON_SCALE = firstScale.filter((step) => step.number !== null);
const OFF_SCALE = firstScale.filter((step) => step.number === null);

type Props = {
  /** A code, or "" for none. */
  value: string;
  onValue: (value: string) => void;
  onBlur: () => void;
  error: string | null;
};

/** One group of radio buttons in two parts; the definition of the one in focus stands below. */
export function RatingPicker({ value, onValue, onBlur, error }: Props) {
  const id = useId();
  const listening = useListening();
  const [looked, setLooked] = useState<Rating | null>(null);
  const code = ratingCodes.find((known) => known === value);
  const chosen = code ? stepOf(code) : null;
  const shown = looked ?? chosen;
  const option = (step: Rating) => (
    <label
      key={step.code}
      className="rating-option"
      data-tone={step.tone}
      onPointerEnter={() => setLooked(step)}
      onPointerLeave={() => setLooked(null)}
    >
      <input
        type="radio"
        name={id}
        value={step.code}
        checked={step.code === value}
        aria-describedby={`${id}-${step.code}`}
        onChange={() => onValue(step.code)}
        onFocus={() => setLooked(step)}
        onBlur={() => setLooked(null)}
      />
      <VerdictGlyph tone={step.tone} proposed />
      <span>{t(step.label)}</span>
      <span id={`${id}-${step.code}`} hidden>
        {t(step.definition)}
      </span>
    </label>
  );
  return (
    <fieldset
      className="rating-picker"
      disabled={!listening}
      aria-describedby={error ? `${id}-error` : undefined}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onBlur();
      }}
    >
      <legend className="field-label">{t("Rating")}</legend>
      <div className="rating-now">
        {chosen ? (
          <VerdictTag rating={chosen} proposed size="large" />
        ) : (
          <p className="rating-none">{t("Not rated yet")}</p>
        )}
        {chosen && (
          <button type="button" className="text-button" onClick={() => onValue("")}>
            {t("Take the rating away")}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: one fieldset holds both parts of one choice */}
      <div className="rating-group" role="group" aria-label={t("On the scale")}>
        {ON_SCALE.map(option)}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: one fieldset holds both parts of one choice */}
      <div className="rating-group off-scale" role="group" aria-label={t("Off the scale")}>
        {OFF_SCALE.map(option)}
      </div>
      {/* Below the options: a longer text must not move them away from under the pointer. */}
      <p className="rating-definition" aria-hidden="true">
        {shown
          ? `${t(shown.label)}: ${lowerFirst(t(shown.definition))}.`
          : t("Choose what was found.")}
      </p>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
