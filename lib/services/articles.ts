// Articles come in, change, and are listed.
import "server-only";
import * as articles from "@/lib/db/articles";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import { deskClaimsOf } from "@/lib/db/desk/desk-lists";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import { type Anchor, type Health, reanchor } from "@/lib/domain/anchor";
import {
  type ArticleInput,
  type ArticlePatch,
  type ArticleRow,
  directionOf,
  normaliseText,
  type Revision,
} from "@/lib/domain/article";
import type { AuditEntry } from "@/lib/domain/audit";
import { Invalid, Stale } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { DeskArticle, Page } from "@/lib/domain/view/desk";
import { decodeCursor, toPage } from "./cursor";
import { permit } from "./guard";
import { withFreeSlug } from "./slugs";

/**
 * Brings an article in with its first revision. A leading dateline of a wire text becomes its date
 * unless one is given. `slug` is for texts that already have a name.
 */
export function createArticle(
  actor: Actor,
  input: ArticleInput,
  slug?: string,
): Promise<{ slug: string }> {
  permit(actor, "article.create");
  const { text, publishedAt } = normalised(input.text);
  const { text: _, ...words } = input;
  const article = {
    ...words,
    publishedAt: input.publishedAt ?? publishedAt,
    direction: directionOf(input.language),
    createdBy: actor.id,
  };
  return inTransaction(actor, async (tx) => {
    const insert = (free: string) => articles.insert(tx, { ...article, slug: free });
    const made = await (slug
      ? takeSlug(slug, insert)
      : withFreeSlug(input.headline, "article", insert));
    const revision = await articles.insertRevision(tx, made.id, 1, text, "text", actor.id);
    const version = await audit.append(
      tx,
      actor,
      { kind: "article", id: made.id },
      {
        type: "article.created",
        facts: { revision: 1, sha256: revision.sha256 },
        texts: {
          headline: input.headline,
          language: input.language,
          publishedAt: article.publishedAt ?? null,
        },
      },
    );
    await articles.setVersion(tx, made.id, version);
    return { slug: made.slug };
  });
}

function normalised(raw: string): ReturnType<typeof normaliseText> {
  const form = normaliseText(raw);
  if (form.text !== "") return form;
  throw new Invalid([{ pointer: "/text", detail: "There is a date, and no text after it." }]);
}

async function takeSlug(
  slug: string,
  insert: (slug: string) => Promise<string | null>,
): Promise<{ slug: string; id: string }> {
  const id = await insert(slug);
  if (!id) throw new Invalid([{ pointer: "/slug", detail: "An article with this name exists." }]);
  return { slug, id };
}

/** Changes what stands around the text; an editor can make the article public. */
export function editArticle(
  actor: Actor,
  slug: string,
  version: number,
  patch: ArticlePatch,
): Promise<{ version: number }> {
  permit(actor, patch.public ? "article.publish" : "article.edit");
  return inTransaction(actor, async (tx) => {
    const article = await articles.load(tx, slug);
    if (article.version !== version) throw new Stale(article.version);
    const fields = (Object.keys(patch) as (keyof ArticlePatch)[]).filter(
      (field) => field !== "public",
    );
    await articles.write(tx, article, patch, directionOf(patch.language ?? article.language));
    const from = Object.fromEntries(
      fields.map((field) => [field, article[field as keyof typeof article] ?? null]),
    );
    const to = Object.fromEntries(fields.map((field) => [field, patch[field] ?? null]));
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

/**
 * Adds a later state of the text and looks for every claim's words in it. A text that is the same
 * adds nothing and answers with the revision that stands.
 */
export function addRevision(
  actor: Actor,
  slug: string,
  input: { text: string },
): Promise<{ number: number; anchors: { claim: string; health: Health }[] }> {
  permit(actor, "article.edit");
  const { text } = normalised(input.text);
  return inTransaction(actor, async (tx) => {
    const article = await articles.load(tx, slug);
    const before = await articles.newestRevision(tx, article.id);
    const found = await articles.anchorsOf(tx, article.id, before.id);
    if (before.text === text) return { number: before.number, anchors: healthOf(found) };
    const after = await articles.insertRevision(
      tx,
      article.id,
      before.number + 1,
      text,
      "text",
      actor.id,
    );
    const moved = found.map((anchor) => ({ ...anchor, ...reanchor(anchor, before.text, text) }));
    for (const anchor of moved) await keepAnchor(tx, actor, anchor, after);
    const anchors = healthOf(moved);
    const lost = anchors.filter((anchor) => anchor.health === "lost").length;
    const version = await audit.append(
      tx,
      actor,
      { kind: "article", id: article.id },
      {
        type: "article.revised",
        facts: { revision: after.number, sha256: after.sha256, kept: anchors.length - lost, lost },
        texts: {},
      },
    );
    await articles.setVersion(tx, article.id, version);
    return { number: after.number, anchors };
  });
}

function healthOf(
  anchors: (Anchor & { slug: string; working: boolean })[],
): { claim: string; health: Health }[] {
  return anchors
    .filter((anchor) => anchor.working)
    .map((anchor) => ({ claim: anchor.slug, health: anchor.health }));
}

async function keepAnchor(
  tx: Tx,
  actor: Actor,
  anchor: Anchor & { claimId: string; working: boolean },
  revision: Revision,
): Promise<void> {
  await claims.insertAnchor(tx, anchor.claimId, revision.id, anchor);
  if (anchor.working)
    await claims.setPosition(tx, anchor.claimId, anchor.start ?? claims.LAST_POSITION);
  await audit.append(
    tx,
    actor,
    { kind: "claim", id: anchor.claimId },
    {
      type: "claim.anchored",
      facts: { revision: revision.number, health: anchor.health, method: anchor.method },
      texts: {},
    },
  );
}

export async function listArticles(
  actor: Actor,
  wanted: { q?: string; cursor?: string; limit?: number },
): Promise<Page<ArticleRow>> {
  permit(actor, "desk.read");
  const limit = wanted.limit ?? 50;
  const rows = await articles.list(desk, {
    q: wanted.q ?? null,
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
  const revision = await articles.newestRevision(desk, article.id);
  return {
    article,
    text: revision.text,
    claims: await deskClaimsOf(desk, article.id, revision.id),
  };
}

export async function articleHistory(actor: Actor, slug: string): Promise<AuditEntry[]> {
  permit(actor, "desk.read");
  const article = await articles.read(desk, slug);
  return audit.list(desk, { kind: "article", id: article.id }, 50, null);
}
