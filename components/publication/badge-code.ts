// The HTML that shows a claim's badge on someone else's page.
import type { DeskClaim } from "@/lib/domain/view/desk";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function attribute(text: string): string {
  return text.replace(/[&<>"]/gu, (char) => ESCAPES[char] ?? char);
}

/** A link to the claim's page around its badge; the alternative text names neither verdict nor date. */
export function badgeCode(
  origin: string,
  claim: Pick<DeskClaim, "slug" | "statement" | "quote">,
): string {
  const page = attribute(`${origin}/claims/${claim.slug}`);
  const badge = attribute(`${origin}/badge/${claim.slug}.svg`);
  // The verdict may change after the code was copied; the picture carries its own words.
  const alt = attribute(`Checked: ${claim.statement ?? claim.quote}`);
  return `<a href="${page}"><img src="${badge}" height="20" alt="${alt}"></a>`;
}
