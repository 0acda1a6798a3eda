// A person without an account reads what a link asks, and answers. Whatever is wrong with a link (unknown,
// ended, over) looks the same: there is nothing there.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as notes from "@/lib/db/notes";
import * as experts from "@/lib/db/opinion/experts";
import { NotFound, Refused } from "@/lib/domain/errors";
import { type ExpertAnswer, noteOfAnswer } from "@/lib/domain/experts/link";
import { msg } from "@/lib/words/t";
import { hashOf } from "./links";

export type OpenedLink = experts.OpenLink & { questions: experts.Question[] };

/** As `hashOf` makes them: 32 bytes in base64url. Anything else is no token. */
const TOKEN = /^[\w-]{43}$/u;

/** What a link asks; null when there is nothing there. The first look is noted. */
export async function openLink(token: string): Promise<OpenedLink | null> {
  if (!TOKEN.test(token)) return null;
  const link = await experts.open(desk, hashOf(token));
  if (!link) return null;
  await experts.noteOpened(desk, link.id);
  return { ...link, questions: await experts.questions(desk, link.id) };
}

/**
 * Takes an answer: a note on the claim, and an event of its own. Given once; throws NotFound for a link
 * that is not there, and Refused for a claim that was answered.
 */
export function answerLink(token: string, slug: string, given: ExpertAnswer): Promise<void> {
  return inTransaction(null, async (tx) => {
    const link = TOKEN.test(token) ? await experts.open(tx, hashOf(token)) : null;
    if (!link) throw new NotFound(msg("This link"));
    const asked = (await experts.questions(tx, link.id)).find((one) => one.slug === slug);
    if (!asked) throw new NotFound(msg("This claim"));
    const claim = await claims.load(tx, slug);
    // Read again under the claim's lock: the same form may be sent twice at once.
    const again = (await experts.questions(tx, link.id)).find((one) => one.slug === slug);
    if (!again || again.agrees !== null)
      throw new Refused([{ code: "answered", text: msg("You have answered this already.") }]);
    const noteId = await notes.insert(tx, {
      claimId: claim.id,
      parentId: null,
      body: noteOfAnswer(given),
      mentions: [link.createdBy],
      authorId: link.createdBy,
      guest: link.expert,
    });
    await experts.answer(tx, link.id, claim.id, given, noteId);
    await audit.append(
      tx,
      null,
      { kind: "claim", id: claim.id },
      {
        type: "expert.answered",
        facts: { linkId: link.id, noteId, agrees: given.agrees === "yes" },
        texts: { expert: link.expert },
      },
    );
  });
}
