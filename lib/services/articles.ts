// Articles come in, change, and are listed.
import "server-only";
import * as articles from "@/lib/db/articles";
import * as audit from "@/lib/db/audit";
import { deskClaimsOf } from "@/lib/db/desk/desk-lists";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as marginNotes from "@/lib/db/intake/margin-notes";
import { newestRevision } from "@/lib/db/text/revisions";
import type { Health } from "@/lib/domain/anchor";
import {
  type ArrivingText,
  type Article,
  type ArticleInput,
  type ArticlePatch,
  type ArticleRow,
  arrivedBlocks,
  directionOf,
} from "@/lib/domain/article";
import type { AuditEntry } from "@/lib/domain/audit";
import { Invalid, Stale } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { TopicName } from "@/lib/domain/topic/topic";
import type { DeskArticle, Page } from "@/lib/domain/view/desk";
import { normaliseBlocks } from "@/lib/domain/writing/blocks";
import { msg } from "@/lib/words/t";
import { decodeCursor, toPage } from "./cursor";
import { permit } from "./guard";
import { hideRatings } from "./opinions/blind";
import { type BroughtIn, bringIn } from "./text/bring-in";
import { revise } from "./text/revise";
import { setTopics } from "./topics/article-topics";

/**
 * Brings an article in with its first revision; one with a name of its own or an address that is known
 * becomes a revision of that article. A leading dateline of a wire text becomes its date unless one is
 * given. `slug` is for texts that already have a name.
 */
export function createArticle(
  actor: Actor,
  input: Omit<ArticleInput, "text"> & ArrivingText,
  slug?: string,
): Promise<BroughtIn> {
  const { text, blocks, ...words } = input;
  const arrived = { text, blocks };
  return bringIn(actor, { ...words, blocks: arrivedBlocks(arrived) }, { ...wayOf(arrived), slug });
}

/** Changes what stands around the text; an editor can make the article public. */
export function editArticle(
  actor: Actor,
  slug: string,
  version: number,
  patch: ArticlePatch,
): Promise<{ version: number }> {
  const forReaders =
    patch.public || patch.status !== undefined || patch.embargoedUntil !== undefined;
  permit(actor, forReaders ? "article.publish" : "article.edit");
  return inTransaction(actor, async (tx) => {
    const article = await articles.load(tx, slug);
    if (article.version !== version) throw new Stale(article.version);
    const fields = (Object.keys(patch) as (keyof ArticlePatch)[]).filter(
      (field) => field !== "public",
    );
    await articles.write(tx, article, patch, directionOf(patch.language ?? article.language));
    const topics = patch.topics && (await setTopics(tx, article, patch.topics));
    const stored = (of: ArticlePatch | Article, field: keyof ArticlePatch) =>
      field === "public" || field === "topics" ? null : (of[field] ?? null);
    const from = Object.fromEntries(fields.map((field) => [field, stored(article, field)]));
    const to = Object.fromEntries(fields.map((field) => [field, stored(patch, field)]));
    if (topics) [from.topics, to.topics] = [namesOf(article.topics), namesOf(topics)];
    const next = await audit.append(
      tx,
      actor,
      { kind: "article", id: article.id },
      {
        type: "article.edited",
        facts: { fields: patch.public ? [...fields, "public"] : fields },
        texts: { from, to },
      },
    );
    await articles.setVersion(tx, article.id, next);
    return { version: next };
  });
}

const namesOf = (topics: readonly TopicName[]) => topics.map(({ name }) => name).join("; ") || null;

/**
 * Adds a later state of the text and looks for every claim's words in it. A text that is the same
 * adds nothing and answers with the revision that stands.
 */
export function addRevision(
  actor: Actor,
  slug: string,
  input: ArrivingText,
): Promise<{ number: number; anchors: { claim: string; health: Health }[] }> {
  permit(actor, "article.edit");
  const normal = normaliseBlocks(arrivedBlocks(input));
  if (normal.text === "")
    throw new Invalid([
      { pointer: "/text", detail: msg("There is a date, and no text after it.") },
    ]);
  return inTransaction(actor, async (tx) => {
    const article = await articles.load(tx, slug);
    const { number, anchors } = await revise(tx, article, normal, {
      actor,
      createdBy: actor.id,
      ...wayOf(input),
    });
    return { number, anchors };
  });
}

/** How a text came that was sent as it is, and the bytes of it to keep. */
function wayOf({ text, blocks }: ArrivingText) {
  return blocks
    ? ({
        how: "rich",
        original: asOriginal(JSON.stringify(blocks), "application/json", "pasted.json"),
      } as const)
    : ({ how: "text", original: asOriginal(text ?? "", "text/plain", "pasted.txt") } as const);
}

const asOriginal = (words: string, mediaType: string, name: string) => ({
  bytes: Buffer.from(words),
  mediaType,
  name,
});

export async function listArticles(
  actor: Actor,
  wanted: { q?: string; topic?: string; cursor?: string; limit?: number },
): Promise<Page<ArticleRow>> {
  permit(actor, "desk.read");
  const limit = wanted.limit ?? 50;
  const rows = await articles.list(desk, {
    q: wanted.q ?? null,
    topic: wanted.topic ?? null,
    after: decodeCursor(wanted.cursor),
    limit: limit + 1,
  });
  return toPage(
    rows,
    limit,
    (row) => row.id,
    ({ key: _, ...row }) => row,
  );
}

/** The article with its newest text and every claim that is not dropped, in text order. */
export async function readArticle(actor: Actor, slug: string): Promise<DeskArticle> {
  permit(actor, "desk.read");
  const article = await articles.read(desk, slug);
  const revision = await newestRevision(desk, article.id);
  return {
    article,
    text: revision.text,
    blocks: revision.blocks,
    marginNotes: await marginNotes.listOf(desk, article.id),
    claims: await hideRatings(actor, await deskClaimsOf(desk, article.id, revision.id)),
  };
}

export async function articleHistory(actor: Actor, slug: string): Promise<AuditEntry[]> {
  permit(actor, "desk.read");
  const article = await articles.read(desk, slug);
  return audit.list(desk, { kind: "article", id: article.id }, 50, null);
}
