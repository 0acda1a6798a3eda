// A person hands in files and addresses; the worker brings each in, and both see how far it is.
import "server-only";
import { randomUUID } from "node:crypto";
import * as articles from "@/lib/db/articles";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as intakes from "@/lib/db/intake/intakes";
import * as originals from "@/lib/db/intake/originals";
import * as jobs from "@/lib/db/jobs";
import { NotFound, Refused } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { DeskIntake } from "@/lib/domain/view/intakes";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";

/** Which drop it belongs to, and the article whose next revision it is to be, if any. */
export type Belonging = { batch?: string | undefined; article?: string | undefined };
export type HandedFile = { name: string; mediaType: string; bytes: Uint8Array };

export function handInFile(
  actor: Actor,
  file: HandedFile,
  belonging: Belonging,
): Promise<DeskIntake> {
  return handIn(actor, belonging, { kind: "file", name: file.name, file });
}

export function handInAddress(
  actor: Actor,
  address: string,
  belonging: Belonging,
): Promise<DeskIntake> {
  return handIn(actor, belonging, { kind: "address", name: address, file: null });
}

type Handed = { kind: "file" | "address"; name: string; file: HandedFile | null };

function handIn(
  actor: Actor,
  { batch, article }: Belonging,
  { kind, name, file }: Handed,
): Promise<DeskIntake> {
  permit(actor, "article.create");
  return inTransaction(actor, async (tx) => {
    if (article) await articles.read(tx, article);
    const intake = await intakes.insert(tx, {
      batch: batch ?? randomUUID(),
      kind,
      name,
      wish: { article: article ?? null, mediaType: file?.mediaType ?? null },
      originalId: file && (await originals.keep(tx, file)),
      createdBy: actor.id,
    });
    await jobs.enqueue(tx, { kind: `intake-${kind}`, payload: { intakeId: intake.id } });
    return intake;
  });
}

/** Tries a failed one again, where it broke off. */
export function retryIntake(actor: Actor, id: string): Promise<DeskIntake> {
  permit(actor, "article.create");
  return inTransaction(actor, async (tx) => {
    const intake = await intakes.putBack(tx, id, actor.id);
    if (!intake) {
      const own = await intakes.listOf(tx, actor.id, null, 200);
      if (!own.some((other) => other.id === id)) throw new NotFound(msg("This file or address"));
      throw new Refused([
        { code: "state", text: msg("It has not failed, so it can't be tried again.") },
      ]);
    }
    const kind = intake.kind === "file" ? "intake-file" : "intake-address";
    await jobs.enqueue(tx, { kind, payload: { intakeId: id } });
    return intake;
  });
}

/** The own files and addresses: those of a drop, else the last fifty. */
export async function listIntakes(actor: Actor, batch?: string): Promise<DeskIntake[]> {
  permit(actor, "desk.read");
  return intakes.listOf(desk, actor.id, batch ?? null, batch ? 200 : 50);
}
