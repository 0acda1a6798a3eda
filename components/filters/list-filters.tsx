// What a list can be narrowed to: a plain form that lives in the address and works without a script.
import Form from "next/form";
import type { ReactNode } from "react";
import { t } from "@/lib/words/t";

type Props = {
  path: string;
  filter: { q?: string | undefined };
  /** What the words are looked for in. */
  words: string;
  children: ReactNode;
};

export function ListFilters({ path, filter, words, children }: Props) {
  return (
    <Form
      // Fields that were sent are not changed by a new page: it is a new form for each filter.
      key={JSON.stringify(filter)}
      action={path}
      className="claim-filters"
      role="search"
      aria-label={t("Filters")}
    >
      <label className="filter filter-words">
        <span>{words}</span>
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={filter.q}
          maxLength={200}
          autoComplete="off"
        />
      </label>
      {children}
      <button type="submit" className="button">
        {t("Show")}
      </button>
    </Form>
  );
}

type FilterProps = {
  label: string;
  name: string;
  value: string | undefined;
  /** For a form that is sent at each choice. */
  onChange?: () => void;
  children: readonly (readonly [value: string, words: string])[];
};

/** One of a few, or any. */
export function Filter({ label, name, value, onChange, children }: FilterProps) {
  return (
    <label className="filter">
      <span>{label}</span>
      <select className="input select" name={name} defaultValue={value ?? ""} onChange={onChange}>
        <option value="">{t("Any")}</option>
        {children.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
