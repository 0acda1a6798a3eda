// Claims are found in a text, written, and assigned.
import "server-only";
import * as articles from "@/lib/db/articles";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import { isActive } from "@/lib/db/staff";
import { insertAnchors, setStandings, startOf } from "@/lib/db/text/anchors";
import { liveQuote } from "@/lib/db/text/changed";
import { newestRevision } from "@/lib/db/text/revisions";
import { askToCount, suggestionAt } from "@/lib/db/text/sentences";
import { type Anchor, anchorAt } from "@/lib/domain/anchor";
import { toUtf16 } from "@/lib/domain/anchor/code-points";
import { placesOf } from "@/lib/domain/anchor/places";
import {
  type ClaimInput,
  type ClaimPatch,
  type ClaimUnderDecision,
  contentFields,
  isEditable,
  lowerState,
  whyNotEditable,
} from "@/lib/domain/claim";
import { Invalid, Refused } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { AssignInput } from "@/lib/domain/view/desk";
import { approvalsAtStake, stateAfterEdit } from "@/lib/domain/workflow";
import { msg, t } from "@/lib/words/t";
import { permit } from "./guard";
import { withFreeSlug } from "./slugs";

/**
 * Makes a claim of words in the newest revision. `start` is in code points and needed when the words
 * stand more than once. `name` begins the slug instead of the statement.
 */
export function createClaim(
  actor: Actor,
  articleSlug: string,
  input: ClaimInput,
  name?: string,
): Promise<{ slug: string }> {
  permit(actor, "claim.create");
  return inTransaction(actor, async (tx) => {
    const article = await articles.load(tx, articleSlug);
    const revision = await newestRevision(tx, article.id);
    const anchor = locate(revision.text, input.quote, input.start);
    const words = {
      quote: input.quote,
      statement: input.statement ?? null,
      claimant: input.claimant ?? null,
      claimDate: input.claimDate ?? null,
      kind: input.kind ?? "event",
      risk: input.risk ?? "normal",
    } as const;
    const made = await withFreeSlug(name ?? input.statement ?? input.quote, "claim", (slug) =>
      claims.insert(tx, {
        ...words,
        slug,
        articleId: article.id,
        language: article.language,
        position: anchor.start ?? 0,
        createdBy: actor.id,
      }),
    );
    await insertAnchors(tx, revision.id, [{ ...anchor, claimId: made.id, quote: input.quote }]);
    const suggestedBy = input.suggested
      ? await suggestionAt(tx, article.id, revision.number, anchor.start ?? 0)
      : null;
    await audit.append(
      tx,
      actor,
      { kind: "claim", id: made.id },
      {
        type: "claim.created",
        facts: {
          articleId: article.id,
          revision: revision.number,
          ...(suggestedBy && { suggestedBy }),
        },
        texts: words,
      },
    );
    await askToCount(tx, article.id);
    return { slug: made.slug };
  });
}

/** Finds the quote in the text, or says what is wrong with it, at the field. */
function locate(text: string, quote: string, start: number | undefined): Anchor {
  const places = placesOf(text, quote);
  const [only] = places;
  if (only === undefined) {
    throw new Invalid([
      {
        pointer: "/quote",
        detail: msg(
          "These words don't stand in the newest text of the article. Copy them exactly.",
        ),
      },
    ]);
  }
  if (start === undefined) {
    if (places.length === 1) return anchorAt(text, quote, only);
    throw new Invalid([
      {
        pointer: "/start",
        detail: t("These words stand {count} times. Say which with start.", {
          count: places.length,
        }),
      },
    ]);
  }
  const at = toUtf16(text, start);
  if (places.includes(at)) return anchorAt(text, quote, at);
  throw new Invalid([
    { pointer: "/start", detail: msg("The quote does not begin at this place.") },
  ]);
}

/**
 * Changes the fields that are sent, on the version that the person saw. Tells how many approvals the
 * edit took away: an approved claim then waits for review again.
 */
export function editClaim(
  actor: Actor,
  slug: string,
  version: number,
  patch: ClaimPatch,
): Promise<{ version: number; approvalsLost: number }> {
  permit(actor, "claim.edit");
  return inTransaction(actor, async (tx) => {
    // The article's lock comes before the claim's, as for a new text that looks for every quote.
    if (patch.quote !== undefined || patch.start !== undefined) await articles.lockOf(tx, slug);
    return editWithin(tx, actor, slug, version, patch);
  });
}

/** The same as part of a larger act, which has locked the article when the place or quote changes. */
export async function editWithin(
  tx: Tx,
  actor: Actor,
  slug: string,
  version: number,
  patch: ClaimPatch,
): Promise<{ version: number; approvalsLost: number }> {
  const claim = await claims.load(tx, slug);
  claims.expectVersion(claim, version);
  const fields = changedFields(claim, patch);
  if (fields.length === 0) return moveOnly(tx, actor, claim, patch);
  const isContent = fields.some((field) => (contentFields as readonly string[]).includes(field));
  refuseUnlessOpen(claim, isContent);
  if (patch.assigneeId) await refuseUnlessActive(tx, patch.assigneeId);
  refuseIncomplete(claim, patch);
  await moveAnchor(tx, actor, claim, patch);
  const approvalsLost = isContent ? approvalsAtStake(claim) : 0;
  const { start: _, ...written } = patch;
  await claims.write(tx, claim, written, isContent ? stateAfterEdit(claim.state) : claim.state);
  const from = Object.fromEntries(fields.map((field) => [field, claim[field]]));
  const to = Object.fromEntries(fields.map((field) => [field, patch[field] ?? null]));
  const next = await audit.append(
    tx,
    actor,
    { kind: "claim", id: claim.id },
    { type: "claim.edited", facts: { fields, approvalsLost }, texts: { from, to } },
  );
  return { version: next, approvalsLost };
}

