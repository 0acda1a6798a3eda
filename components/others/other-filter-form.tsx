// What the list of checks by others can be narrowed to.
import { Filter, ListFilters } from "@/components/filters/list-filters";
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
    <ListFilters path={path} filter={filter} words={t("Claim, person, publisher or label")}>
      <Filter label={t("Publisher")} name="publisher" value={filter.publisher}>
        {publishers.map((publisher) => [publisher, publisher])}
      </Filter>
      <Filter label={t("Language")} name="language" value={filter.language}>
        {languages.map((tag) => [tag, languageName(tag)])}
      </Filter>
    </ListFilters>
  );
}
