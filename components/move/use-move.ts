"use client";
// Makes one move: first all that is typed is saved, then the move is asked for on that version.
import { useEffect, useState } from "react";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { failureWords } from "@/components/draft/send-patch";
import { tellSignedOut } from "@/components/draft/use-fresh-claim";
import { moveClaim } from "@/lib/client/claims";
import { ApiProblem } from "@/lib/client/request";
import type { MoveInput } from "@/lib/domain/decision";
import type { FieldError } from "@/lib/domain/errors";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { msg, t } from "@/lib/words/t";

export type MoveFailure = { text: string; errors: readonly FieldError[] };

const STALE = msg(
  "Someone changed this claim meanwhile. The page shows it as it stands now: look at it, then decide again.",
);

/**
 * What a colleague changed a moment ago stops the next press once: it was meant for what stood before.
 * `covers`: the form lies over the page, so that the change can't have been seen, however long ago.
 */
export function useMove({ covers = false } = {}) {
  const { claim, saver, news } = useClaimDesk();
  const [unread, setUnread] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<MoveFailure | null>(null);

  useEffect(() => {
    if (news?.content) setUnread(true);
    else if (!news && !covers) setUnread(false);
  }, [news, covers]);

  /** The claim after the move, or null: then `failure` says why it was not made. */
  async function make(input: Omit<MoveInput, "version">): Promise<DeskClaim | null> {
    if (busy) return null;
    if (unread) {
      setUnread(false);
      setFailure({ text: t(STALE), errors: [] });
      return null;
    }
    setBusy(true);
    setFailure(null);
    try {
      if (!(await saver.flush())) {
        setFailure({
          text: t("Some of your text is not saved yet. The line at the top says why."),
          errors: [],
        });
        return null;
      }
      const { claim: moved } = await saver.act(async (version) => ({
        claim: await moveClaim(claim.slug, { ...input, version }),
      }));
      return moved;
    } catch (error) {
      if (error instanceof ApiProblem && error.current) saver.adopt(error.current as DeskClaim);
      tellSignedOut(saver, error);
      const errors = error instanceof ApiProblem ? error.errors : [];
      const isStale = error instanceof ApiProblem && error.status === 412;
      setFailure({ text: isStale ? t(STALE) : failureWords(error), errors });
      return null;
    } finally {
      setBusy(false);
    }
  }

  return { make, busy, failure, forget: () => setFailure(null) };
}
