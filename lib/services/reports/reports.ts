// Readers report errors; editors decide what comes of it, and readers are told.
import "server-only";
import { spend } from "@/lib/db/attempts";
import * as audit from "@/lib/db/audit";
import { desk, reader } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as reports from "@/lib/db/reports";
import { NotFound, Stale, TooMany } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { Page } from "@/lib/domain/view/desk";
import type {
  PublicReport,
  Report,
  ReportDecision,
  ReportInput,
  ReportState,
} from "@/lib/domain/view/reports";
import { isSlug } from "@/lib/domain/writing/slug";
import { msg } from "@/lib/words/t";
import { decodeCursor, toPage } from "../cursor";
import { permit } from "../guard";
import { tokenHash } from "./form-token";

const HOUR_S = 3600;
/** Reports an hour from one network, and from everyone together. */
const MOST_OF_ONE = 5;
const MOST_OF_ALL = 300;

/**
 * Takes in a report; gives its number. The same form sent twice is one report. Throws TooMany, and
 * NotFound when readers see no verdict there.
 */
export async function takeReport(
  slug: string,
  input: ReportInput,
  form: string,
  network: string,
): Promise<number> {
  if (!isSlug(slug)) throw new NotFound(msg("This claim"));
  const hash = tokenHash(form);
  const before = await reports.numberOf(desk, hash);
  if (before !== null) return before;
  await spendOne(`report:${network}`, MOST_OF_ONE);
  await spendOne("report:all", MOST_OF_ALL);
  return inTransaction(null, async (tx) => {
    const claim = await reports.shownClaim(tx, slug);
    if (!claim) throw new NotFound(msg("This claim"));
    const made = await reports.insert(tx, claim, input, hash);
    // Sent twice at the same moment: the other one was first.
    if (!made) return (await reports.numberOf(tx, hash)) ?? 0;
    await audit.append(
      tx,
      null,
      { kind: "report", id: made.id },
      {
        type: "report.received",
        facts: { claimId: claim.id, publication: claim.version },
        texts: {},
      },
    );
    return made.number;
  });
}

async function spendOne(key: string, most: number): Promise<void> {
  const { count, seconds } = await spend(key, HOUR_S);
  if (count > most) throw new TooMany(seconds);
}

/** What came of the reports on a claim, for readers. */
export async function settledReports(slug: string): Promise<PublicReport[]> {
  return isSlug(slug) ? reports.shown(reader, slug) : [];
}

type Filter = { state?: ReportState; claim?: string; cursor?: string; limit?: number };
const PAGE = 50;

export async function listReports(actor: Actor, filter: Filter): Promise<Page<Report>> {
  permit(actor, "desk.read");
  const limit = filter.limit ?? PAGE;
  const rows = await reports.list(desk, {
    state: filter.state ?? null,
    claim: filter.claim ?? null,
    after: decodeCursor(filter.cursor),
    limit: limit + 1,
  });
  return toPage(
    rows,
    limit,
    (row) => row.id,
    ({ key: _, ...row }) => row,
  );
}

/** How many wait to be decided on; 99 stands for more. */
export async function countReports(actor: Actor): Promise<number> {
  permit(actor, "desk.read");
  return reports.countNew(desk, 99);
}

export async function readReport(actor: Actor, id: string): Promise<Report> {
  permit(actor, "desk.read");
  const report = await reports.read(desk, id);
  if (!report) throw new NotFound(msg("This report"));
  return report;
}

/** Decides on a report, or anew. `version` is the one that the editor saw. */
export function decideReport(
  actor: Actor,
  id: string,
  version: number,
  decision: ReportDecision,
): Promise<void> {
  permit(actor, "report.decide");
  return inTransaction(actor, async (tx) => {
    const before = await reports.lock(tx, id);
    if (!before) throw new NotFound(msg("This report"));
    if (before.version !== version) throw new Stale(before.version);
    const next = await audit.append(
      tx,
      actor,
      { kind: "report", id },
      {
        type: "report.decided",
        facts: { from: before.state, to: decision.state },
        texts: { outcome: decision.outcome ?? null, note: decision.note ?? null },
      },
    );
    await reports.decide(tx, id, decision, next, actor.id);
  });
}
