// What the desk reads: lists, one claim, its history, and what waits for me.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import * as claimList from "@/lib/db/desk/claim-list";
import { readWhole } from "@/lib/db/desk/desk-claim";
import { listDeskCorrections } from "@/lib/db/desk/desk-corrections";
import * as lists from "@/lib/db/desk/desk-lists";
import { desk } from "@/lib/db/engine/pool";
import { waitingFor as waitingForOpinion } from "@/lib/db/opinion/opinions";
import { listActive } from "@/lib/db/staff";
import { waitingFor } from "@/lib/db/text/changed";
import type { AuditEntry } from "@/lib/domain/audit";
import { checksOf, openMoves, warningsOf } from "@/lib/domain/decision";
import { NotFound } from "@/lib/domain/errors";
import { may } from "@/lib/domain/permissions";
import type { Actor } from "@/lib/domain/person";
import type { PublicationSummary } from "@/lib/domain/publication";
import type {
  ClaimFilter,
  DeskClaim,
  DeskClaimRow,
  MyWork,
  Named,
  Page,
} from "@/lib/domain/view/desk";
import { contextOf } from "@/lib/domain/view/quote-context";
import { msg } from "@/lib/words/t";
import { decodeCursor, toPage } from "./cursor";
import { permit } from "./guard";
import { expectSighted, hiddenFrom, ratingHider } from "./opinions/blind";

const PAGE = 50;

/** The claim table. A page of `limit` rows (50), and the cursor of the next one. */
export async function listClaims(actor: Actor, filter: ClaimFilter): Promise<Page<DeskClaimRow>> {
  permit(actor, "desk.read");
  const { cursor, limit = PAGE, assignee = null, ...wanted } = filter;
  const hidden = await hiddenFrom(actor);
  const rows = await claimList.list(desk, {
    ...wanted,
    // Found by its rating, or by words of its summary, a claim would tell what they are.
    except: wanted.rating ? [...hidden] : [],
    blind: [...hidden],
    assignee: assignee === "me" ? actor.id : assignee,
    after: decodeCursor(cursor),
    limit: limit + 1,
  });
  return toPage(
    rows,
    limit,
    (row) => row.id,
    ({ key: _, id: __, ...row }) => (hidden.has(row.slug) ? { ...row, rating: null } : row),
  );
}

/** The words of a search that finds nothing, put right where a near word is known; null when not. */
export async function suggestSearch(actor: Actor, typed: string): Promise<string | null> {
  permit(actor, "desk.read");
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const near = await claimList.nearest(desk, words);
  const better = words.map((word, index) => near[index] ?? word).join(" ");
  return better === words.join(" ") ? null : better;
}

/** One claim, as its page shows it to this person. */
export async function readClaim(actor: Actor, slug: string): Promise<DeskClaim> {
  permit(actor, "desk.read");
  await expectSighted(actor, slug);
  const loaded = await readWhole(desk, slug);
  if (!loaded) throw new NotFound(msg("This claim"));
  const {
    articleJson,
    contributorNames,
    lastPublishedRating: _1,
    submitters: _2,
    text,
    ...claim
  } = loaded;
  return {
    ...claim,
    article: articleJson,
    context: contextOf(text, loaded.anchor),
    contributors: contributorNames,
    approvals: loaded.approvals.length,
    moves: openMoves(loaded, actor),
    warnings: warningsOf(loaded),
    checks: checksOf(loaded),
  };
}

/** 50 events of a claim, newest first, older than the one numbered `before`. */
export async function claimHistory(
  actor: Actor,
  slug: string,
  before: number | null,
): Promise<AuditEntry[]> {
  permit(actor, "desk.read");
  await expectSighted(actor, slug);
  const id = await claims.idOf(desk, slug);
  return audit.list(desk, { kind: "claim", id }, PAGE, before);
}

/** What waits for this person, what they sent, and what came back. */
export async function myWork(actor: Actor): Promise<MyWork> {
  permit(actor, "desk.read");
  const reviews = may(actor.role, "claim.review");
  const [toDo, returned, sent, textChanged, lookAgain, opinions, toReview, toPublish, toRetract] =
    await Promise.all([
      lists.toDo(desk, actor.id),
      lists.returned(desk, actor.id),
      lists.sent(desk, actor.id),
      waitingFor(desk, actor.id, reviews),
      lists.lookAgain(desk, actor.id, reviews),
      waitingForOpinion(desk, actor.id),
      reviews ? lists.toReview(desk, actor.id) : [],
      reviews ? lists.inState(desk, "approved") : [],
      reviews ? lists.toRetract(desk, actor.id) : [],
    ]);
  const hide = await ratingHider(actor);
  return {
    toDo: hide(toDo),
    returned: hide(returned),
    sent: hide(sent),
    textChanged: hide(textChanged),
    lookAgain: hide(lookAgain),
    opinions: hide(opinions),
    toReview: hide(toReview),
    toPublish: hide(toPublish),
    toRetract: hide(toRetract),
  };
}

/** The review queue, what waits longest first. */
export async function reviewQueue(actor: Actor, cursor?: string): Promise<Page<DeskClaimRow>> {
  permit(actor, "desk.read");
  const rows = await lists.inReview(desk, decodeCursor(cursor), PAGE + 1);
  return toPage(
    rows,
    PAGE,
    (row) => row.id,
    ({ key: _, id: __, ...row }) => row,
  );
}

/** Active people, for assigning and mentioning. */
export async function staff(actor: Actor): Promise<Named[]> {
  permit(actor, "desk.read");
  return listActive(desk);
}

/** Corrections and retractions of the whole newsroom, newest first. */
export async function listCorrections(
  actor: Actor,
  cursor?: string,
): Promise<Page<PublicationSummary & { article: { slug: string; headline: string } }>> {
  permit(actor, "desk.read");
  const rows = await listDeskCorrections(desk, decodeCursor(cursor), PAGE + 1);
  return toPage(
    rows,
    PAGE,
    (row) => row.id,
    ({ key: _, id: __, ...row }) => row,
  );
}
