// The filters that hold, each with a way to take it off.
import Link from "next/link";
import { t } from "@/lib/words/t";
import { type Chip, CLAIMS } from "./claim-filters";

export function FilterChips({ chips }: { chips: readonly Chip[] }) {
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t("Filters")}>
      {chips.map((chip) => (
        <li key={chip.name}>
          <Link href={chip.without} className="chip" scroll={false}>
            <span className="visually-hidden">{t("Take off:")} </span>
            <bdi>{chip.words}</bdi>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d="M3 3l6 6M9 3l-6 6" className="stroke" />
            </svg>
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link href={CLAIMS} className="chip-all">
            {t("Take all off")}
          </Link>
        </li>
      )}
    </ul>
  );
}
