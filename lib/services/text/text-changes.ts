// A text changed under its claims: what waits for a person, and what the person says about it.
import "server-only";
import * as articles from "@/lib/db/articles";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as anchors from "@/lib/db/text/anchors";
import * as changed from "@/lib/db/text/changed";
import { newestRevision } from "@/lib/db/text/revisions";
import { askToCount } from "@/lib/db/text/sentences";
import { anchorAt, nearestIn } from "@/lib/domain/anchor";
import { toUtf16 } from "@/lib/domain/anchor/code-points";
import type { Revision } from "@/lib/domain/article";
import { type ClaimUnderDecision, lowerState } from "@/lib/domain/claim";
import { Invalid, NotFound, Refused } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { Page } from "@/lib/domain/view/desk";
import type {
  ChangedClaim,
  ChangedClaimScreen,
  NearWords,
  SettleInput,
} from "@/lib/domain/view/text-changes";
import { wordsAround } from "@/lib/domain/writing/context";
import { msg, t } from "@/lib/words/t";
import { moveWithin } from "../claim-moves";
import { editWithin } from "../claims";
import { decodeCursor, toPage } from "../cursor";
import { permit } from "../guard";

const PAGE = 50;

/** Claims that wait, the newest change first, each with the words that come closest. */
export async function listChanged(actor: Actor, cursor?: string): Promise<Page<ChangedClaim>> {
  permit(actor, "desk.read");
  const rows = await changed.listWaiting(desk, decodeCursor(cursor), PAGE + 1);
  const texts = await changed.textsOf(desk, [...new Set(rows.map((row) => row.articleId))]);
  const near = new Map([...texts].map(([id, text]) => [id, nearWords(text)]));
  return toPage(
    rows,
    PAGE,
    (row) => row.id,
    (row) => shown(row, near.get(row.articleId) ?? (() => null)),
  );
}

/** How many claims wait; 99 stands for more. */
export async function countChanged(actor: Actor): Promise<number> {
  permit(actor, "desk.read");
  return changed.countWaiting(desk, 99);
}

/** One claim that waits, with the whole text and every attempt; null when it does not wait. */
export async function readChanged(actor: Actor, slug: string): Promise<ChangedClaimScreen | null> {
  permit(actor, "desk.read");
  const row = await changed.readWaiting(desk, slug);
  if (!row) return null;
  const [article, revision, stood, attempts, others] = await Promise.all([
    articles.read(desk, row.article.slug),
    newestRevision(desk, row.articleId),
    changed.lastStood(desk, row.id, row.quote),
    changed.attemptsOf(desk, row.id, row.quote),
    changed.listWaiting(desk, null, PAGE),
  ]);
  const rest = others.filter((other) => other.slug !== slug);
  const after = others.findIndex((other) => other.slug === slug) + 1;
  return {
    claim: shown(row, nearWords(revision.text)),
    article,
    text: revision.text,
    blocks: revision.blocks,
    stood: stood && wordsAround(stood.text, stood.start, stood.end),
    attempts,
    next: (others[after] ?? rest[0])?.slug ?? null,
    waiting: rest.length,
  };
}

function shown(
  { id: _, key: __, articleId: ___, anchor, ...row }: changed.Waiting,
  near: (anchor: changed.Waiting["anchor"]) => NearWords | null,
): ChangedClaim {
  return { ...row, near: near(anchor) };
}

// What was proposed when the text came in comes out again: the same words in the same text.
function nearWords(text: string): (anchor: changed.Waiting["anchor"]) => NearWords | null {
  const nearest = nearestIn(text);
  return (anchor) => {
    const found =
      anchor.health === "changed" && anchor.start !== null && anchor.end !== null
        ? {
            start: anchor.start,
            end: anchor.end,
            exact: anchor.exact,
            score: anchor.score ?? 0,
            differs: null,
          }
        : nearest(anchor);
    return found && { ...found, ...wordsAround(text, found.start, found.end) };
  };
}

/**
 * What a person says of a claim that waits, on the version and the text that they saw. An editor says
 * it of a claim that readers see a verdict about; else the quote follows the text, and with it goes
 * whatever approval was given to the words before.
 */
export function settle(
  actor: Actor,
  slug: string,
  version: number,
  input: SettleInput,
): Promise<{ version: number }> {
  permit(actor, "text.settle");
  return inTransaction(actor, async (tx) => {
    // The article's lock comes before the claim's, as for a new text that looks for every quote.
    await articles.lockOf(tx, slug);
    const claim = await claims.load(tx, slug);
    claims.expectVersion(claim, version);
    refuseClosed(claim);
    const revision = await newestRevision(tx, claim.articleId);
    if (revision.number !== input.revision) throw newerText(revision);
    const isLive = (await changed.liveQuote(tx, claim.id)) === claim.quote;
    if (isLive) permit(actor, "text.settle_published");
    if (input.act === "gone") return goneFrom(tx, actor, claim, revision);
    const place = input.act === "same" ? input : input.place;
    const words = place && wordsAt(revision.text, place);
    if (input.act === "reword") return reword(tx, actor, claim, input, words);
    if (!words) throw new NotFound(msg("The place"));
    return isLive
      ? confirm(tx, actor, claim, revision, words)
      : editWithin(tx, actor, slug, version, followed(claim, words));
  });
}

