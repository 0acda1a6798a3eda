// What the newsroom is putting right at the moment, for everyone on the desk.
import "server-only";
import * as corrections from "@/lib/db/desk/desk-corrections";
import { desk } from "@/lib/db/engine/pool";
import type { Actor } from "@/lib/domain/person";
import type { OpenCorrections } from "@/lib/domain/view/desk";
import { permit } from "./guard";
import { hideRatings } from "./opinions/blind";

/** 50 of each at most, what waits longest first. */
export async function openCorrections(actor: Actor): Promise<OpenCorrections> {
  permit(actor, "desk.read");
  const [rechecks, retractions] = await Promise.all([
    corrections.rechecks(desk),
    corrections.retractions(desk),
  ]);
  return {
    rechecks: await hideRatings(actor, rechecks),
    retractions: await hideRatings(actor, retractions),
  };
}
