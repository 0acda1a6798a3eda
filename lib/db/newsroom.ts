import "server-only";
// The newsroom's one row of settings. Its version is the number of its last event.
import type { Newsroom } from "@/lib/domain/newsroom";
import type { Subject } from "./audit";
import { type Fragment, sql, type Tx } from "./engine/sql";

/** The trail names its subjects by uuid; the newsroom, of which there is one, has this. */
export const newsroomSubject: Subject = {
  kind: "newsroom",
  id: "00000000-0000-0000-0000-000000000001",
};

const row = (end: Fragment) => sql`
  select name, url, email, about, corrections_policy as "correctionsPolicy", quorum,
    quorum_high as "quorumHigh", public_names as "publicNames", decide_all as "decideAll", lint, version
  from newsroom where id = 1 ${end}`;

async function one(tx: Tx, end: Fragment): Promise<Newsroom> {
  const found = await tx.row<Newsroom>(row(end));
  if (!found) throw new Error("The newsroom has no row of settings.");
  return found;
}

export const get = (tx: Tx): Promise<Newsroom> => one(tx, sql``);
/** Takes the row's lock, so that two edits come one after the other. */
export const lock = (tx: Tx): Promise<Newsroom> => one(tx, sql`for update`);

export async function save(tx: Tx, newsroom: Newsroom): Promise<void> {
  await tx.row(sql`
    update newsroom set name = ${newsroom.name}, url = ${newsroom.url}, email = ${newsroom.email},
      about = ${newsroom.about}, corrections_policy = ${newsroom.correctionsPolicy},
      quorum = ${newsroom.quorum}, quorum_high = ${newsroom.quorumHigh},
      public_names = ${newsroom.publicNames}, decide_all = ${newsroom.decideAll}, lint = ${JSON.stringify(newsroom.lint)}::jsonb, version = ${newsroom.version}, updated_at = now()
    where id = 1`);
}
