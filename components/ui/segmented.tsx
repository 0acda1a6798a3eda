"use client";
// A choice of a few in a row, one of which always holds: radio buttons that look like one control.
import { useId } from "react";
import { useListening } from "./use-listening";

type Props<T extends string> = {
  label: string;
  value: T;
  onValue: (value: T) => void;
  options: readonly { value: T; label: string; title?: string }[];
  /** Shows the label before the row; else it is for screen readers alone. */
  labelShown?: boolean;
};

export function Segmented<T extends string>({
  label,
  value,
  onValue,
  options,
  labelShown,
}: Props<T>) {
  const name = useId();
  const listening = useListening();
  return (
    <fieldset className="segmented" disabled={!listening}>
      <legend className={labelShown ? "field-label" : "visually-hidden"}>{label}</legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value} className="segment" title={option.title}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