function refuseClosed(claim: ClaimUnderDecision): void {
  if (claim.state !== "dropped" && claim.state !== "retracted") return;
  throw new Refused([
    { code: "state", text: t("The claim was {state}.", { state: lowerState(claim.state) }) },
  ]);
}

function newerText({ number }: Revision): Refused {
  const text = t("The text has changed again: revision {number} stands now. Look at it first.", {
    number,
  });
  return new Refused([{ code: "revision", text }]);
}

type Words = { start: number; points: number; exact: string };

function wordsAt(text: string, place: { start: number; end: number }): Words {
  const [start, end] = [toUtf16(text, place.start), toUtf16(text, place.end)];
  const exact = text.slice(start, end);
  const pointer = "/start";
  if (exact.trim() === "")
    throw new Invalid([{ pointer, detail: msg("There are no words at this place.") }]);
  if (exact !== exact.trim())
    throw new Invalid([{ pointer, detail: msg("Begin and end the place with a word.") }]);
  return { start, points: place.start, exact };
}

/** The quote goes along; `start` says which of several places of the same words. */
function followed(claim: ClaimUnderDecision, { exact, points }: Words) {
  return { ...(exact !== claim.quote && { quote: exact }), start: points };
}

async function confirm(
  tx: Tx,
  actor: Actor,
  claim: ClaimUnderDecision,
  revision: Revision,
  { exact, start }: Words,
): Promise<{ version: number }> {
  const before = await changed.lastAttemptIn(tx, claim.id, revision.id, claim.quote);
  const said = { confirmedBy: actor.id, confirmedAt: new Date().toISOString() };
  await anchors.insertAnchors(tx, revision.id, [
    {
      ...anchorAt(revision.text, exact, start, "chosen", "moved"),
      claimId: claim.id,
      quote: claim.quote,
      fromId: before?.id ?? null,
      ...said,
    },
  ]);
  await anchors.setStandings(tx, [{ claimId: claim.id, position: start, textChanged: false }]);
  await askToCount(tx, claim.articleId);
  return record(tx, actor, claim, {
    type: "claim.place_confirmed",
    facts: { revision: revision.number },
    texts: { from: { quote: claim.quote }, to: { quote: exact } },
  });
}

async function goneFrom(
  tx: Tx,
  actor: Actor,
  claim: ClaimUnderDecision,
  revision: Revision,
): Promise<{ version: number }> {
  const before = await changed.lastAttemptIn(tx, claim.id, revision.id, claim.quote);
  const nowhere = { start: null, end: null, health: "lost", method: "chosen" } as const;
  await anchors.insertAnchors(tx, revision.id, [
    {
      exact: claim.quote,
      prefix: before?.prefix ?? "",
      suffix: before?.suffix ?? "",
      ...nowhere,
      claimId: claim.id,
      quote: claim.quote,
      fromId: before?.id ?? null,
      confirmedBy: actor.id,
      confirmedAt: new Date().toISOString(),
    },
  ]);
  const position = anchors.LAST_POSITION;
  await anchors.setStandings(tx, [{ claimId: claim.id, position, textChanged: false }]);
  return record(tx, actor, claim, {
    type: "claim.place_removed",
    facts: { revision: revision.number },
    texts: {},
  });
}

async function record(
  tx: Tx,
  actor: Actor,
  claim: ClaimUnderDecision,
  event: Parameters<typeof audit.append>[3],
): Promise<{ version: number }> {
  return { version: await audit.append(tx, actor, { kind: "claim", id: claim.id }, event) };
}

/** Back to checking by the move that leads there, and the quote to the words that were chosen. */
async function reword(
  tx: Tx,
  actor: Actor,
  claim: ClaimUnderDecision,
  { reason }: { reason?: string | null },
  words: Words | undefined,
): Promise<{ version: number }> {
  const back = { published: "reopen", in_review: "return", approved: "return" } as const;
  const move = claim.state in back ? back[claim.state as keyof typeof back] : null;
  const { slug, version } = claim;
  const moved = move
    ? await moveWithin(tx, actor, slug, { move, version, reason: reason ?? undefined })
    : { version };
  if (!words && !move)
    throw new Invalid([
      { pointer: "/place", detail: msg("Choose the words that it stands on now.") },
    ]);
  if (!words) return moved;
  return editWithin(tx, actor, slug, moved.version, followed(claim, words));
}
