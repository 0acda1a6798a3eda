// The desk asks a person without an account: makes a link, shows it once, sees what became of it, ends it.
import "server-only";
import { createHash, createHmac, randomUUID } from "node:crypto";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as experts from "@/lib/db/opinion/experts";
import { Forbidden, Invalid, NotFound, Refused } from "@/lib/domain/errors";
import { answerByFault, type ExpertLink, type ExpertLinkInput } from "@/lib/domain/experts/link";
import { may } from "@/lib/domain/permissions";
import type { Actor } from "@/lib/domain/person";
import { isSlug } from "@/lib/domain/writing/slug";
import { publicOrigin, sessionSecret } from "@/lib/env";
import { msg, t } from "@/lib/words/t";
import { permit } from "../guard";
import { expectSighted } from "../opinions/blind";

/** What of a token is kept. */
export const hashOf = (token: string) => createHash("sha256").update(token).digest();

/** Follows from the id and our secret, so that what is kept for a repeated request need not hold it. */
const tokenOf = (id: string) =>
  createHmac("sha256", sessionSecret()).update(`expert link ${id}`).digest("base64url");

/** Makes a link and gives its address, which is kept nowhere: who loses it is given another. */
export async function askExpert(
  actor: Actor,
  input: ExpertLinkInput,
): Promise<{ id: string; link: string }> {
  permit(actor, "claim.check");
  const fault = answerByFault(input.answerBy, new Date().toISOString().slice(0, 10));
  if (fault) throw new Invalid([{ pointer: "/answerBy", detail: fault }]);
  const slugs = [...new Set(input.claims)].sort();
  const made = await inTransaction(actor, async (tx) => {
    const id = randomUUID();
    await experts.insert(tx, { ...input, id }, hashOf(tokenOf(id)), actor.id);
    for (const slug of slugs) {
      const claim = await claims.load(tx, isSlug(slug) ? slug : "");
      // The link shows what is hidden from who is asked for a blind opinion.
      await expectSighted(actor, slug);
      if (claim.state === "dropped" || !claim.statement)
        throw new Invalid([
          {
            pointer: "/claims",
            detail: t("“{words}” has no statement to ask about, or was dropped.", {
              words: claim.statement ?? claim.quote,
            }),
          },
        ]);
      await experts.addQuestion(tx, id, claim.id);
      await audit.append(
        tx,
        actor,
        { kind: "claim", id: claim.id },
        { type: "expert.asked", facts: { linkId: id }, texts: { expert: input.expert } },
      );
    }
    return { id };
  });
  return { ...made, link: `${publicOrigin()}/expert/${tokenOf(made.id)}` };
}

/** The links that ask about a claim, newest first. */
export async function listExperts(actor: Actor, slug: string): Promise<ExpertLink[]> {
  permit(actor, "desk.read");
  return experts.ofClaim(desk, await claims.idOf(desk, slug));
}

/** Ends a link at once; who made it may, and editors. What was answered stays. */
export function revokeExpert(actor: Actor, id: string): Promise<void> {
  permit(actor, "claim.check");
  return inTransaction(actor, async (tx) => {
    const link = await experts.lock(tx, id);
    if (!link) throw new NotFound(msg("This link"));
    if (link.createdBy !== actor.id && !may(actor.role, "claim.review"))
      throw new Forbidden([
        { code: "not_yours", text: msg("Only who made the link, or an editor, may end it.") },
      ]);
    if (link.revokedAt)
      throw new Refused([{ code: "revoked", text: msg("The link was ended already.") }]);
    await experts.revoke(tx, id, actor.id);
    for (const slug of link.claims) {
      const claim = await claims.load(tx, slug);
      await audit.append(
        tx,
        actor,
        { kind: "claim", id: claim.id },
        { type: "expert.revoked", facts: { linkId: id }, texts: {} },
      );
    }
  });
}
