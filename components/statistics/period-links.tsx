// Which period the numbers are of; each period is an address.
import Link from "next/link";
import { DEFAULT_PERIOD, periods } from "@/lib/domain/view/statistics";
import { formatCount } from "@/lib/format/count";

type Props = { path: string; days: number };

export function PeriodLinks({ path, days }: Props) {
  return (
    <nav aria-label="Period">
      <ul className="link-row">
        {periods.map((period) => (
          <li key={period}>
            <Link
              href={period === DEFAULT_PERIOD ? path : `${path}?days=${period}`}
              aria-current={period === days ? "page" : undefined}
            >
              {period === 365 ? "1 year" : formatCount(period, "day")}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
