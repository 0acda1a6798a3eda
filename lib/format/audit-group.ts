// Fields save themselves a second after typing stops, so one sitting leaves many events in the trail.
// The screen tells them as one sentence; the trail keeps each.
import type { AuditEntry } from "@/lib/domain/audit";

/** Minutes between two saves of one sitting. */
const PAUSE = 10;

/** An entry as the screen shows it: `since` is when its first part happened, `parts` how many it has. */
export type ToldEntry = { entry: AuditEntry; since: string; parts: number };

type Edit = Extract<AuditEntry, { type: "claim.edited" }>;

/** Entries newest first; edits of one person in a row become one, from the oldest text to the newest. */
export function gathered(entries: readonly AuditEntry[]): ToldEntry[] {
  const told: ToldEntry[] = [];
  for (const entry of entries) {
    const last = told.at(-1);
    if (last && entry.type === "claim.edited" && goesOn(entry, last))
      told[told.length - 1] = joined(last, entry);
    else told.push({ entry, since: entry.at, parts: 1 });
  }
  return told;
}

function goesOn(older: Edit, { entry: newer, since }: ToldEntry): boolean {
  if (newer.type !== "claim.edited" || newer.actor?.id !== older.actor?.id) return false;
  if (newer.byKey !== older.byKey) return false;
  return Date.parse(since) - Date.parse(older.at) <= PAUSE * 60_000;
}

function joined({ entry, parts }: ToldEntry, older: Edit): ToldEntry {
  const newer = entry as Edit;
  const fields = [...new Set([...older.facts.fields, ...newer.facts.fields])];
  return {
    since: older.at,
    parts: parts + 1,
    entry: {
      ...newer,
      facts: { fields, approvalsLost: older.facts.approvalsLost + newer.facts.approvalsLost },
      texts: {
        from: { ...newer.texts.from, ...older.texts.from },
        to: { ...older.texts.to, ...newer.texts.to },
      },
    },
  };
}
