// The keys of the claim table.
import type { Key } from "@/components/ui/keys";
import type { DeskClaimRow } from "@/lib/domain/view/desk";
import { t } from "@/lib/words/t";

/** The link of a row holds the focus, so that Enter and the screen reader need nothing more. */
function links(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".claim-table .row-link")];
}

function rowInFocus(rows: readonly DeskClaimRow[]): DeskClaimRow | undefined {
  const row = document.activeElement?.closest("tr")?.dataset.slug;
  return rows.find((candidate) => candidate.slug === row);
}

function step(by: 1 | -1): undefined {
  const all = links();
  const here = document.activeElement?.closest("tr")?.querySelector<HTMLElement>(".row-link");
  const at = here ? all.indexOf(here) : -1;
  const next = at === -1 ? all[0] : all[Math.min(all.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.closest("tr")?.scrollIntoView({ block: "nearest" });
}

export function keysOf(
  rows: readonly DeskClaimRow[],
  chosen: ReadonlySet<string>,
  choose: (slugs: readonly string[], on: boolean) => void,
  review: (slug: string) => void,
): Key[] {
  // A list is no place to decide unread: both keys lead to the screen where it is decided.
  const toReview = () => {
    const row = rowInFocus(rows);
    if (row?.state !== "in_review") return false;
    review(row.slug);
    return true;
  };
  return [
    { key: "j", what: t("Next claim"), act: () => step(1) },
    { key: "k", what: t("Previous claim"), act: () => step(-1) },
    { key: "Enter", what: t("Open the claim") },
    {
      key: "x",
      what: t("Choose the claim, to assign several together"),
      act: () => {
        const row = rowInFocus(rows);
        if (!row) return false;
        choose([row.slug], !chosen.has(row.slug));
        return true;
      },
    },
    {
      key: "a",
      what: t("Open the review of a claim in review, to approve it there"),
      act: toReview,
    },
    {
      key: "r",
      what: t("Open the review of a claim in review, to return it there"),
      act: toReview,
    },
  ];
}
