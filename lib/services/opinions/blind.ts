// Who is asked for a second opinion must not meet the first rating before giving it: not on the claim's
// page, not in a list, not in its history, not in a file.
import "server-only";
import { desk } from "@/lib/db/engine/pool";
import * as opinions from "@/lib/db/opinion/opinions";
import { Forbidden } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { RatingCode } from "@/lib/domain/rating";
import { msg } from "@/lib/words/t";

const BLIND = "blind";

/** True for the refusal below: screens then show the blind page instead. */
export function isBlind(error: unknown): boolean {
  return error instanceof Forbidden && error.reasons.some(({ code }) => code === BLIND);
}

/** Refuses everything of a claim that this person is to rate first. */
export async function expectSighted(actor: Actor, slug: string): Promise<void> {
  if (await opinions.isPending(desk, slug, actor.id))
    throw new Forbidden([
      {
        code: BLIND,
        text: msg(
          "You are asked for a second opinion on this claim. Give it first; then you see the rest.",
        ),
      },
    ]);
}

/** Claims whose rating is hidden from this person. */
export async function hiddenFrom(actor: Actor): Promise<ReadonlySet<string>> {
  return new Set(await opinions.pendingOf(desk, actor.id));
}

type Rated = { slug: string; rating: RatingCode | null };

/** Takes the ratings that this person must not see yet out of rows. */
export async function ratingHider(
  actor: Actor,
): Promise<<R extends Rated>(rows: readonly R[]) => R[]> {
  const hidden = await hiddenFrom(actor);
  return (rows) => rows.map((row) => (hidden.has(row.slug) ? { ...row, rating: null } : row));
}

/** The same rows, without the ratings that this person must not see yet. */
export async function hideRatings<R extends Rated>(actor: Actor, rows: readonly R[]): Promise<R[]> {
  const hide = await ratingHider(actor);
  return hide(rows);
}
