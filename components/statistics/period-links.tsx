// Which period the numbers are of; each period is an address.
import Link from "next/link";
import { DEFAULT_PERIOD, periods } from "@/lib/domain/view/statistics";
import { t } from "@/lib/words/t";

type Props = { path: string; days: number };

export function PeriodLinks({ path, days }: Props) {
  return (
    <nav aria-label={t("Period")}>
      <ul className="link-row">
        {periods.map((period) => (
          <li key={period}>
            <Link
              href={period === DEFAULT_PERIOD ? path : `${path}?days=${period}`}
              aria-current={period === days ? "page" : undefined}
            >
              {period === 365
                ? t("1 year")
                : t("{count, plural, one {# day} other {# days}}", { count: period })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
