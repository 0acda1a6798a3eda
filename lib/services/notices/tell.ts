// The worker tells people of what happened: from the trail, each event once, as each of them wants it.
import "server-only";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as jobs from "@/lib/db/jobs";
import * as choices from "@/lib/db/notices/choices";
import * as notices from "@/lib/db/notices/notices";
import * as waiting from "@/lib/db/notices/waiting";
import { isActive } from "@/lib/db/staff";
import type { AuditEvent } from "@/lib/domain/audit";
import { wayOf } from "@/lib/domain/notice/notice";
import { type Told, telling, toldOf } from "@/lib/domain/notice/rules";
import { env } from "@/lib/env";

const AT_ONCE = 200;

/** Tells of all that waits; gives how many were told. */
export async function tellAll(): Promise<number> {
  let told = 0;
  for (;;) {
    const { events, notices: made } = await inTransaction(null, async (tx) => {
      const events = await waiting.take(tx, AT_ONCE);
      let made = 0;
      for (const event of events) made += await tellOf(tx, event);
      return { events: events.length, notices: made };
    });
    told += made;
    if (events < AT_ONCE) return told;
  }
}

async function tellOf(tx: Tx, event: waiting.WaitingEvent): Promise<number> {
  if (!telling.has(event.event.type)) return 0;
  const noteId = noteOf(event.event);
  let made = 0;
  for (const claimId of await waiting.claimsOf(tx, event)) {
    const who = await waiting.concerned(tx, claimId, noteId);
    if (!who) continue;
    for (const told of toldOf(event.event, event.by, who))
      made += await tell(tx, told, {
        claimId,
        noteId,
        byId: event.by,
        cause: `event ${event.id} ${claimId}`,
      });
  }
  return made;
}

type About = { claimId: string; noteId: string | null; byId: string | null; cause: string };

/** Tells one person, as they want it; gives 1 when they are told. */
export async function tell(tx: Tx, { person, kind }: Told, about: About): Promise<number> {
  if (!(await isActive(tx, person))) return 0;
  const way = wayOf(await choices.read(tx, person), kind);
  const mail = env.SMTP_URL ? way.mail : "off";
  if (!way.shown && mail === "off") return 0;
  const id = await notices.insert(tx, { ...about, personId: person, kind, shown: way.shown, mail });
  if (!id) return 0;
  if (mail === "at_once") await jobs.enqueue(tx, { kind: "mail", payload: { noticeId: id } });
  return 1;
}

function noteOf(event: AuditEvent): string | null {
  return "noteId" in event.facts ? event.facts.noteId : null;
}

/** Tells people of claims that are due tomorrow or sooner, once for each day on which one is due. */
export function tellDue(now = new Date()): Promise<number> {
  const today = now.toISOString().slice(0, 10);
  return inTransaction(null, async (tx) => {
    let made = 0;
    for (const { claimId, personId, dueOn } of await notices.dueClaims(tx, today)) {
      const when = dueOn < today ? "over" : "soon";
      made += await tell(
        tx,
        { person: personId, kind: "due" },
        { claimId, noteId: null, byId: null, cause: `due ${claimId} ${dueOn} ${when}` },
      );
    }
    return made;
  });
}
