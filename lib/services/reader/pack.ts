// What a pack for assessors is made of: publications, and nothing else.
import "server-only";
import { reader } from "@/lib/db/engine/pool";
import * as pack from "@/lib/db/reader/pack";
import type { PackPeriod, PackPublication } from "@/lib/domain/pack/period";
import type { Actor } from "@/lib/domain/person";
import { permit } from "../guard";

const BATCH = 100;

/** Editors make packs at the desk; the operator at the command line. Throws Forbidden. */
export function permitPack(actor: Actor): void {
  permit(actor, "pack.make");
}

/** The publications of the period, oldest first, a hundred in memory at a time. */
export async function* packPublications(period: PackPeriod): AsyncGenerator<PackPublication> {
  let after: { key: string; id: string } | null = null;
  for (;;) {
    const rows: pack.PackRow[] = await pack.publications(reader, period, after, BATCH);
    for (const { key: _, ...row } of rows) yield row;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = { key: last.key, id: last.id };
  }
}
