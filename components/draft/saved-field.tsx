"use client";
// The inputs of a claim's fields: what is typed goes to the saver, what is wrong stands at the field.
import type { ReactNode } from "react";
import { LiveNote, useHasNote } from "@/components/live/live-note";
import { type Option, Select, TextArea, TextField } from "@/components/ui/text-field";
import { fieldWords } from "@/lib/domain/claim";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { useClaimDesk } from "./claim-desk";
import type { SavedField } from "./values";

type Props = { field: SavedField; hint?: ReactNode; label?: string };

/** What each input needs; `unsaved` fields in conflict say where both texts stand. */
export function useSavedField(field: SavedField) {
  const { typing, saver, write } = useClaimDesk();
  return {
    value: typing.values[field],
    error: typing.conflicts[field]
      ? t("Someone else changed this too. Both texts stand at the top of the page.")
      : (typing.errors[field] ?? null),
    onValue: (value: string) => {
      write(field);
      saver.type(field, value);
    },
    onBlur: () => {
      write(null);
      void saver.leave(field);
    },
  };
}

/** The hint, and what colleagues do in this field. */
function useHint(field: SavedField, hint: ReactNode): ReactNode {
  const noted = useHasNote(field);
  if (!noted) return hint;
  return (
    <>
      {hint} <LiveNote field={field} />
    </>
  );
}

export function SavedLine({
  field,
  label,
  hint,
  ...rest
}: Props & { limit?: number; placeholder?: string }) {
  const saved = useSavedField(field);
  const noted = useHint(field, hint);
  return (
    <TextField label={label ?? t(fieldWords[field])} hint={noted} dir="auto" {...rest} {...saved} />
  );
}

/** `counted` shows the number of characters at all times, not only near the limit. */
export function SavedArea({
  field,
  label,
  hint,
  limit,
  counted,
  rows,
  labelHidden,
}: Props & { limit: number; counted?: boolean; rows?: number; labelHidden?: boolean }) {
  const saved = useSavedField(field);
  const noted = useHint(field, hint);
  const count = counted && saved.value.length < limit * 0.8;
  return (
    <TextArea
      label={label ?? t(fieldWords[field])}
      hint={
        count
          ? rich("{noted} {count} of {limit} characters.", {
              noted,
              count: saved.value.length,
              limit,
            })
          : noted
      }
      limit={limit}
      rows={rows}
      labelHidden={labelHidden}
      dir="auto"
      data-field={field}
      {...saved}
    />
  );
}

/** A choice is made at once, so it is saved at once. */
export function SavedChoice({
  field,
  label,
  hint,
  options,
}: Props & { options: readonly Option[] }) {
  const { saver } = useClaimDesk();
  const { value, error } = useSavedField(field);
  return (
    <Select
      label={label ?? t(fieldWords[field])}
      hint={useHint(field, hint)}
      options={options}
      value={value}
      error={error}
      onValue={(chosen) => saver.choose(field, chosen)}
    />
  );
}

export function SavedDay({ field, hint }: Props) {
  const { value, error, onBlur, onValue } = useSavedField(field);
  return (
    <TextField
      type="date"
      label={t(fieldWords[field])}
      hint={useHint(field, hint)}
      value={value}
      error={error}
      onBlur={onBlur}
      onValue={onValue}
    />
  );
}
