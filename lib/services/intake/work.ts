// What the worker does with a file or page: each article in a transaction of its own that also counts
// it, so that a worker that dies in the middle is followed by one that goes on behind it.
import "server-only";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as intakes from "@/lib/db/intake/intakes";
import * as originals from "@/lib/db/intake/originals";
import { readActive } from "@/lib/db/staff";
import { DomainError } from "@/lib/domain/errors";
import type { Incoming } from "@/lib/domain/incoming";
import { msg } from "@/lib/words/t";
import { takeIn } from "./take-in";

export type { BegunIntake } from "@/lib/db/intake/intakes";

/** Another worker has counted this article: what was done here is undone. */
class CountedElsewhere extends Error {}

/** What is to be brought in; null when it is over already. */
export const beginIntake = (id: string) => intakes.begin(desk, id);

/** Keeps what was fetched, and names it as the original of what follows. */
export function keepFetched(id: string, fetched: originals.NewOriginal): Promise<string> {
  return inTransaction(null, async (tx) => {
    const originalId = await originals.keep(tx, fetched);
    await intakes.setOriginal(tx, id, originalId);
    return originalId;
  });
}

/**
 * Brings in every article that was not yet, one by one. `address` is where a page was found at last.
 * Throws a domain error for what the rules refuse; what came in before stays.
 */
export async function bringInAll(
  intake: intakes.BegunIntake,
  found: readonly Incoming[],
  way: { how: "file" | "address"; originalId: string | null; address: string | null },
): Promise<void> {
  const person = await readActive(desk, intake.createdBy);
  if (!person) throw new DomainError(msg("The account of the person who asked for it is shut."));
  await intakes.setTotal(desk, intake.id, found.length);
  const arrival = {
    actor: person,
    createdBy: person.id,
    how: way.how,
    originalId: way.originalId,
    sourceAddress: way.address,
  };
  for (const [index, incoming] of found.entries()) {
    if (index < intake.done) continue;
    await inTransaction(person, async (tx) => {
      const { id, article } = await takeIn(tx, incoming, arrival, intake.wish.article);
      if (!(await intakes.countOne(tx, intake.id, index + 1, { ...article, id })))
        throw new CountedElsewhere(msg("Another worker has brought it in."));
    });
  }
  await intakes.finish(desk, intake.id);
}

/** Ends it as failed, with words for the person. */
export const failIntake = (id: string, failure: intakes.Failure) => intakes.fail(desk, id, failure);
