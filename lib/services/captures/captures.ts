// A person asks for a capture, brings one as a file, and reads what was captured.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as captures from "@/lib/db/captures/captures";
import * as watches from "@/lib/db/captures/watch";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as originals from "@/lib/db/intake/originals";
import * as jobs from "@/lib/db/jobs";
import * as sources from "@/lib/db/sources";
import type {
  Capture,
  CaptureCause,
  CaptureKind,
  CaptureText,
  Watch,
  WatchInput,
} from "@/lib/domain/capture/capture";
import { Invalid, NotFound } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { Source } from "@/lib/domain/source";
import { env } from "@/lib/env";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";

/** Captures of a source, newest first, and how often it is looked at again. */
export async function listCaptures(
  actor: Actor,
  sourceId: string,
): Promise<{ items: Capture[]; watch: Watch | null }> {
  permit(actor, "desk.read");
  await sources.read(desk, sourceId);
  const [items, watch] = await Promise.all([
    captures.listOf(desk, sourceId),
    watches.read(desk, sourceId),
  ]);
  return { items, watch };
}

/** One capture with its text, and the one before it to compare with. */
export function readCapture(actor: Actor, id: string): Promise<CaptureText> {
  permit(actor, "desk.read");
  return captures.readText(desk, id);
}

/** What was captured, byte for byte. */
export async function captureFile(
  actor: Actor,
  id: string,
): Promise<{ bytes: Buffer; name: string | null; kind: CaptureKind | null }> {
  permit(actor, "desk.read");
  const file = await captures.readBytes(desk, id);
  if (!file) throw new NotFound(msg("This capture"));
  return file;
}

/** Asks the worker to look at the source's address now. One look at a time: asked twice is asked once. */
export function askForCapture(actor: Actor, sourceId: string): Promise<Capture[]> {
  permit(actor, "source.edit");
  return inTransaction(actor, async (tx) => {
    const source = await sources.load(tx, sourceId);
    if (!source.url)
      throw new Invalid([
        {
          pointer: "/url",
          detail: msg("The source has no address to look at. Add one, or bring its file."),
        },
      ]);
    await ask(tx, actor, { id: sourceId, url: source.url }, "asked");
    return captures.listOf(tx, sourceId);
  });
}

export type BroughtFile = { bytes: Uint8Array; name: string; mediaType: string };

/** Keeps a file as a capture; the worker reads its text. What it is was told by its bytes. */
export function bringCapture(
  actor: Actor,
  sourceId: string,
  file: BroughtFile,
): Promise<Capture[]> {
  permit(actor, "source.edit");
  return inTransaction(actor, async (tx) => {
    await sources.load(tx, sourceId);
    const originalId = await originals.keep(tx, file);
    await begin(tx, actor, {
      sourceId,
      cause: "upload",
      address: null,
      name: file.name,
      originalId,
    });
    return captures.listOf(tx, sourceId);
  });
}

/** How often the source is looked at again; null for never. */
export function watchSource(
  actor: Actor,
  sourceId: string,
  { everyDays }: WatchInput,
): Promise<Watch> {
  permit(actor, "source.edit");
  return inTransaction(actor, async (tx) => {
    const source = await sources.load(tx, sourceId);
    if (!source.url)
      throw new Invalid([
        {
          pointer: "/everyDays",
          detail: msg("The source has no address to look at. Add one first."),
        },
      ]);
    const before = await watches.read(tx, sourceId);
    if (!before || before.everyDays !== everyDays) {
      await watches.setRhythm(tx, sourceId, everyDays);
      await audit.append(
        tx,
        actor,
        { kind: "source", id: sourceId },
        { type: "source.watched", facts: { everyDays }, texts: {} },
      );
    }
    const now = await watches.read(tx, sourceId);
    return now ?? { everyDays, nextAt: null, failures: 0, lastProblem: null };
  });
}

/** A source that became evidence is captured by itself, once. Adding it never waits for that. */
export async function captureNew(
  tx: Tx,
  actor: Actor,
  source: Pick<Source, "id" | "url">,
): Promise<void> {
  if (!env.CAPTURE || !source.url || (await captures.hasAny(tx, source.id))) return;
  await ask(tx, actor, { id: source.id, url: source.url }, "evidence");
}

/** Asks for a look at an address, unless one is under way. */
export async function ask(
  tx: Tx,
  actor: Actor | null,
  source: { id: string; url: string },
  cause: Exclude<CaptureCause, "upload">,
): Promise<void> {
  if (await captures.isWaiting(tx, source.id)) return;
  await begin(tx, actor, {
    sourceId: source.id,
    cause,
    address: source.url,
    name: null,
    originalId: null,
  });
}

type Begun = Omit<Parameters<typeof captures.insert>[1], "askedBy">;

async function begin(tx: Tx, actor: Actor | null, wanted: Begun): Promise<void> {
  const captureId = await captures.insert(tx, { ...wanted, askedBy: actor?.id ?? null });
  await jobs.enqueue(tx, { kind: "capture", payload: { captureId } });
  await audit.append(
    tx,
    actor,
    { kind: "source", id: wanted.sourceId },
    { type: "source.capture_asked", facts: { captureId, cause: wanted.cause }, texts: {} },
  );
}