type WrittenField = Exclude<keyof ClaimPatch, "start">;

function changedFields(claim: ClaimUnderDecision, patch: ClaimPatch): WrittenField[] {
  return (Object.keys(patch) as (keyof ClaimPatch)[]).filter(
    (field): field is WrittenField =>
      field !== "start" && patch[field] !== undefined && patch[field] !== claim[field],
  );
}

function refuseUnlessOpen(claim: ClaimUnderDecision, isContent: boolean): void {
  if (!isContent && claim.state !== "dropped" && claim.state !== "retracted") return;
  if (isEditable(claim.state)) return;
  throw new Refused([{ code: "state", text: whyNotEditable(claim.state) }]);
}

async function refuseUnlessActive(tx: Tx, personId: string): Promise<void> {
  if (await isActive(tx, personId)) return;
  throw new Invalid([
    { pointer: "/assigneeId", detail: msg("Nobody active in the newsroom has this id.") },
  ]);
}

/** What is in review stays complete: the form goes back to checking before a part is taken away. */
function refuseIncomplete(claim: ClaimUnderDecision, patch: ClaimPatch): void {
  if (claim.state !== "in_review" && claim.state !== "approved") return;
  const emptied = (["statement", "rating", "summary"] as const).filter(
    (field) => patch[field] === null,
  );
  if (emptied.length === 0) return;
  throw new Invalid(
    emptied.map((field) => ({
      pointer: `/${field}`,
      detail: t("A claim in review keeps this. Change it, or have the claim returned first."),
    })),
  );
}

/**
 * Puts the anchor on other words, or on another place of the same; null when it stands there. Where
 * the words of a verdict stand for readers, an editor says.
 */
async function moveAnchor(
  tx: Tx,
  actor: Actor,
  claim: ClaimUnderDecision,
  patch: ClaimPatch,
): Promise<{ revision: number; anchor: Anchor } | null> {
  const quote = patch.quote ?? claim.quote;
  if (quote === claim.quote && patch.start === undefined) return null;
  const revision = await newestRevision(tx, claim.articleId);
  const anchor = locate(revision.text, quote, patch.start);
  const stands = (await startOf(tx, claim.id, revision.id, quote)) === anchor.start;
  if (stands && quote === claim.quote) return null;
  if (!stands) {
    if ((await liveQuote(tx, claim.id)) === quote) permit(actor, "text.settle_published");
    await insertAnchors(tx, revision.id, [{ ...anchor, claimId: claim.id, quote }]);
  }
  const position = anchor.start ?? 0;
  await setStandings(tx, [{ claimId: claim.id, position, textChanged: false }]);
  await askToCount(tx, claim.articleId);
  return stands ? null : { revision: revision.number, anchor };
}

/** The same words at another place: no word of the content changes, so this is open when published too. */
async function moveOnly(
  tx: Tx,
  actor: Actor,
  claim: ClaimUnderDecision,
  patch: ClaimPatch,
): Promise<{ version: number; approvalsLost: number }> {
  const unchanged = { version: claim.version, approvalsLost: 0 };
  if (patch.start === undefined) return unchanged;
  refuseUnlessOpen(claim, false);
  const moved = await moveAnchor(tx, actor, claim, patch);
  if (!moved) return unchanged;
  const { health, method } = moved.anchor;
  const facts = { revision: moved.revision, health, method };
  const subject = { kind: "claim", id: claim.id } as const;
  const event = { type: "claim.anchored", facts, texts: {} } as const;
  return { version: await audit.append(tx, actor, subject, event), approvalsLost: 0 };
}

/** Gives up to 200 claims to one person, or to nobody; those that are closed are named and left. */
export function assignClaims(
  actor: Actor,
  input: AssignInput,
): Promise<{ assigned: string[]; skipped: { slug: string; reason: string }[] }> {
  permit(actor, "claim.assign");
  return inTransaction(actor, async (tx) => {
    if (input.assigneeId) await refuseUnlessActive(tx, input.assigneeId);
    const assigned: string[] = [];
    const skipped: { slug: string; reason: string }[] = [];
    // In one order for everyone, so that two bulk acts can't wait for each other.
    for (const slug of [...new Set(input.slugs)].sort()) {
      const claim = await claims.load(tx, slug);
      if (claim.state === "dropped" || claim.state === "retracted") {
        skipped.push({
          slug,
          reason: t("The claim was {state}.", { state: lowerState(claim.state) }),
        });
        continue;
      }
      assigned.push(slug);
      if (claim.assigneeId === input.assigneeId) continue;
      await claims.write(tx, claim, { assigneeId: input.assigneeId }, claim.state);
      await audit.append(
        tx,
        actor,
        { kind: "claim", id: claim.id },
        {
          type: "claim.edited",
          facts: { fields: ["assigneeId"], approvalsLost: 0 },
          texts: { from: { assigneeId: claim.assigneeId }, to: { assigneeId: input.assigneeId } },
        },
      );
    }
    return { assigned, skipped };
  });
}
