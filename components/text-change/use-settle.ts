"use client";
// What a person says of one claim whose text changed, and which words they mean.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import type { TextSpan } from "@/components/selection/text-span";
import { useToast } from "@/components/ui/toast";
import { ApiProblem } from "@/lib/client/request";
import { settleText } from "@/lib/client/texts";
import { toCodePoints } from "@/lib/domain/anchor/code-points";
import { weightyDifference } from "@/lib/domain/anchor/differences";
import type { State } from "@/lib/domain/claim";
import { whyNot } from "@/lib/domain/permissions";
import type { ChangedClaimScreen, NearWords, SettleInput } from "@/lib/domain/view/text-changes";
import { wordsAround } from "@/lib/domain/writing/context";
import { msg, t } from "@/lib/words/t";

export type Act = SettleInput["act"];

const DONE: Record<Act, string> = {
  same: msg("It is the same claim. Its mark stands on these words."),
  reword: msg("The claim is being checked again."),
  gone: msg("It is no longer in the text."),
};

export function useSettle({ claim, text, next }: ChangedClaimScreen) {
  const router = useRouter();
  const say = useToast();
  const me = useMe();
  const act = useAct();
  const [chosen, setChosen] = useState<NearWords | null>(null);
  const [asked, setAsked] = useState<Act | null>(null);
  const near = chosen ?? claim.near;
  const role = whyNot(me.role, claim.isLive ? "text.settle_published" : "text.settle");
  const chooseFirst = t("Choose the words in the text first.");
  const noWords = near === null || (!chosen && near.differs !== null) ? chooseFirst : null;
  // A claim that is being checked already goes nowhere by a rewording without other words.
  const nothingNew = near === null && isOpen(claim.state) ? chooseFirst : null;
  const reasons: Record<Act, string | null> = {
    same: role?.text ?? noWords,
    reword: role?.text ?? nothingNew,
    gone: role?.text ?? null,
  };

  function choose(span: TextSpan) {
    const line = text.lastIndexOf("\n", span.start - 1) + 1;
    const differs = weightyDifference(
      { words: claim.quote, before: "" },
      { words: span.exact, before: text.slice(line, span.start) },
    );
    setChosen({ ...span, ...wordsAround(text, span.start, span.end), score: 1, differs });
  }

  const goOn = () => router.push(next ? `/desk/changed/${next}` : "/desk/changed");

  async function settle(which: Act, reason: string | null) {
    const revision = claim.revision.number;
    const place = near && {
      start: toCodePoints(text, near.start),
      end: toCodePoints(text, near.end),
    };
    const input = inputOf(which, revision, place, reason);
    if (!input) return;
    const done = await act.run(
      (idempotencyKey) => settleText(claim.slug, claim.version, input, { idempotencyKey }),
      // Someone else was first, or the text has changed again: what stands now is shown.
      (error) => {
        if (!(error instanceof ApiProblem) || (error.status !== 412 && error.status !== 409))
          return;
        say(error.reasons[0]?.text ?? error.message);
        router.refresh();
      },
    );
    if (!done) return;
    setAsked(null);
    say(t(DONE[which]));
    goOn();
    // How many wait stands beside the page, too.
    router.refresh();
  }

  /** Opens the question; false when the act is closed. */
  function ask(which: Act): boolean {
    if (reasons[which]) return false;
    setAsked(which);
    return true;
  }

  return {
    ...act,
    near,
    isChosen: chosen !== null,
    choose,
    reasons,
    asked,
    ask,
    close: () => setAsked(null),
    settle,
    goOn,
  };
}

const isOpen = (state: State) => state === "spotted" || state === "checking";

function inputOf(
  act: Act,
  revision: number,
  place: { start: number; end: number } | null,
  reason: string | null,
): SettleInput | null {
  if (act === "gone") return { act, revision };
  if (act === "same") return place && { act, revision, ...place };
  return { act, revision, ...(reason && { reason }), ...(place && { place }) };
}
