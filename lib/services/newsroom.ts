import "server-only";
// The newsroom's settings: read by all of the desk, changed by an admin.
import * as audit from "@/lib/db/audit";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as newsrooms from "@/lib/db/newsroom";
import { Forbidden, Invalid, Stale } from "@/lib/domain/errors";
import { levelOf, lintCodes, lintLevelWords, lintWords } from "@/lib/domain/lint/level";
import type { Newsroom, NewsroomPatch } from "@/lib/domain/newsroom";
import { whyNot } from "@/lib/domain/permissions";
import type { Actor } from "@/lib/domain/person";
import { msg } from "@/lib/words/t";

/** The settings as they stand. */
export function getNewsroom(): Promise<Newsroom> {
  return newsrooms.get(desk);
}

/**
 * Changes the fields that `patch` has. `version` is the one that the editor saw. Throws Forbidden,
 * Stale (with the version that stands) and Invalid (fewer approvals for high risk than for others).
 */
export function patchNewsroom(
  actor: Actor,
  { patch, version }: { patch: NewsroomPatch; version: number },
): Promise<Newsroom> {
  const reason = whyNot(actor.role, "settings.manage");
  if (reason) throw new Forbidden([reason]);
  return inTransaction(actor, async (tx) => {
    const before = await newsrooms.lock(tx);
    if (before.version !== version) throw new Stale(before.version);
    const change = changeOf(before, patch);
    if (change.fields.length === 0) return before;
    const after = { ...before, ...change.to };
    if (after.quorumHigh < after.quorum)
      throw new Invalid([
        {
          pointer: "/quorumHigh",
          detail: msg("High-risk claims need at least as many approvals as the others."),
        },
      ]);
    const number = await audit.append(tx, actor, newsrooms.newsroomSubject, {
      type: "newsroom.edited",
      facts: { fields: change.fields },
      texts: recorded(change),
    });
    const saved = { ...after, version: number };
    await newsrooms.save(tx, saved);
    return saved;
  });
}

type Settings = Omit<Newsroom, "version">;
type Change = { fields: string[]; from: Partial<Settings>; to: Partial<Settings> };

function changeOf(before: Newsroom, patch: NewsroomPatch): Change {
  const { about, correctionsPolicy, ...rest } = patch;
  // A text that was taken away is stored as empty; these two columns know no null.
  const wanted: Partial<Settings> = {
    ...rest,
    ...(about !== undefined && { about: about ?? "" }),
    ...(correctionsPolicy !== undefined && { correctionsPolicy: correctionsPolicy ?? "" }),
  };
  const fields = (Object.keys(wanted) as (keyof Settings)[]).filter(
    (field) => wanted[field] !== undefined && !isSame(wanted[field], before[field]),
  );
  const pick = (from: Partial<Settings>) =>
    Object.fromEntries(fields.map((field) => [field, from[field]]));
  return { fields, from: pick(before), to: pick(wanted) };
}

// The one setting that is a record of its own is compared by what it holds.
function isSame(a: unknown, b: unknown): boolean {
  return typeof a === "object" && a && typeof b === "object" && b
    ? JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())
    : a === b;
}

/** As the trail keeps it: the strictness of each check in a line of its own. */
function flat({
  lint,
  ...rest
}: Partial<Settings>): Record<string, string | number | boolean | null> {
  const levels = lintCodes.map((code) => [
    lintWords[code],
    lintLevelWords[levelOf(lint ?? {}, code)],
  ]);
  return { ...rest, ...(lint && Object.fromEntries(levels)) };
}

/** Both sides of a change, without the lines that say the same. */
function recorded({ from, to }: Change) {
  const before = flat(from);
  const after = flat(to);
  const same = Object.keys(before).filter((key) => before[key] === after[key]);
  for (const key of same) {
    delete before[key];
    delete after[key];
  }
  return { from: before, to: after };
}
