"use client";
// A box to tick, with its words as the target.
import type { ReactNode } from "react";
import { useId } from "react";
import { useListening } from "./use-listening";

type Props = {
  label: ReactNode;
  checked: boolean;
  onChecked: (checked: boolean) => void;
  hint?: ReactNode;
  name?: string;
  /** Keeps the words for screen readers alone. */
  labelHidden?: boolean;
};

export function Check({ label, checked, onChecked, hint, name, labelHidden }: Props) {
  const hintId = useId();
  const listening = useListening();
  return (
    <div className="check-field">
      <label className="check">
        <input
          type="checkbox"
          name={name}
          checked={checked}
          disabled={!listening}
          aria-describedby={hint ? hintId : undefined}
          onChange={(event) => onChecked(event.target.checked)}
        />
        <span className={labelHidden ? "visually-hidden" : undefined}>{label}</span>
      </label>
      {hint && (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
