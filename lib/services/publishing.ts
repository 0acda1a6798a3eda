// What becomes public is frozen here: the snapshot holds the words, the label and the people.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import type { Tx } from "@/lib/db/engine/sql";
import * as publications from "@/lib/db/publications";
import * as reviews from "@/lib/db/reviews";
import type { ClaimUnderDecision } from "@/lib/domain/claim";
import type { MoveInput } from "@/lib/domain/decision";
import { Refused } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { content, snapshot } from "@/lib/domain/publication";
import { msg } from "@/lib/words/t";

/** Writes the next publication from exactly the approved content; gives the claim's new version. */
export async function publishVerdict(
  tx: Tx,
  actor: Actor,
  claim: ClaimUnderDecision,
  input: MoveInput,
): Promise<number> {
  const built = await claims.contentOf(tx, claim.id);
  const words = content.parse(JSON.parse(built.text));
  if (!words.rating)
    throw new Refused([{ code: "incomplete", text: msg("It still needs a rating.") }]);
  const version = claim.publishedVersion + 1;
  const snapshotHash = await publications.insert(tx, {
    claimId: claim.id,
    version,
    kind: "verdict",
    contentHash: built.hash,
    rating: words.rating,
    correctionClass: input.correctionClass ?? null,
    correction: input.correction ?? null,
    publishedBy: actor.id,
    snapshot: {
      content: words,
      rating: await publications.ratingInForce(tx, words.rating),
      article: await publications.articleReference(tx, claim.articleId),
      people: {
        checkedBy: claim.contributors,
        approvedBy: claim.approvals.map((approval) => approval.reviewerId),
        publishedBy: actor.id,
      },
      asOf: new Date().toISOString().slice(0, 10),
      retractionReason: null,
    },
  });
  // A retraction that was asked for was of the publication that this one replaces.
  await claims.setState(tx, claim, "published", { returnedReason: null, retraction: null });
  return audit.append(
    tx,
    actor,
    { kind: "claim", id: claim.id },
    {
      type: "claim.published",
      facts: {
        version,
        rating: words.rating,
        correctionClass: input.correctionClass ?? null,
        snapshotHash,
      },
      texts: {
        correction: input.correction ?? null,
        ...(input.reason && { reason: input.reason }),
      },
    },
  );
}

/** The first of two editors: the publication stays until the second confirms. */
export async function askForRetraction(
  tx: Tx,
  actor: Actor,
  claim: ClaimUnderDecision,
  reason: string,
): Promise<number> {
  const last = await lastPublication(tx, claim);
  await reviews.insert(tx, {
    claimId: claim.id,
    decision: "retract",
    contentHash: last.contentHash,
    reason,
    reviewerId: actor.id,
  });
  await claims.setState(tx, claim, claim.state, { retraction: { by: actor.id, reason } });
  return audit.append(
    tx,
    actor,
    { kind: "claim", id: claim.id },
    { type: "claim.retraction_asked", facts: {}, texts: { reason } },
  );
}

/** The second editor: a last publication says that the check no longer stands, and why. */
export async function publishRetraction(
  tx: Tx,
  actor: Actor,
  claim: ClaimUnderDecision,
  input: MoveInput,
): Promise<number> {
  const last = await lastPublication(tx, claim);
  const frozen = snapshot.parse(JSON.parse(last.snapshot));
  const reason = input.reason ?? claim.retractionReason ?? "";
  const askedBy = claim.retractionAskedBy ?? "";
  const version = claim.publishedVersion + 1;
  const snapshotHash = await publications.insert(tx, {
    claimId: claim.id,
    version,
    kind: "retraction",
    contentHash: last.contentHash,
    rating: last.rating,
    correctionClass: null,
    correction: null,
    publishedBy: actor.id,
    snapshot: {
      ...frozen,
      people: { ...frozen.people, approvedBy: [askedBy], publishedBy: actor.id },
      asOf: new Date().toISOString().slice(0, 10),
      retractionReason: reason,
    },
  });
  await claims.setState(tx, claim, "retracted");
  return audit.append(
    tx,
    actor,
    { kind: "claim", id: claim.id },
    { type: "claim.retracted", facts: { version, askedBy, snapshotHash }, texts: { reason } },
  );
}

async function lastPublication(tx: Tx, claim: ClaimUnderDecision) {
  const last = await publications.read(tx, claim.id, claim.publishedVersion);
  if (!last)
    throw new Refused([{ code: "not_live", text: msg("Nothing of this claim is public.") }]);
  return last;
}
