// Checks by others: listed, read, found by likeness while a claim is worked on, removed by an editor.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as checks from "@/lib/db/others/checks";
import { like } from "@/lib/db/others/like";
import { NotFound } from "@/lib/domain/errors";
import type {
  LikeCheck,
  OtherCheck,
  OtherCheckRow,
  OtherFilter,
} from "@/lib/domain/others/other-check";
import { doubtWords, repairWords } from "@/lib/domain/others/remark";
import type { Actor } from "@/lib/domain/person";
import type { Page } from "@/lib/domain/view/desk";
import { msg } from "@/lib/words/t";
import { decodeCursor, toPage } from "../cursor";
import { permit } from "../guard";

const PAGE = 50;

export async function listOtherChecks(
  actor: Actor,
  { q, publisher, language, cursor, limit = PAGE }: OtherFilter,
): Promise<Page<OtherCheckRow>> {
  permit(actor, "desk.read");
  const rows = await checks.list(desk, {
    q: q ?? null,
    publisher: publisher ?? null,
    language: language ?? null,
    after: decodeCursor(cursor),
    limit: limit + 1,
  });
  return toPage(
    rows,
    limit,
    (row) => row.id,
    ({ key: _, ...row }) => row,
  );
}

/** Publishers and languages that the list can be narrowed to. */
export function otherChoices(actor: Actor): Promise<{ publishers: string[]; languages: string[] }> {
  permit(actor, "desk.read");
  return checks.choices(desk);
}

/** One with its remarks in words, its raw record and its earlier states; also one that was removed. */
export async function readOtherCheck(actor: Actor, id: string): Promise<OtherCheck> {
  permit(actor, "desk.read");
  const check = await checks.read(desk, id);
  if (!check) throw new NotFound(msg("This check"));
  return {
    ...check,
    repairs: check.repairs.map((one) => ({ ...one, text: repairWords[one.code] })),
    doubts: check.doubts.map((one) => ({ ...one, text: doubtWords[one.code] })),
    past: await checks.past(desk, id),
  };
}

/** Those most like what is being typed of a claim. */
export async function findLikeChecks(
  actor: Actor,
  slug: string,
  statement: string,
): Promise<LikeCheck[]> {
  permit(actor, "desk.read");
  await claims.idOf(desk, slug);
  return like(desk, statement);
}

/** Takes it out of the list. A feed does not bring it back; a person who brings in its address does. */
export function removeOtherCheck(actor: Actor, id: string, reason: string): Promise<void> {
  permit(actor, "feed.manage");
  return inTransaction(actor, async (tx) => {
    const check = await checks.lock(tx, id);
    if (!check) throw new NotFound(msg("This check"));
    await checks.remove(tx, id, reason, actor.id);
    await audit.append(
      tx,
      actor,
      { kind: "other_check", id },
      { type: "other_check.removed", facts: {}, texts: { ...check, reason } },
    );
  });
}
