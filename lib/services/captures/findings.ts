// A person says what a finding means for a claim, and when the claim is to be looked at again.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as findings from "@/lib/db/captures/findings";
import * as claims from "@/lib/db/claims";
import { inTransaction } from "@/lib/db/engine/transaction";
import type { FindingOutcome } from "@/lib/domain/capture/finding";
import { isLive } from "@/lib/domain/claim";
import { NotFound, Refused } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";

/** Settles a finding for one claim; others that rest on the source settle their own. */
export function settleFinding(
  actor: Actor,
  slug: string,
  id: string,
  outcome: FindingOutcome,
): Promise<{ version: number }> {
  permit(actor, "evidence.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await claims.load(tx, slug);
    const finding = await findings.read(tx, claim.id, id);
    if (!finding) throw new NotFound(msg("This finding"));
    if (finding.outcome)
      throw new Refused([{ code: "settled", text: msg("Somebody has settled it already.") }]);
    await findings.settle(tx, claim.id, id, { outcome, by: actor.id });
    const version = await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      {
        type: "claim.finding_settled",
        facts: { findingId: id, kind: finding.kind, outcome },
        texts: {},
      },
    );
    return { version };
  });
}

/** Sets the day on which a published claim is to be looked at again; null takes it away. */
export function setRecheck(
  actor: Actor,
  slug: string,
  on: string | null,
): Promise<{ version: number }> {
  permit(actor, "claim.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await claims.load(tx, slug);
    if (!isLive(claim))
      throw new Refused([
        {
          code: "state",
          text: msg("Only a claim that readers see is looked at again. Publish it first."),
        },
      ]);
    if (claim.recheckOn === on) return { version: claim.version };
    await claims.setRecheck(tx, claim, on);
    const version = await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      { type: "claim.recheck_set", facts: { from: claim.recheckOn, to: on }, texts: {} },
    );
    return { version };
  });
}
