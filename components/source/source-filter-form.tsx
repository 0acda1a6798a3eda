// What the library can be narrowed to.
import { Filter, ListFilters } from "@/components/filters/list-filters";
import { onlyWords, type SourceFilter } from "@/lib/domain/library/library";
import { reliabilityWords, sourceLevels } from "@/lib/domain/source";
import { languageName } from "@/lib/format/count";
import { msg, t } from "@/lib/words/t";

const LEVELS = { primary: msg("Primary"), secondary: msg("Secondary") } as const;

type Props = { path: string; filter: SourceFilter; languages: readonly string[] };

export function SourceFilterForm({ path, filter, languages }: Props) {
  return (
    <ListFilters path={path} filter={filter} words={t("Title or publisher")}>
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
    </ListFilters>
  );
}
