// A search that lives in the address: a plain form, which works before any script has come.
import Form from "next/form";
import type { ReactNode } from "react";
import { t } from "@/lib/words/t";

type Props = {
  path: string;
  q?: string;
  label: string;
  /** Other fields that narrow the list. */
  children?: ReactNode;
};

export function SearchForm({ path, q, label, children }: Props) {
  return (
    <Form action={path} className="search-form" role="search">
      <label className="visually-hidden" htmlFor="search-words">
        {label}
      </label>
      <input
        key={q}
        id="search-words"
        type="search"
        name="q"
        className="input"
        defaultValue={q}
        placeholder={label}
        maxLength={200}
        autoComplete="off"
      />
      {children}
      <button type="submit" className="button">
        {t("Search")}
      </button>
    </Form>
  );
}
