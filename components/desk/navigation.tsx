"use client";
// The desk's places, those that the role may see.
import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { may, type Permission } from "@/lib/domain/permissions";
import type { Role } from "@/lib/domain/person";

const places: readonly { href: string; label: string; permission: Permission }[] = [
  { href: "/desk", label: "My work", permission: "desk.read" },
  { href: "/desk/notifications", label: "Notifications", permission: "desk.read" },
  { href: "/desk/articles", label: "Articles", permission: "desk.read" },
  { href: "/desk/claims", label: "Claims", permission: "desk.read" },
  { href: "/desk/review", label: "Review", permission: "desk.read" },
  { href: "/desk/changed", label: "Text changed", permission: "desk.read" },
  { href: "/desk/reports", label: "Reports", permission: "desk.read" },
  { href: "/desk/corrections", label: "Corrections", permission: "desk.read" },
  { href: "/desk/sources", label: "Sources", permission: "desk.read" },
  { href: "/desk/feeds", label: "Feeds", permission: "desk.read" },
  { href: "/desk/others", label: "Checks by others", permission: "desk.read" },
  { href: "/desk/statistics", label: "Statistics", permission: "desk.read" },
  { href: "/desk/people", label: "People", permission: "people.manage" },
  { href: "/desk/keys", label: "API keys", permission: "key.manage" },
  { href: "/desk/webhooks", label: "Webhooks", permission: "webhook.manage" },
  { href: "/desk/erasures", label: "Erasure", permission: "erasure.confirm" },
  { href: "/desk/settings", label: "Settings", permission: "settings.manage" },
];

function isWithin(path: string, href: string): boolean {
  return href === "/desk" ? path === href : path === href || path.startsWith(`${href}/`);
}

/** `counts`: how many things wait at an address; 99 stands for more. */
export function Navigation({ role, counts }: { role: Role; counts: Record<string, number> }) {
  const path = usePathname();
  return (
    <nav aria-label="Desk">
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
                {label}
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
      <span className="visually-hidden"> waiting</span>
    </span>
  );
}

/** Says that a page is on its way, where the answer takes a moment. */
function UnderWay() {
  const { pending } = useLinkStatus();
  return pending && <span className="under-way" aria-hidden="true" />;
}
