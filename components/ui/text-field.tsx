"use client";
// One line, several lines, one of a list: the three controls that take what a person writes.
import type { ComponentProps, ReactNode } from "react";
import { t } from "@/lib/words/t";
import { Field, type FieldProps } from "./field";
import { useListening } from "./use-listening";

type Common = FieldProps & {
  value: string;
  onValue: (value: string) => void;
  /** Most characters; the count is shown once four fifths of them are used. */
  limit?: number;
};
type Without = "value" | "onChange" | "id" | "className";

function hintWith(hint: ReactNode, value: string, limit?: number): ReactNode {
  if (!limit || value.length < limit * 0.8) return hint;
  return (
    <>
      {hint} {t("{count} of {limit} characters.", { count: value.length, limit })}
    </>
  );
}

/** A field that the browser itself fills in (`autoComplete`) is read by its form once it listens. */
export function TextField({
  label,
  hint,
  error,
  optional,
  labelHidden,
  value,
  onValue,
  limit,
  autoComplete = "off",
  readOnly,
  ...rest
}: Common & Omit<ComponentProps<"input">, Without>) {
  const listening = useListening() || autoComplete !== "off";
  return (
    <Field
      {...{ label, error, optional, labelHidden }}
      hint={hintWith(hint, value, limit)}
      control={(ids) => (
        <input
          type="text"
          {...rest}
          {...ids}
          autoComplete={autoComplete}
          readOnly={readOnly || !listening}
          className="input"
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    />
  );
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  labelHidden,
  value,
  onValue,
  limit,
  readOnly,
  ...rest
}: Common & Omit<ComponentProps<"textarea">, Without>) {
  const listening = useListening();
  return (
    <Field
      {...{ label, error, optional, labelHidden }}
      hint={hintWith(hint, value, limit)}
      control={(ids) => (
        <textarea
          rows={3}
          autoComplete="off"
          {...rest}
          {...ids}
          readOnly={readOnly || !listening}
          className="input area"
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    />
  );
}

export type Option = { value: string; label: string };

export function Select({
  label,
  hint,
  error,
  optional,
  labelHidden,
  value,
  onValue,
  options,
  disabled,
  ...rest
}: Omit<Common, "limit"> & { options: readonly Option[] } & Omit<
    ComponentProps<"select">,
    Without
  >) {
  const listening = useListening();
  return (
    <Field
      {...{ label, hint, error, optional, labelHidden }}
      control={(ids) => (
        <select
          {...rest}
          {...ids}
          disabled={disabled || !listening}
          className="input select"
          value={value}
          onChange={(event) => onValue(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
