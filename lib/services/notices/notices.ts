// What a person was told, and how they want to be told.
import "server-only";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as choices from "@/lib/db/notices/choices";
import * as notices from "@/lib/db/notices/notices";
import type { Notice, NoticeChoices } from "@/lib/domain/notice/notice";
import type { Actor } from "@/lib/domain/person";
import type { Page } from "@/lib/domain/view/desk";
import { decodeCursor, toPage } from "../cursor";
import { permit } from "../guard";

const PAGE = 50;

/** Newest first. */
export async function listNotices(actor: Actor, cursor?: string): Promise<Page<Notice>> {
  permit(actor, "desk.read");
  const rows = await notices.list(desk, actor.id, decodeCursor(cursor), PAGE + 1);
  return toPage(
    rows,
    PAGE,
    (row) => row.id,
    ({ key: _, ...row }) => row,
  );
}

/** How many are unread; 99 stands for more. */
export async function countNotices(actor: Actor): Promise<number> {
  permit(actor, "desk.read");
  return notices.countUnread(desk, actor.id, 99);
}

/** Marks own notices, all unread ones when no ids are given; gives the ids that changed, to take it back. */
export function markNotices(
  actor: Actor,
  read: boolean,
  ids: readonly string[] | null,
): Promise<string[]> {
  permit(actor, "account.edit");
  return inTransaction(actor, (tx) => notices.setRead(tx, actor.id, read, ids));
}

export function readChoices(actor: Actor): Promise<NoticeChoices> {
  permit(actor, "desk.read");
  return choices.read(desk, actor.id);
}

export function writeChoices(actor: Actor, wanted: NoticeChoices): Promise<NoticeChoices> {
  permit(actor, "account.edit");
  return inTransaction(actor, async (tx) => {
    await choices.write(tx, actor.id, wanted);
    return choices.read(tx, actor.id);
  });
}
