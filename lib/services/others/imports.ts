// A person hands in a file or an address with checks by others; the worker brings them in.
import "server-only";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as jobs from "@/lib/db/jobs";
import * as imports from "@/lib/db/others/imports";
import { NotFound, Refused } from "@/lib/domain/errors";
import type { OtherImport } from "@/lib/domain/others/other-import";
import type { Actor } from "@/lib/domain/person";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";

export type HandedChecks = { name: string; mediaType: string; bytes: Uint8Array };

export function handInChecks(actor: Actor, file: HandedChecks): Promise<OtherImport> {
  return handIn(actor, { kind: "file", ...file });
}

export function handInChecksAt(actor: Actor, address: string): Promise<OtherImport> {
  return handIn(actor, { kind: "address", name: address, bytes: null, mediaType: null });
}

type Handed = Pick<imports.NewOtherImport, "kind" | "name" | "bytes" | "mediaType">;

function handIn(actor: Actor, handed: Handed): Promise<OtherImport> {
  permit(actor, "claim.create");
  return inTransaction(actor, async (tx) => {
    const made = await imports.insert(tx, { ...handed, feedId: null, createdBy: actor.id });
    await jobs.enqueue(tx, { kind: "other-import", payload: { importId: made.id } });
    return made;
  });
}

/** The last that were brought in, by whomever: the table is everyone's. */
export function listOtherImports(actor: Actor): Promise<OtherImport[]> {
  permit(actor, "desk.read");
  return imports.list(desk, 50);
}

export async function readOtherImport(actor: Actor, id: string): Promise<OtherImport> {
  permit(actor, "desk.read");
  const found = await imports.read(desk, id);
  if (!found) throw new NotFound(msg("This import"));
  return found;
}

/** Tries a failed one again. A feed is looked at again by itself. */
export function retryOtherImport(actor: Actor, id: string): Promise<OtherImport> {
  permit(actor, "claim.create");
  return inTransaction(actor, async (tx) => {
    const waiting = await imports.putBack(tx, id);
    if (!waiting) {
      if (!(await imports.read(tx, id))) throw new NotFound(msg("This import"));
      throw new Refused([
        { code: "state", text: msg("It has not failed, so it can't be tried again.") },
      ]);
    }
    await jobs.enqueue(tx, { kind: "other-import", payload: { importId: id } });
    return waiting;
  });
}
