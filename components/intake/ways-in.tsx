// The ways in which articles come, side by side. Each has an address of its own.
import Link from "next/link";
import { msg, t } from "@/lib/words/t";

export const ways = ["paste", "address", "files"] as const;
export type Way = (typeof ways)[number];
const labels: Record<Way, string> = {
  paste: msg("Paste"),
  address: msg("Address"),
  files: msg("Files"),
};

export const wayAddress = (way: Way) =>
  way === "paste" ? "/desk/articles/new" : `/desk/articles/new?way=${way}`;

/** The way that an address names; pasting for anything else. */
export const wayOf = (named: unknown): Way => ways.find((way) => way === named) ?? "paste";

export function WaysIn({ way, feeds }: { way: Way; feeds: string | null }) {
  return (
    <nav className="ways-in" aria-label={t("Ways in")}>
      <ul className="ways-in-list">
        {ways.map((each) => (
          <li key={each}>
            <Link href={wayAddress(each)} aria-current={each === way ? "page" : undefined}>
              {t(labels[each])}
            </Link>
          </li>
        ))}
        {feeds && (
          <li>
            <Link href={feeds}>{t("Feeds")}</Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
