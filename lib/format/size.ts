import { language } from "@/lib/words/ambient";
import { localeOf } from "@/lib/words/languages";

const units = ["byte", "kilobyte", "megabyte"] as const;

/** Bytes as people say them: 900 byte, 12 kB, 1.4 MB. */
export function formatSize(bytes: number): string {
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const maximumFractionDigits = step === 2 ? 1 : 0;
  return new Intl.NumberFormat(localeOf(language()), {
    style: "unit",
    unit: units[step],
    maximumFractionDigits,
    minimumFractionDigits: maximumFractionDigits,
  }).format(bytes / 1000 ** step);
}
