"use client";
// The acts of a reviewer on one claim. Each is made on the version that the reviewer has read; when
// another one stands by then, nothing is done and both are kept to compare.
import { useEffect, useState } from "react";
import { useLive } from "@/components/live/use-live";
import { moveClaim, readClaim } from "@/lib/client/claims";
import { ApiProblem, Unreachable } from "@/lib/client/request";
import type { MoveInput } from "@/lib/domain/decision";
import type { Content } from "@/lib/domain/publication";
import { diffContent, isUnchanged } from "@/lib/domain/view/content-diff";
import type { DeskClaim } from "@/lib/domain/view/desk";
import type { MoveName } from "@/lib/domain/workflow";
import { msg, t } from "@/lib/words/t";

export type Trouble = { text: string; reasons: readonly string[]; signedOut: boolean };

const UNREAD: Trouble = {
  text: msg("This claim changed while you read it."),
  reasons: [msg("Read above what changed, and say so there; then decide.")],
  signedOut: false,
};

export function useReview(first: DeskClaim) {
  const [claim, setClaim] = useState(first);
  /** What the reviewer had read before someone else changed the claim. */
  const [readBefore, setReadBefore] = useState<Content | null>(null);
  /** What an act is made on: what the reviewer has read, not what the screen was just told of. */
  const [readVersion, setReadVersion] = useState(first.version);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState<MoveName | null>(null);
  /** The newest version that the desk was told of. */
  const [told, setTold] = useState(0);

  /** `quietly`: no act was refused, so that only what changed in the content is worth a word. */
  function takeOver(current: DeskClaim, quietly = false) {
    if (current.version <= claim.version) return;
    const isSame = isUnchanged(diffContent(claim.workingContent, current.workingContent));
    setClaim((known) => (current.version > known.version ? current : known));
    if (quietly && isSame && !readBefore) setReadVersion(current.version);
    else setReadBefore((before) => before ?? claim.workingContent);
  }

  /** The claim after the move, or null when it was not made; then the screen says why. */
  async function move(input: Omit<MoveInput, "version">): Promise<DeskClaim | null> {
    if (busy) return null;
    if (readBefore) {
      setTrouble(UNREAD);
      return null;
    }
    setBusy(input.move);
    setTrouble(null);
    try {
      const moved = await moveClaim(claim.slug, { ...input, version: readVersion });
      setClaim(moved);
      setReadVersion(moved.version);
      setReadBefore(null);
      return moved;
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 412) takeOver(error.current as DeskClaim);
      else setTrouble(troubleOf(error));
      if (error instanceof ApiProblem && error.status === 409) await lookAgain();
      return null;
    } finally {
      setBusy(null);
    }
  }

  /** Asks for the claim as it stands; silent when it can't be had, since the next act will tell. */
  async function lookAgain(quietly = false) {
    try {
      takeOver(await readClaim(claim.slug), quietly);
    } catch (error) {
      if (!(error instanceof ApiProblem || error instanceof Unreachable)) throw error;
    }
  }

  useLive({
    onChange: ({ slug, kind, version }) => {
      if (kind === "claim" && slug === claim.slug) setTold((known) => Math.max(known, version));
    },
    onStart: () => void lookAgain(true),
    onReload: () => void lookAgain(true),
  });
  // While an act of one's own is under way, its answer comes first.
  const isBehind = told > claim.version && busy === null;
  useEffect(() => {
    if (isBehind) void lookAgain(true);
  }, [isBehind, told]);

  function seen() {
    setReadBefore(null);
    setReadVersion(claim.version);
    setTrouble(null);
  }

  return { claim, busy, trouble, readBefore, move, lookAgain, seen };
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof ApiProblem)
    return {
      text: error.status === 409 ? t("This was not done.") : error.detail,
      reasons:
        error.reasons.length > 0
          ? error.reasons.map((reason) => reason.text)
          : error.errors.map((field) => field.detail),
      signedOut: error.status === 401,
    };
  if (error instanceof Unreachable) return { text: error.message, reasons: [], signedOut: false };
  throw error;
}
