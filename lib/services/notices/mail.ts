// What the worker needs to send: one notice, or a day's worth of them.
import "server-only";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as jobs from "@/lib/db/jobs";
import * as newsroom from "@/lib/db/newsroom";
import * as choices from "@/lib/db/notices/choices";
import * as notices from "@/lib/db/notices/notices";
import { readActive } from "@/lib/db/staff";
import { localTime, type Notice } from "@/lib/domain/notice/notice";
import { env } from "@/lib/env";
import type { Language } from "@/lib/words/languages";

export type Letter = {
  to: { name: string; address: string };
  language: Language;
  newsroom: string;
  notices: Notice[];
};

/** Null when it was sent, read, or is not to be sent any more. */
export async function letterOf(noticeId: string): Promise<Letter | null> {
  const found = await notices.toMail(desk, noticeId);
  if (!found || found.readAt) return null;
  const { email, name, language, ...notice } = found;
  const { name: from } = await newsroom.get(desk);
  return { to: { name, address: email }, language, newsroom: from, notices: [notice] };
}

/** Asks for the daily mail of everyone whose hour has come and who has none of today yet. */
export async function askForDigests(now = new Date()): Promise<number> {
  if (!env.SMTP_URL) return 0;
  let asked = 0;
  for (const person of await choices.waitingForDigest(desk)) {
    const { day, hour } = localTime(now, person.timeZone);
    if (hour < person.digestHour || person.digestOn === day) continue;
    asked += await inTransaction(null, async (tx) => {
      if (!(await choices.takeDigest(tx, person.id, day))) return 0;
      await jobs.enqueue(tx, { kind: "digest", payload: { personId: person.id, day } });
      return 1;
    });
  }
  return asked;
}

export async function digestOf(personId: string): Promise<Letter | null> {
  const waiting = await notices.forDigest(desk, personId);
  const person = await readActive(desk, personId);
  if (waiting.length === 0 || !person) return null;
  const address = await choices.addressOf(desk, personId);
  if (!address) return null;
  const { name } = await newsroom.get(desk);
  const { language } = await choices.read(desk, personId);
  return { to: { name: person.name, address }, language, newsroom: name, notices: waiting };
}

export const markMailed = (ids: readonly string[]) => notices.setMailed(desk, ids);
