// An article sentence by sentence: what was looked at, what is suggested, and what a person decides.
import "server-only";
import { createHash } from "node:crypto";
import * as articles from "@/lib/db/articles";
import * as audit from "@/lib/db/audit";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as newsrooms from "@/lib/db/newsroom";
import { newestRevision } from "@/lib/db/text/revisions";
import * as sentences from "@/lib/db/text/sentences";
import type { Article, Revision } from "@/lib/domain/article";
import { NotFound } from "@/lib/domain/errors";
import {
  type AsideReason,
  type Coverage,
  type CutSentence,
  countsOf,
  isDone,
  needsOf,
  type SentenceRow,
  sentenceRows,
} from "@/lib/domain/finding/coverage";
import { sentencesOf } from "@/lib/domain/finding/sentences";
import { signalsOf } from "@/lib/domain/finding/signals";
import { suggestionsOf } from "@/lib/domain/finding/suggestions";
import { vocabularyFor } from "@/lib/domain/finding/words/languages";
import type { Actor } from "@/lib/domain/person";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";

/** The newest text by sentence, with claims, decisions and suggestions. */
export async function readCoverage(actor: Actor, slug: string): Promise<Coverage> {
  permit(actor, "desk.read");
  const article = await articles.read(desk, slug);
  const { decideAll } = await newsrooms.get(desk);
  const revision = await newestRevision(desk, article.id);
  const rows = await rowsOf(desk, article, revision);
  const counts = countsOf(rows);
  const done = isDone(counts, decideAll);
  return { slug, revision: revision.number, decideAll, done, counts, sentences: rows };
}

/**
 * Sets a sentence of the newest text aside, with why, or takes that back (`decision` null). Wherever
 * the same words stand in this article, now or in a later text, they are decided with it.
 */
export function decideSentence(
  actor: Actor,
  slug: string,
  hash: string,
  decision: AsideReason | null,
): Promise<void> {
  permit(actor, "sentence.decide");
  return inTransaction(actor, async (tx) => {
    const article = await articles.load(tx, slug);
    const revision = await newestRevision(tx, article.id);
    const rows = await rowsOf(tx, article, revision);
    const row = rows.find((one) => one.hash === hash);
    if (!row) throw new NotFound(msg("This sentence of the newest text"));
    if ((row.aside?.decision ?? null) === decision) return;
    await keep(tx, actor, article, row, decision);
    await recount(tx, article, revision);
  });
}

async function keep(
  tx: Tx,
  actor: Actor,
  article: Article,
  row: SentenceRow,
  decision: AsideReason | null,
): Promise<void> {
  const { hash, text: sentence, suggestion } = row;
  if (decision)
    await sentences.setDecision(tx, {
      ...{ articleId: article.id, sentence, decision, suggestion, decidedBy: actor.id },
    });
  else await sentences.removeDecision(tx, article.id, hash);
  const version = await audit.append(
    tx,
    actor,
    { kind: "article", id: article.id },
    decision
      ? {
          type: "article.sentence_set_aside",
          facts: { hash, decision, suggestedBy: suggestion },
          texts: { sentence },
        }
      : {
          type: "article.sentence_taken_back",
          facts: { hash, decision: row.aside?.decision ?? null },
          texts: { sentence },
        },
  );
  await articles.setVersion(tx, article.id, version);
}

/** Ranks the sentences of a revision for the worker; an older one than the newest needs it no more. */
export function suggestFor(articleId: string, number: number): Promise<void> {
  return inTransaction(null, async (tx) => {
    const article = await articles.loadById(tx, articleId);
    if (article.revisionNumber !== number) return;
    const revision = await newestRevision(tx, articleId);
    const { suggestions } = suggestionsOf(revision.text, kindsOf(revision), article.language);
    await sentences.replaceSuggestions(tx, articleId, number, suggestions);
    await recount(tx, article, revision);
  });
}

/** Counts again after a claim came, went or moved, for the worker. */
export function countSentences(articleId: string): Promise<void> {
  return inTransaction(null, async (tx) => {
    const article = await articles.loadById(tx, articleId);
    await recount(tx, article, await newestRevision(tx, articleId));
  });
}

async function recount(tx: Tx, article: Article, revision: Revision): Promise<void> {
  await sentences.setCounts(tx, article.id, countsOf(await rowsOf(tx, article, revision)));
}

async function rowsOf(tx: Tx, article: Article, revision: Revision): Promise<SentenceRow[]> {
  return sentenceRows(
    cut(article.language, revision),
    await sentences.placesOf(tx, article.id, revision.id),
    await sentences.decisionsOf(tx, article.id),
    await sentences.suggestionsOf(tx, article.id, revision.number),
  );
}

// A revision never changes, so its sentences don't: the last few are kept.
const known = new Map<string, CutSentence[]>();
const MOST_KNOWN = 20;

function cut(language: string, revision: Revision): CutSentence[] {
  const key = `${revision.id} ${language}`;
  const before = known.get(key);
  if (before) return before;
  const vocabulary = vocabularyFor(language);
  const made = sentencesOf(revision.text, kindsOf(revision), language).map((sentence) => ({
    ...sentence,
    hash: createHash("sha256").update(sentence.text).digest("hex"),
    needs: needsOf(signalsOf(sentence.text, vocabulary)),
  }));
  const oldest = known.keys().next().value;
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(key, made);
  return made;
}

const kindsOf = ({ blocks }: Revision) => (blocks.length === 0 ? null : blocks);
