// What the library can be narrowed to: a plain form that lives in the address and works without a script.

import Form from "next/form";
import { onlyWords, type SourceFilter } from "@/lib/domain/library/library";
import { reliabilityWords, sourceLevels } from "@/lib/domain/source";
import { languageName } from "@/lib/format/count";
import { msg, t } from "@/lib/words/t";

const LEVELS = { primary: msg("Primary"), secondary: msg("Secondary") } as const;

type Props = { path: string; filter: SourceFilter; languages: readonly string[] };

export function SourceFilterForm({ path, filter, languages }: Props) {
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
        <span>{t("Title or publisher")}</span>
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={filter.q}
          maxLength={200}
          autoComplete="off"
        />
      </label>
      <Filter label={t("Level")} name="level" value={filter.level}>
        {sourceLevels.map((level) => [level, t(LEVELS[level])])}
      </Filter>
      <Filter label={t("Reliability")} name="reliability" value={filter.reliability}>
        {Object.entries(reliabilityWords).map(([code, words]) => [code, `${code}: ${t(words)}`])}
      </Filter>
      {languages.length > 0 && (
        <Filter label={t("Language")} name="language" value={filter.language}>
          {languages.map((tag) => [tag, languageName(tag)])}
        </Filter>
      )}
      <Filter label={t("Only")} name="only" value={filter.only}>
        {Object.entries(onlyWords).map(([only, words]) => [only, t(words)])}
      </Filter>
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
  children: readonly [value: string, words: string][];
};

function Filter({ label, name, value, children }: FilterProps) {
  return (
    <label className="filter">
      <span>{label}</span>
      <select className="input select" name={name} defaultValue={value ?? ""}>
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
