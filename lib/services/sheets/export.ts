// The claims of a sheet: all that fit the filters, some hundred at a time, however many they are.
import "server-only";
import { desk } from "@/lib/db/engine/pool";
import { listForSheet, type Place } from "@/lib/db/sheets/claims";
import type { Actor } from "@/lib/domain/person";
import type { SheetClaim } from "@/lib/domain/sheet/claim-cells";
import type { ClaimFilter } from "@/lib/domain/view/desk";
import { permit } from "../guard";
import { hiddenFrom } from "../opinions/blind";

const AT_ONCE = 500;

/** Filters of the claim list that hold for an export, too: it has an order of its own and no pages. */
export type SheetFilter = Omit<ClaimFilter, "cursor" | "limit" | "sort">;

/**
 * Claims, article by article in the order of the text. Each batch is a statement of its own, so that no
 * connection is held while a slow reader takes them.
 */
export function exportClaims(
  actor: Actor,
  { assignee, ...filter }: SheetFilter,
): AsyncGenerator<SheetClaim[]> {
  permit(actor, "desk.read");
  const wanted = { ...filter, assignee: assignee === "me" ? actor.id : (assignee ?? null) };
  return batches(wanted, hiddenFrom(actor));
}

/** What this person is to rate first is left out. */
async function* batches(
  wanted: Parameters<typeof listForSheet>[1],
  hiding: Promise<ReadonlySet<string>>,
): AsyncGenerator<SheetClaim[]> {
  const hidden = await hiding;
  let after: Place | null = null;
  do {
    const page: Awaited<ReturnType<typeof listForSheet>> = await listForSheet(
      desk,
      wanted,
      after,
      AT_ONCE,
    );
    yield page.claims.filter(({ slug }) => !hidden.has(slug));
    after = page.last;
  } while (after !== null);
}
