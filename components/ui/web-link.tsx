// A link to someone else's page. Only web addresses become links; anything else stays text.
import type { ReactNode } from "react";

/** The address when it is one of the web, else null. */
export function webAddressOf(address: string | null | undefined): string | null {
  if (!address) return null;
  try {
    const { protocol } = new URL(address);
    return protocol === "https:" || protocol === "http:" ? address : null;
  } catch {
    return null;
  }
}

/** `nofollow`: a source is cited, not recommended. */
export function WebLink({ href, children }: { href: string | null; children: ReactNode }) {
  const address = webAddressOf(href);
  if (!address) return children;
  return (
    <a className="web-link" href={address} rel="nofollow noopener">
      {children}
    </a>
  );
}
