// A source was withdrawn: every claim that rests on it, or on a copy of it, goes back to work or gets a
// task, in one act.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as findings from "@/lib/db/captures/findings";
import * as claims from "@/lib/db/claims";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as library from "@/lib/db/library/library";
import * as sources from "@/lib/db/sources";
import { Invalid, Refused } from "@/lib/domain/errors";
import { effectOf, type Resting, type WithdrawalInput } from "@/lib/domain/library/library";
import type { Actor } from "@/lib/domain/person";
import { msg } from "@/lib/words/t";
import { moveWithin } from "../claim-moves";
import { permit } from "../guard";

/** The claims that a withdrawal would reach. */
export async function claimsReached(actor: Actor, sourceId: string): Promise<Resting[]> {
  permit(actor, "source.withdraw");
  await sources.read(desk, sourceId);
  return library.resting(desk, sourceId, "all");
}

/** Marks the source, and does to each claim what `effectOf` says; gives how many of each. */
export function withdrawSource(
  actor: Actor,
  sourceId: string,
  input: WithdrawalInput,
): Promise<{ reopened: number; returned: number; flagged: number }> {
  permit(actor, "source.withdraw");
  if (input.on > new Date().toISOString().slice(0, 10))
    throw new Invalid([{ pointer: "/on", detail: msg("This day is still to come.") }]);
  return inTransaction(actor, async (tx) => {
    const source = await sources.load(tx, sourceId);
    if (source.mergedInto)
      throw new Refused([
        {
          code: "merged",
          text: msg("This record was merged. Mark the one that stays as withdrawn."),
        },
      ]);
    if (source.withdrawnOn)
      throw new Refused([{ code: "withdrawn", text: msg("It is marked as withdrawn already.") }]);
    await library.setWithdrawn(tx, sourceId, input);
    const done = { reopened: 0, returned: 0, flagged: 0 };
    // What happens to each is decided by states that nobody changes meanwhile.
    for (const { slug } of await library.resting(tx, sourceId, "all")) await claims.load(tx, slug);
    const reason = `“${source.title}” was withdrawn on ${input.on}: ${input.reason}`.slice(0, 2000);
    for (const claim of await library.resting(tx, sourceId, "all")) {
      const effect = effectOf(claim, input.published);
      if (effect === "flag") done.flagged += 1;
      else {
        const { version } = claim;
        await moveWithin(tx, actor, claim.slug, { move: effect, version, reason });
        done[effect === "reopen" ? "reopened" : "returned"] += 1;
      }
    }
    await findings.insertWithdrawal(tx, sourceId);
    const version = await audit.append(
      tx,
      actor,
      { kind: "source", id: sourceId },
      {
        type: "source.withdrawn",
        facts: { on: input.on, ...done },
        texts: { reason: input.reason },
      },
    );
    await sources.setVersion(tx, sourceId, version);
    return done;
  });
}

/** It was no withdrawal after all. Claims stay where they are now; their tasks are settled by people. */
export function takeWithdrawalBack(actor: Actor, sourceId: string): Promise<void> {
  permit(actor, "source.withdraw");
  return inTransaction(actor, async (tx) => {
    const source = await sources.load(tx, sourceId);
    if (!source.withdrawnOn)
      throw new Refused([{ code: "standing", text: msg("It is not marked as withdrawn.") }]);
    await library.setWithdrawn(tx, sourceId, null);
    const version = await audit.append(
      tx,
      actor,
      { kind: "source", id: sourceId },
      { type: "source.withdrawal_taken_back", facts: {}, texts: {} },
    );
    await sources.setVersion(tx, sourceId, version);
  });
}
