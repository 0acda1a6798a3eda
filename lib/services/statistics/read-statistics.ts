// How the desk's work goes, for everyone on it.
import "server-only";
import * as counted from "@/lib/db/desk/statistics";
import { desk } from "@/lib/db/engine/pool";
import { pairs } from "@/lib/db/opinion/opinions";
import { agreementOf } from "@/lib/domain/opinion/agreement";
import type { Actor } from "@/lib/domain/person";
import type { Statistics } from "@/lib/domain/view/statistics";
import { permit } from "../guard";

const DAY_MS = 86_400_000;

/** Counts over the last `days` days up to now; queue and open work are as of now. */
export async function readStatistics(actor: Actor, days: number): Promise<Statistics> {
  permit(actor, "desk.read");
  const now = Date.now();
  const since = new Date(now - days * DAY_MS);
  const today = new Date(now).toISOString().slice(0, 10);
  const [spells, queue, decisions, returns, people, weeks, opinions] = await Promise.all([
    counted.spells(desk, since),
    counted.queue(desk),
    counted.decisions(desk, since),
    counted.returns(desk, since),
    counted.people(desk, since, today),
    counted.weeks(desk, since),
    pairs(desk, since),
  ]);
  const agreement = { ...agreementOf(opinions), opinions };
  return { days, spells, queue, decisions, returns, people, weeks, agreement };
}
