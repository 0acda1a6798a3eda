// Who is on a claim's page. It locks nothing, and it is no event: it is gone when the page is.
import "server-only";
import * as claims from "@/lib/db/claims";
import * as presence from "@/lib/db/desk/presence";
import { inTransaction } from "@/lib/db/engine/transaction";
import { NotFound } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { PresenceInput, Present } from "@/lib/domain/view/live";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";

/** A page says that it is there; gives the other pages on this claim. */
export function stayOnClaim(actor: Actor, slug: string, input: PresenceInput): Promise<Present[]> {
  permit(actor, "desk.read");
  // Without the actor: a sign of life is not worth remembering what was answered to it.
  return inTransaction(null, async (tx) => {
    const claimId = await claims.idOf(tx, slug);
    const noted = await presence.note(tx, claimId, actor.id, input);
    if (!noted) throw new NotFound(msg("This tab"));
    if (noted.news)
      await presence.tell(tx, { ...input, claim: slug, person: actor.id, here: true });
    const there = await presence.list(tx, claimId);
    return there.filter(({ tab }) => tab !== input.tab);
  });
}

/** A page says that it goes. */
export function leaveClaim(actor: Actor, slug: string, tab: string): Promise<void> {
  permit(actor, "desk.read");
  return inTransaction(null, async (tx) => {
    await claims.idOf(tx, slug);
    if (await presence.remove(tx, tab, actor.id))
      await presence.tell(tx, { tab, editing: null, claim: slug, person: actor.id, here: false });
  });
}
