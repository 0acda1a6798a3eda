// Second opinions: asked for, given without seeing the first rating, settled where the two differ.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import { readWhole } from "@/lib/db/desk/desk-claim";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as notes from "@/lib/db/notes";
import * as opinions from "@/lib/db/opinion/opinions";
import * as precedents from "@/lib/db/opinion/precedents";
import { readActive } from "@/lib/db/staff";
import { Forbidden, Invalid, NotFound, Refused } from "@/lib/domain/errors";
import {
  noteOfDifference,
  type OpinionInput,
  type OpinionSettling,
  reasonNotToSettle,
  reasonsNotToAsk,
} from "@/lib/domain/opinion/opinion";
import type { Precedent } from "@/lib/domain/opinion/precedent";
import { may } from "@/lib/domain/permissions";
import type { Actor } from "@/lib/domain/person";
import type { BlindClaim } from "@/lib/domain/view/opinion";
import { contextOf } from "@/lib/domain/view/quote-context";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";
import { hiddenFrom } from "./blind";

/** Asks a person who wrote nothing of the claim. Its assignee may, who wrote it may, and editors. */
export function askOpinion(
  actor: Actor,
  slug: string,
  personId: string,
): Promise<{ id: string; version: number }> {
  permit(actor, "claim.check");
  return inTransaction(actor, async (tx) => {
    const claim = await claims.load(tx, slug);
    const own = claim.assigneeId === actor.id || claim.contributors.includes(actor.id);
    if (!own && !may(actor.role, "claim.review"))
      throw new Forbidden([
        {
          code: "not_yours",
          text: msg("Who checks the claim, or an editor, asks for an opinion."),
        },
      ]);
    if (!(await readActive(tx, personId)))
      throw new Invalid([{ pointer: "/personId", detail: msg("No active person has this id.") }]);
    const standing = await opinions.ofClaim(tx, claim.id);
    const reasons = reasonsNotToAsk(claim, standing, personId, actor.id);
    if (reasons.length > 0) throw new Refused(reasons);
    const id = await opinions.ask(tx, claim.id, personId, actor.id);
    const version = await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      { type: "opinion.asked", facts: { opinionId: id, personId }, texts: {} },
    );
    return { id, version };
  });
}

/** Takes back what was asked and not yet answered: who asked may, who was asked may, and editors. */
export function withdrawOpinion(actor: Actor, slug: string, id: string): Promise<void> {
  permit(actor, "claim.check");
  return inTransaction(actor, async (tx) => {
    const claim = await claims.load(tx, slug);
    const opinion = (await opinions.ofClaim(tx, claim.id)).find((one) => one.id === id);
    if (!opinion) throw new NotFound(msg("This opinion"));
    const own = opinion.askedBy.id === actor.id || opinion.askedOf.id === actor.id;
    if (!own && !may(actor.role, "claim.review"))
      throw new Forbidden([
        { code: "not_yours", text: msg("Only who asked, who was asked, or an editor, may.") },
      ]);
    if (opinion.state !== "asked")
      throw new Refused([{ code: "given", text: msg("It was given already, so it stays.") }]);
    await opinions.withdraw(tx, id);
    await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      { type: "opinion.withdrawn", facts: { opinionId: id }, texts: {} },
    );
  });
}

/** What the person who is asked gets to see: the claim and its evidence, and nothing of the finding. */
export async function readBlind(actor: Actor, slug: string): Promise<BlindClaim> {
  permit(actor, "desk.read");
  if (!(await opinions.isPending(desk, slug, actor.id))) throw new NotFound(msg("This opinion"));
  const loaded = await readWhole(desk, slug);
  if (!loaded) throw new NotFound(msg("This claim"));
  const { quote, statement, claimant, claimDate, kind, language } = loaded;
  const opinion = (await opinions.ofClaim(desk, loaded.id)).find(({ state }) => state === "asked");
  if (!opinion) throw new NotFound(msg("This opinion"));
  return {
    opinionId: opinion.id,
    slug,
    quote,
    statement,
    claimant,
    claimDate,
    kind,
    language,
    article: loaded.articleJson,
    context: contextOf(loaded.text, loaded.anchor),
    // Which piece decides is part of the finding.
    evidence: loaded.evidence.map((item) => ({ ...item, decisive: false, note: null })),
    askedBy: opinion.askedBy,
  };
}

/** Takes the opinion. Where it differs, a note opens the talk, and the claim waits to be settled. */
export function giveOpinion(
  actor: Actor,
  slug: string,
  input: OpinionInput,
): Promise<{ agrees: boolean }> {
  permit(actor, "claim.check");
  return inTransaction(actor, async (tx) => {
    const claim = await claims.load(tx, slug);
    const asked = (await opinions.ofClaim(tx, claim.id)).find(
      ({ state, askedOf }) => state === "asked" && askedOf.id === actor.id,
    );
    if (!asked) throw new NotFound(msg("This opinion"));
    const { rating: first } = claim;
    if (!first)
      throw new Refused([
        { code: "no_rating", text: msg("The claim has no rating at the moment. Try again later.") },
      ]);
    await opinions.give(tx, asked.id, first, input);
    const agrees = input.rating === first;
    const noteId = agrees
      ? null
      : await notes.insert(tx, {
          claimId: claim.id,
          parentId: null,
          body: noteOfDifference(first, input),
          mentions: [...new Set([asked.askedBy.id, claim.assigneeId ?? asked.askedBy.id])],
          authorId: actor.id,
        });
    await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      {
        type: "opinion.given",
        facts: { opinionId: asked.id, first, second: input.rating, noteId },
        texts: { reason: input.reason },
      },
    );
    return { agrees };
  });
}

/** Says which rating holds, and makes it the claim's. */
export function settleOpinion(
  actor: Actor,
  slug: string,
  id: string,
  version: number,
  input: OpinionSettling,
): Promise<{ version: number }> {
  permit(actor, "claim.check");
  return inTransaction(actor, async (tx) => {
    const claim = await claims.load(tx, slug);
    claims.expectVersion(claim, version);
    const opinion = (await opinions.ofClaim(tx, claim.id)).find((one) => one.id === id);
    if (!opinion) throw new NotFound(msg("This opinion"));
    if (opinion.state !== "differs")
      throw new Refused([{ code: "settled", text: msg("There is nothing to settle.") }]);
    if (claim.state !== "checking" && claim.state !== "spotted")
      throw new Refused([
        { code: "state", text: msg("It is settled while the claim is being checked.") },
      ]);
    const wrote = claim.contributors.includes(actor.id) || claim.assigneeId === actor.id;
    const reason = reasonNotToSettle(opinion, actor, input.rating, wrote);
    if (reason) throw new Forbidden([reason]);
    await opinions.settle(tx, id, input, actor.id);
    if (claim.rating !== input.rating)
      await claims.write(tx, claim, { rating: input.rating }, claim.state);
    return {
      version: await audit.append(
        tx,
        actor,
        { kind: "claim", id: claim.id },
        {
          type: "opinion.settled",
          facts: { opinionId: id, rating: input.rating },
          texts: { reason: input.reason },
        },
      ),
    };
  });
}

/** Claims like this one and how we ruled on them; `statement` is what is being typed. */
export async function findPrecedents(
  actor: Actor,
  slug: string,
  statement: string,
): Promise<Precedent[]> {
  permit(actor, "desk.read");
  await claims.idOf(desk, slug);
  return precedents.like(desk, [slug, ...(await hiddenFrom(actor))], statement);
}
