"use client";
// The desk's places, those that the role may see.
import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { may, type Permission } from "@/lib/domain/permissions";
import type { Role } from "@/lib/domain/person";
import { msg, t } from "@/lib/words/t";

const places: readonly { href: string; label: string; permission: Permission }[] = [
  { href: "/desk", label: msg("My work"), permission: "desk.read" },
  { href: "/desk/notifications", label: msg("Notifications"), permission: "desk.read" },
  { href: "/desk/articles", label: msg("Articles"), permission: "desk.read" },
  { href: "/desk/claims", label: msg("Claims"), permission: "desk.read" },
  { href: "/desk/review", label: msg("Review"), permission: "desk.read" },
  { href: "/desk/changed", label: msg("Text changed"), permission: "desk.read" },
  { href: "/desk/reports", label: msg("Reports"), permission: "desk.read" },
  { href: "/desk/corrections", label: msg("Corrections"), permission: "desk.read" },
  { href: "/desk/sources", label: msg("Sources"), permission: "desk.read" },
  { href: "/desk/feeds", label: msg("Feeds"), permission: "desk.read" },
  { href: "/desk/topics", label: msg("Topics"), permission: "desk.read" },
  { href: "/desk/others", label: msg("Checks by others"), permission: "desk.read" },
  { href: "/desk/statistics", label: msg("Statistics"), permission: "desk.read" },
  { href: "/desk/people", label: msg("People"), permission: "people.manage" },
  { href: "/desk/keys", label: msg("API keys"), permission: "key.manage" },
  { href: "/desk/webhooks", label: msg("Webhooks"), permission: "webhook.manage" },
  { href: "/desk/erasures", label: msg("Erasure"), permission: "erasure.confirm" },
  { href: "/desk/settings", label: msg("Settings"), permission: "settings.manage" },
];

function isWithin(path: string, href: string): boolean {
  return href === "/desk" ? path === href : path === href || path.startsWith(`${href}/`);
}

/** `counts`: how many things wait at an address; 99 stands for more. */
export function Navigation({ role, counts }: { role: Role; counts: Record<string, number> }) {
  const path = usePathname();
  return (
    <nav aria-label={t("Desk")}>
      <ul className="desk-places">
        {places
          .filter((place) => may(role, place.permission))
          .map(({ href, label }) => (
            <li key={href}>
              <Link
                href={href}
                className="desk-place"
                aria-current={path === href ? "page" : isWithin(path, href) || undefined}
              >
                {t(label)}
                <Waiting count={counts[href] ?? 0} />
                <UnderWay />
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Waiting({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="desk-waiting">
      {count < 99 ? count : "99+"}
      <span className="visually-hidden"> {t("waiting")}</span>
    </span>
  );
}

/** Says that a page is on its way, where the answer takes a moment. */
function UnderWay() {
  const { pending } = useLinkStatus();
  return pending && <span className="under-way" aria-hidden="true" />;
}
