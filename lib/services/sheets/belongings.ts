// What comes to a claim with its row: sources as evidence, a note, the start of its checking; each with
// its event.
import "server-only";
import { randomUUID } from "node:crypto";
import * as audit from "@/lib/db/audit";
import type { Tx } from "@/lib/db/engine/sql";
import * as write from "@/lib/db/sheets/write";
import type { AuditEvent } from "@/lib/domain/audit";
import type { Actor } from "@/lib/domain/person";
import type { RatingCode } from "@/lib/domain/rating";
import { type SheetSource, sourceKey } from "@/lib/domain/sheet/source-lines";

export type Recorded = { id: string; event: AuditEvent };
type Writer = { tx: Tx; actor: Actor; sourceIds: ReadonlyMap<string, string> };
type Belonging = { claimId: string; sources: readonly SheetSource[]; note: string | null };

const NOTE_LIMIT = 5000;
const KEPT_LIMIT = 300;

/** The note of a new claim: the sheet's own, and what of its row has no other place. */
export function noteOf(note: string | null, kept: readonly string[]): string | null {
  const lines = kept.map((text) => short(text, KEPT_LIMIT));
  const rest = lines.length > 0 ? `From the sheet:\n${lines.join("\n")}` : null;
  const whole = [note, rest].filter((part) => part !== null).join("\n\n");
  return whole === "" ? null : short(whole, NOTE_LIMIT);
}

function short(text: string, limit: number): string {
  return text.length > limit
    ? `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/u, "")}…`
    : text;
}

/** Writes evidence and notes, and then the events: those given, and those of what was written. */
export async function addBelongings(
  { tx, actor, sourceIds }: Writer,
  belongings: readonly Belonging[],
  events: readonly Recorded[],
): Promise<void> {
  const evidence = belongings.flatMap(({ claimId, sources }) =>
    sources.map((source, index) => ({
      claimId,
      source,
      id: randomUUID(),
      sourceId: sourceIds.get(sourceKey(source)) ?? "",
      stance: source.stance,
      decisive: source.decisive,
      position: index + 1,
    })),
  );
  const notes = belongings.flatMap(({ claimId, note }) =>
    note ? [{ claimId, body: note, id: randomUUID() }] : [],
  );
  await write.insertEvidence(tx, evidence, actor.id);
  await write.insertNotes(tx, notes, actor.id);
  await audit.appendToEach(tx, actor, "claim", [
    ...events,
    ...evidence.map(
      ({ claimId, source, id, sourceId }): Recorded => ({
        id: claimId,
        event: {
          type: "evidence.added",
          facts: { evidenceId: id, sourceId, approvalsLost: 0 },
          texts: { source: source.title, stance: source.stance, decisive: source.decisive },
        },
      }),
    ),
    ...notes.map(
      ({ claimId, id }): Recorded => ({
        id: claimId,
        event: { type: "note.written", facts: { noteId: id, parentId: null }, texts: {} },
      }),
    ),
  ]);
}

/** Says of claims that stand as checking that their checking was begun. */
export async function recordStart(
  { tx, actor }: Writer,
  claims: readonly { id: string; words: { rating: RatingCode | null } }[],
): Promise<void> {
  await audit.appendToEach(
    tx,
    actor,
    "claim",
    claims.map(({ id, words }) => ({
      id,
      event: {
        type: "claim.moved",
        facts: {
          move: "start",
          from: "spotted",
          to: "checking",
          rating: words.rating,
          warnings: [],
        },
        texts: { reason: null },
      },
    })),
  );
}
