// What the worker does with a look: keeps what came, holds it against what came before, checks the quotes,
// and makes a task of whatever changed.
import "server-only";
import { createHash } from "node:crypto";
import * as audit from "@/lib/db/audit";
import * as captures from "@/lib/db/captures/captures";
import * as findings from "@/lib/db/captures/findings";
import * as quotes from "@/lib/db/captures/quotes";
import * as watches from "@/lib/db/captures/watch";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as originals from "@/lib/db/intake/originals";
import * as jobs from "@/lib/db/jobs";
import * as sources from "@/lib/db/sources";
import { type CaptureKind, type CaptureOutcome, USUAL_RHYTHM } from "@/lib/domain/capture/capture";
import { DAYS_AFTER_FAILURE, isGone } from "@/lib/domain/capture/finding";
import { quoteCheck } from "@/lib/domain/capture/quote-check";
import { addressKey } from "@/lib/domain/source";
import { env } from "@/lib/env";
import { ask } from "./captures";

export type { BegunCapture } from "@/lib/db/captures/captures";

/** What is to be captured; null when it is over already. */
export const beginCapture = (id: string) => captures.begin(desk, id);

export type Got = {
  bytes: Uint8Array;
  mediaType: string;
  name: string | null;
  finalAddress: string | null;
  redirects: string[];
  status: number | null;
  headers: [string, string][];
  kind: CaptureKind;
  text: string | null;
  textProblem: string | null;
};

/** Keeps what came. */
export function keepCapture(capture: captures.BegunCapture, got: Got): Promise<void> {
  return inTransaction(null, async (tx) => {
    await sources.load(tx, capture.sourceId);
    const isFetched = capture.address !== null;
    const before = isFetched ? await captures.newestDone(tx, capture.sourceId, "address") : null;
    const sha256 = createHash("sha256").update(got.bytes).digest("hex");
    const outcome = outcomeOf(before, { ...got, sha256 });
    const copy = isFetched && env.WAYBACK_KEY !== undefined;
    const originalId = await originals.keep(tx, got);
    const { bytes: _, mediaType: __, name: ___, ...kept } = got;
    if (!(await captures.finish(tx, capture.id, { ...kept, originalId, outcome, copy }))) return;
    await audit.append(
      tx,
      null,
      { kind: "source", id: capture.sourceId },
      {
        type: "source.captured",
        facts: {
          captureId: capture.id,
          sha256,
          kind: got.kind,
          outcome,
        },
        texts: {},
      },
    );
    await checkQuotes(tx, capture.sourceId, { id: capture.id, text: got.text });
    if (isFetched) await watches.wentWell(tx, capture.sourceId, USUAL_RHYTHM);
    if (before && (outcome === "changed" || outcome === "moved"))
      await findings.insert(tx, {
        sourceId: capture.sourceId,
        captureId: capture.id,
        beforeId: before.id,
        kind: outcome,
      });
    if (copy) await jobs.enqueue(tx, { kind: "wayback", payload: { captureId: capture.id } });
  });
}

function outcomeOf(
  before: captures.DoneCapture | null,
  got: Pick<Got, "text" | "finalAddress"> & { sha256: string },
): CaptureOutcome {
  if (!before) return "first";
  // An image or a scan has no text to compare: there the bytes are what was said.
  const differs = got.text === null ? before.sha256 !== got.sha256 : before.text !== got.text;
  if (differs) return "changed";
  const moved =
    before.finalAddress &&
    got.finalAddress &&
    addressKey(before.finalAddress) !== addressKey(got.finalAddress);
  return moved ? "moved" : "same";
}

async function checkQuotes(
  tx: Tx,
  sourceId: string,
  capture: { id: string; text: string | null },
): Promise<void> {
  for (const { id, quote } of await quotes.quotesFrom(tx, sourceId))
    await quotes.writeCheck(tx, {
      evidenceId: id,
      captureId: capture.id,
      result: quoteCheck(quote, capture.text),
    });
}

/** A try failed and another follows: the reason is shown meanwhile. */
export const tellProblem = (id: string, problem: string) => captures.tellProblem(desk, id, problem);

/**
 * A look failed for good. `lasting` is a failure that the next look will meet again (no such page), and
 * not a bad moment; after some in a row the source counts as gone, which is a task for its claims.
 */
export function failCapture(
  capture: captures.BegunCapture,
  problem: string,
  kind: "lasting" | "passing",
): Promise<void> {
  return inTransaction(null, async (tx) => {
    await sources.load(tx, capture.sourceId);
    if (!(await captures.fail(tx, capture.id, problem))) return;
    if (capture.address === null) return;
    const failures = await watches.wentWrong(tx, capture.sourceId, problem, DAYS_AFTER_FAILURE);
    const before = await captures.newestDone(tx, capture.sourceId, "address");
    // What was never there can't be gone: its first look simply failed.
    if (!before || !isGone(failures, kind)) return;
    const claims = await findings.insert(tx, {
      sourceId: capture.sourceId,
      captureId: capture.id,
      beforeId: before.id,
      kind: "gone",
    });
    await audit.append(
      tx,
      null,
      { kind: "source", id: capture.sourceId },
      { type: "source.gone", facts: { captureId: capture.id, claims }, texts: { problem } },
    );
  });
}

/** Most looks that one round of the schedule asks for. */
const MOST_DUE = 50;

/** Asks for a look at every source whose time has come; gives how many. */
export function lookAtDueSources(): Promise<number> {
  return inTransaction(null, async (tx) => {
    const due = await watches.takeDue(tx, MOST_DUE);
    for (const source of due) await ask(tx, null, source, "watch");
    return due.length;
  });
}

/** The address of which a second copy is to be made; null when it has one or wants none. */
export async function copyToMake(id: string): Promise<string | null> {
  const capture = await captures.read(desk, id);
  if (capture.copyState !== "waiting") return null;
  return capture.finalAddress ?? capture.address;
}

export const setCopy = (id: string, copy: Parameters<typeof captures.setCopy>[2]) =>
  captures.setCopy(desk, id, copy);
