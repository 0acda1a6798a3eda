// One article out of a file, a page or a program's message → the newsroom, with its notes.
import "server-only";
import * as articles from "@/lib/db/articles";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as marginNotes from "@/lib/db/intake/margin-notes";
import * as originals from "@/lib/db/intake/originals";
import { newestRevision } from "@/lib/db/text/revisions";
import { anchorAt } from "@/lib/domain/anchor";
import { Invalid } from "@/lib/domain/errors";
import type { Incoming } from "@/lib/domain/incoming";
import type { Actor } from "@/lib/domain/person";
import type { IntakeArticle } from "@/lib/domain/view/intakes";
import { normaliseBlocks } from "@/lib/domain/writing/blocks";
import { guessLanguage } from "@/lib/domain/writing/language-guess";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";
import { settle, withText } from "../text/bring-in";
import { type Arrival, revise } from "../text/revise";

/** Where no language is said and none can be told. */
const FALLBACK = "en";
const names = new Intl.DisplayNames("en", { type: "language" });

export type TakenIn = { id: string; revision: number; article: IntakeArticle };

/** What a program sent as ninjs or NewsArticle; the message itself is kept. */
export function bringInMessage(
  actor: Actor,
  incoming: Incoming,
  message: originals.NewOriginal,
): Promise<TakenIn> {
  permit(actor, "article.create");
  return inTransaction(actor, async (tx) => {
    const originalId = await originals.keep(tx, message);
    return takeIn(tx, incoming, { actor, createdBy: actor.id, how: "api", originalId });
  });
}

/** `slug` names the article whose next revision it is to be, whatever the text says of itself. */
export async function takeIn(
  tx: Tx,
  incoming: Incoming,
  arrival: Arrival,
  slug: string | null = null,
): Promise<TakenIn> {
  const { blocks, notes, warnings, ...words } = incoming;
  const told = words.language ?? guessLanguage(blocks.map((block) => block.text).join(" "));
  const settled = slug
    ? await reviseOnly(tx, slug, incoming, arrival)
    : await settle(tx, { ...words, language: told ?? FALLBACK, blocks }, arrival);
  const article = await articles.read(tx, settled.slug);
  await keepNotes(tx, article.id, incoming);
  const guessed = words.language === null && settled.outcome === "created";
  return {
    id: article.id,
    revision: settled.revision,
    article: {
      slug: article.slug,
      headline: article.headline,
      outcome: settled.outcome,
      status: article.status,
      warnings: guessed
        ? [
            ...warnings,
            `It says no language; it was taken to be ${names.of(told ?? FALLBACK)}. Change it if it is not.`,
          ]
        : warnings,
    },
  };
}

async function reviseOnly(tx: Tx, slug: string, incoming: Incoming, arrival: Arrival) {
  // What surrounds the text stays as it is, so a text that is held back can't be taken without that.
  if (incoming.status !== "usable")
    throw new Invalid([
      {
        pointer: "/status",
        detail: `The text is ${incoming.status} by its maker, and was not taken.`,
      },
    ]);
  if (incoming.embargoedUntil && Date.parse(incoming.embargoedUntil) > Date.now())
    throw new Invalid([
      {
        pointer: "/embargoedUntil",
        detail: msg("The text is under embargo by its maker, and was not taken."),
      },
    ]);
  const normal = withText(normaliseBlocks(incoming.blocks));
  const known = await articles.load(tx, slug);
  const { changed, number } = await revise(tx, known, normal, arrival);
  return {
    slug,
    outcome: changed ? ("revised" as const) : ("unchanged" as const),
    revision: number,
  };
}

// A note is kept where its words stand; on words that the kept text does not have there is no place.
async function keepNotes(tx: Tx, articleId: string, { blocks, notes }: Incoming): Promise<void> {
  if (notes.length === 0) return;
  const { text } = await newestRevision(tx, articleId);
  const starts: number[] = [];
  let at = 0;
  for (const block of blocks) {
    starts.push(at);
    at += block.text.length + 1;
  }
  const placed = notes.flatMap(({ line, start, end, kind, author, body }) => {
    const from = (starts[line] ?? 0) + start;
    const exact = blocks[line]?.text.slice(start, end) ?? "";
    if (exact === "" || text.slice(from, from + exact.length) !== exact) return [];
    const { prefix, suffix } = anchorAt(text, exact, from);
    return [{ kind, author, body, exact, prefix, suffix, start: from, end: from + exact.length }];
  });
  await marginNotes.insertAll(tx, articleId, placed);
}
