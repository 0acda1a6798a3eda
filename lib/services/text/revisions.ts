// The states of an article's text: which there are, what changed between two, and what came in.
import "server-only";
import * as articles from "@/lib/db/articles";
import { desk } from "@/lib/db/engine/pool";
import * as revisions from "@/lib/db/text/revisions";
import { NotFound } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { RevisionList, RevisionPair } from "@/lib/domain/view/revisions";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";

/** The states of a text, newest first, 200 at most. */
export async function listRevisions(actor: Actor, slug: string): Promise<RevisionList> {
  permit(actor, "desk.read");
  const article = await articles.read(desk, slug);
  return { article, revisions: await revisions.listRevisions(desk, article.id) };
}

/** One state of a text beside an earlier one: the one before it unless another is named. */
export async function compareRevisions(
  actor: Actor,
  slug: string,
  number: number,
  earlier: number = number - 1,
): Promise<RevisionPair> {
  const list = await listRevisions(actor, slug);
  const [from, to] = await Promise.all([
    earlier > 0 ? revisions.readRevision(desk, list.article.id, earlier) : null,
    revisions.readRevision(desk, list.article.id, number),
  ]);
  if (!to || (earlier > 0 && !from)) throw new NotFound(msg("This revision"));
  return { ...list, from, to };
}

/** What came in as a revision, as it came in. It is never shown, only given to be saved. */
export async function readOriginal(
  actor: Actor,
  slug: string,
  number: number,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  permit(actor, "desk.read");
  const article = await articles.read(desk, slug);
  const original = await revisions.readOriginal(desk, article.id, number);
  if (!original) throw new NotFound(msg("What came in"));
  const bytes = Uint8Array.from(Buffer.from(original.base64, "base64"));
  return { name: original.name ?? `${slug}-${number}`, bytes };
}
