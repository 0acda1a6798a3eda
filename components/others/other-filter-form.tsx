// What the list can be narrowed to: a plain form that lives in the address and works without a script.

import Form from "next/form";
import type { OtherFilter } from "@/lib/domain/others/other-check";
import { languageName } from "@/lib/format/count";
import { t } from "@/lib/words/t";

type Props = {
  path: string;
  filter: OtherFilter;
  publishers: readonly string[];
  languages: readonly string[];
};

export function OtherFilterForm({ path, filter, publishers, languages }: Props) {
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
        <span>{t("Claim, person, publisher or label")}</span>
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={filter.q}
          maxLength={200}
          autoComplete="off"
        />
      </label>
      <label className="filter">
        <span>{t("Publisher")}</span>
        <select className="input select" name="publisher" defaultValue={filter.publisher ?? ""}>
          <option value="">{t("Any")}</option>
          {publishers.map((publisher) => (
            <option key={publisher}>{publisher}</option>
          ))}
        </select>
      </label>
      <label className="filter">
        <span>{t("Language")}</span>
        <select className="input select" name="language" defaultValue={filter.language ?? ""}>
          <option value="">{t("Any")}</option>
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button">
        {t("Show")}
      </button>
    </Form>
  );
}
