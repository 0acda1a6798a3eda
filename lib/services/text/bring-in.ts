// A text comes in from anywhere: as an article, as a later state of one, or as nothing new.
import "server-only";
import * as articles from "@/lib/db/articles";
import * as audit from "@/lib/db/audit";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as jobs from "@/lib/db/jobs";
import { findSameFile } from "@/lib/db/text/revisions";
import { type Article, type ArticleInput, directionOf } from "@/lib/domain/article";
import { Invalid } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { type Block, type NormalText, normaliseBlocks } from "@/lib/domain/writing/blocks";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";
import { withFreeSlug } from "../slugs";
import { type Arrival, keepRevision, revise } from "./revise";

/** The words around a text, as every way in gives them. */
export type ArrivingArticle = Omit<ArticleInput, "text"> & { blocks: readonly Block[] };

export type Outcome = "created" | "revised" | "unchanged";
export type BroughtIn = { slug: string; outcome: Outcome; revision: number };

/** `slug` is for texts that already have a name. */
type From = Omit<Arrival, "actor" | "createdBy"> & { slug?: string };

/** Brings a text in as a person asks for it. */
export function bringIn(actor: Actor, article: ArrivingArticle, from: From): Promise<BroughtIn> {
  permit(actor, "article.create");
  const { slug, ...way } = from;
  return inTransaction(actor, (tx) =>
    settle(tx, article, { ...way, actor, createdBy: actor.id }, slug),
  );
}

/**
 * The same name of its own, or the same address, means the same article: another text is its next
 * revision, the same text nothing. Of a text without either, the same file again is nothing new.
 */
export async function settle(
  tx: Tx,
  arriving: ArrivingArticle,
  arrival: Arrival,
  slug?: string,
): Promise<BroughtIn> {
  const normal = normaliseBlocks(arriving.blocks);
  const known = await articles.findKnown(tx, {
    externalId: arriving.externalId ?? null,
    url: arriving.url ?? null,
  });
  if (!known) {
    const same =
      arrival.how === "file" && arrival.originalId
        ? await findSameFile(tx, arrival.originalId, normal.text)
        : null;
    if (same) return { ...same, outcome: "unchanged" };
    return create(tx, arriving, withText(normal), arrival, slug);
  }
  const revised =
    normal.text === "" && arriving.status !== "usable"
      ? { changed: false, number: known.revisionNumber }
      : await revise(tx, known, withText(normal), arrival);
  const edited = await follow(tx, known, arriving, arrival, revised.changed);
  return {
    slug: known.slug,
    outcome: revised.changed || edited ? "revised" : "unchanged",
    revision: revised.number,
  };
}

/** Throws Invalid for a text of which nothing is left. */
export function withText(normal: NormalText): NormalText {
  if (normal.text !== "") return normal;
  const detail =
    normal.publishedAt === null
      ? msg("There is no text in it.")
      : msg("There is a date, and no text after it.");
  throw new Invalid([{ pointer: "/text", detail }]);
}

async function create(
  tx: Tx,
  arriving: ArrivingArticle,
  normal: NormalText,
  arrival: Arrival,
  slug: string | undefined,
): Promise<BroughtIn> {
  const { blocks: _, ...words } = arriving;
  const article = {
    ...words,
    publishedAt: arriving.publishedAt ?? normal.publishedAt,
    direction: directionOf(arriving.language),
    createdBy: arrival.createdBy,
  };
  const insert = (free: string) => articles.insert(tx, { ...article, slug: free });
  const made = await (slug
    ? takeSlug(slug, insert)
    : withFreeSlug(arriving.headline, "article", insert));
  const revision = await keepRevision(tx, made, 1, normal, arrival);
  const version = await audit.append(
    tx,
    arrival.actor,
    { kind: "article", id: made.id },
    {
      type: "article.created",
      facts: { revision: 1, sha256: revision.sha256, how: revision.how },
      texts: {
        headline: arriving.headline,
        language: arriving.language,
        publishedAt: article.publishedAt ?? null,
      },
    },
  );
  await articles.setVersion(tx, made.id, version);
  await jobs.enqueue(tx, { kind: "suggest", payload: { articleId: made.id, revision: 1 } });
  return { slug: made.slug, outcome: "created", revision: 1 };
}

async function takeSlug(
  slug: string,
  insert: (slug: string) => Promise<string | null>,
): Promise<{ slug: string; id: string }> {
  const id = await insert(slug);
  if (!id)
    throw new Invalid([{ pointer: "/slug", detail: msg("An article with this name exists.") }]);
  return { slug, id };
}

/**
 * What is said of a text follows its source: its status and embargo always when they hold it back,
 * and when they set it free only from a source that can say so, and only where no editor held it back
 * on the desk; its headline with a new text. True when anything but its name of its own changed.
 */
async function follow(
  tx: Tx,
  known: Article,
  arriving: ArrivingArticle,
  arrival: Arrival,
  changed: boolean,
): Promise<boolean> {
  const status = arriving.status ?? "usable";
  const embargoedUntil = arriving.embargoedUntil ?? null;
  const saysSo = arriving.externalId && (arrival.how === "file" || arrival.how === "api");
  const mayFree = saysSo && !(await articles.isHeldByEditor(tx, known.id));
  const holdsStatus = status !== "usable";
  const holdsUntil = instantOf(embargoedUntil) > instantOf(known.embargoedUntil);
  const patch = {
    ...((mayFree || holdsStatus) && status !== known.status && { status }),
    ...((mayFree || holdsUntil) &&
      instantOf(embargoedUntil) !== instantOf(known.embargoedUntil) && { embargoedUntil }),
    ...(changed && arriving.headline !== known.headline && { headline: arriving.headline }),
    // Known by its address so far: it is found by its own name from now on, wherever it moves.
    ...(known.externalId === null && arriving.externalId && { externalId: arriving.externalId }),
  };
  const fields = Object.keys(patch) as (keyof typeof patch)[];
  if (fields.length === 0) return false;
  const now = await articles.load(tx, known.slug);
  await articles.write(tx, now, patch, now.direction);
  const from = Object.fromEntries(fields.map((field) => [field, now[field]]));
  const version = await audit.append(
    tx,
    arrival.actor,
    { kind: "article", id: known.id },
    { type: "article.edited", facts: { fields, how: arrival.how }, texts: { from, to: patch } },
  );
  await articles.setVersion(tx, known.id, version);
  return fields.some((field) => field !== "externalId");
}

/** Milliseconds; the beginning of time when there is no embargo. */
const instantOf = (time: string | null) =>
  time === null ? Number.NEGATIVE_INFINITY : Date.parse(time);
