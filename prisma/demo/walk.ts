// Walks one claim of the demo to its state by the same services that people use, so that its trail,
// its approvals and its publications are real.

import type { MoveInput } from "@/lib/domain/decision";
import { stepOf } from "@/lib/domain/rating";
import { addTranslation } from "@/lib/services/claim/translations";
import { moveClaim } from "@/lib/services/claim-moves";
import { createClaim, editClaim } from "@/lib/services/claims";
import { readClaim } from "@/lib/services/desk";
import { addEvidence, changeEvidence } from "@/lib/services/evidence";
import { writeNote } from "@/lib/services/notes";
import { findSources } from "@/lib/services/sources";
import type { Cast } from "./people";
import { article, type DemoClaim, type DemoEvidence, sources } from "./shape";

type Hands = { checker: Cast["checker"]; editor: Cast["editor"] };

/** Makes the claim and moves it on until it stands where the demo wants it. */
export async function walk(claim: DemoClaim, cast: Cast, hands: Hands): Promise<void> {
  const { slug } = await createClaim(
    hands.checker,
    article.slug,
    {
      quote: claim.quote,
      statement: claim.statement,
      claimant: claim.claimant,
      kind: claim.kind,
      claimDate: claim.claimDate,
    },
    claim.ref,
  );
  if (claim.state === "spotted") return;
  await move(hands.checker, slug, { move: "start" });
  const [first, later] = claim.publications ?? [];
  await write(hands, slug, claim, first ?? claim);
  await talk(cast, slug, claim);
  if (claim.state === "checking" && !claim.returned) return;
  await move(hands.checker, slug, { move: "submit", reason: claim.submitReason });
  if (claim.returned) return move(hands.editor, slug, { move: "return", reason: claim.returned });
  if (claim.state === "in_review") return;
  await move(hands.editor, slug, { move: "approve" });
  if (claim.state === "approved") return;
  await move(hands.editor, slug, { move: "publish" });
  if (later) await correct(hands, slug, claim, later);
}

async function move(
  actor: Cast["checker"],
  slug: string,
  input: Omit<MoveInput, "version">,
): Promise<void> {
  const { version } = await readClaim(actor, slug);
  await moveClaim(actor, slug, { ...input, version });
}

type Finding = { rating?: DemoClaim["rating"]; summary?: string };

async function write(
  hands: Hands,
  slug: string,
  claim: DemoClaim,
  finding: Finding,
): Promise<void> {
  for (const item of claim.evidence ?? [])
    await addEvidence(hands.checker, slug, await evidenceFor(hands.checker, item, claim, finding));
  const { version } = await readClaim(hands.checker, slug);
  await editClaim(hands.checker, slug, version, {
    rating: finding.rating ?? null,
    summary: finding.summary ?? null,
    gaps: claim.gaps ?? null,
  });
  for (const words of claim.translations ?? []) await addTranslation(hands.checker, slug, words);
}

// A claim that was first rated True stood then on the evidence that supports it: what undermines it
// was found later, and becomes decisive with the correction.
async function evidenceFor(
  checker: Cast["checker"],
  item: DemoEvidence,
  claim: DemoClaim,
  finding: Finding,
) {
  const { source: id, ...fields } = item;
  const { id: _, derivedFrom, ...source } = sourceOf(id);
  const [original] = derivedFrom ? await findSources(checker, sourceOf(derivedFrom).url) : [];
  const decisive = finding.rating === claim.rating ? fields.decisive : item.stance === "supports";
  return { ...fields, decisive, source: { ...source, derivedFrom: original?.id ?? null } };
}

function sourceOf(id: string) {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) throw new RangeError(`The demo has no source ${id}`);
  return source;
}

async function talk(cast: Cast, slug: string, claim: DemoClaim): Promise<void> {
  let parentId: string | null = null;
  for (const [index, body] of (claim.notes ?? []).entries()) {
    const { id } = await writeNote(index % 2 === 0 ? cast.checker : cast.checker2, slug, {
      body,
      parentId,
    });
    parentId ??= id;
  }
}

type Correction = NonNullable<DemoClaim["publications"]>[number];

async function correct(
  hands: Hands,
  slug: string,
  claim: DemoClaim,
  later: Correction,
): Promise<void> {
  await move(hands.editor, slug, { move: "reopen", reason: later.reopenReason });
  const open = await readClaim(hands.checker, slug);
  for (const [index, item] of (claim.evidence ?? []).entries()) {
    const standing = open.evidence[index];
    if (standing && standing.decisive !== item.decisive)
      await changeEvidence(hands.checker, slug, standing.id, { decisive: item.decisive });
  }
  const { version } = await readClaim(hands.checker, slug);
  await editClaim(hands.checker, slug, version, {
    rating: stepOf(later.rating).code,
    summary: later.summary ?? claim.summary,
  });
  await move(hands.checker, slug, { move: "submit" });
  await move(hands.editor, slug, { move: "approve" });
  await move(hands.editor, slug, {
    move: "publish",
    correctionClass: later.correctionClass,
    correction: later.correction,
  });
}
