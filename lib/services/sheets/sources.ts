// The sources that a sheet names, found again or made, before its claims rest on them.
import "server-only";
import * as audit from "@/lib/db/audit";
import type { Tx } from "@/lib/db/engine/sql";
import { insertSources, knownSources, setFirstVersion } from "@/lib/db/sheets/write";
import type { Actor } from "@/lib/domain/person";
import { type SheetSource, sourceKey } from "@/lib/domain/sheet/source-lines";

const AT_ONCE = 500;

/** The id of each source by its key, all of them there. */
export async function settleSources(
  tx: Tx,
  actor: Actor,
  wanted: readonly SheetSource[],
): Promise<Map<string, string>> {
  const byKey = new Map(wanted.map((source) => [sourceKey(source), source]));
  const keys = [...byKey.keys()].sort();
  const ids = new Map<string, string>();
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const some = keys.slice(at, at + AT_ONCE).flatMap((key) => byKey.get(key) ?? []);
    await findAgain(tx, some, ids);
    const missing = some.filter((source) => !ids.has(sourceKey(source)));
    if (missing.length === 0) continue;
    const made = await insertSources(tx, missing, actor.id);
    for (const source of made) ids.set(sourceKey(source), source.id);
    await audit.appendToEach(
      tx,
      actor,
      "source",
      made.map(({ id, title, url }) => ({
        id,
        event: { type: "source.created", facts: {}, texts: { title, url } },
      })),
    );
    await setFirstVersion(
      tx,
      made.map(({ id }) => id),
    );
    // Somebody brought the same address at the same moment: theirs stands.
    if (made.length < missing.length) await findAgain(tx, missing, ids);
  }
  return ids;
}

async function findAgain(
  tx: Tx,
  wanted: readonly SheetSource[],
  ids: Map<string, string>,
): Promise<void> {
  for (const { id, title, urlKey } of await knownSources(tx, wanted)) {
    const key = urlKey ?? sourceKey({ title, url: null });
    if (!ids.has(key)) ids.set(key, id);
  }
}
