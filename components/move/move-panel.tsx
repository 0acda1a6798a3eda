"use client";
// What can be done with the claim now. A closed move stays in view and says why it is closed.
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Button } from "@/components/ui/button";
import { KeyCap } from "@/components/ui/key-cap";
import { useKeys } from "@/components/ui/keys";
import { useToast } from "@/components/ui/toast";
import type { OpenMove } from "@/lib/domain/decision";
import { type MoveName, moveNames, moves } from "@/lib/domain/workflow";
import { t } from "@/lib/words/t";
import { MoveDialog } from "./move-dialog";
import { moveKeys, moveWord } from "./move-words";
import { useMove } from "./use-move";

const FORWARD: readonly MoveName[] = ["start", "submit", "approve", "publish"];
const FINAL: readonly MoveName[] = ["retract", "drop"];

export function MovePanel() {
  const { claim } = useClaimDesk();
  const say = useToast();
  const [chosen, setChosen] = useState<MoveName | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const { make, busy, failure } = useMove();
  const inState = claim.moves.filter(({ move }) => moves[move].from.includes(claim.state));
  const here = inState
    .filter(({ reasons }) => !reasons.some(({ code }) => code === "not_live" || code === "live"))
    .sort((a, b) => Number(FORWARD.includes(b.move)) - Number(FORWARD.includes(a.move)));
  const elsewhere = claim.moves.filter((move) => !here.includes(move));

  function begin({ move, open, reasons }: OpenMove) {
    if (!open) say(`${moveWord(move, claim)}: ${reasons.map(({ text }) => text).join(" ")}`);
    else if (move === "start") void make({ move });
    else {
      opener.current = document.activeElement;
      setChosen(move);
    }
  }

  // The dialog goes from the page at once, so the way back for the focus is found here.
  useEffect(() => {
    if (chosen !== null || opener.current === null) return;
    const from = opener.current;
    opener.current = null;
    if (from instanceof HTMLElement && from.isConnected && from !== document.body) from.focus();
    else panel.current?.focus();
  }, [chosen]);

  useKeys(
    moveNames.flatMap((name) => {
      const key = moveKeys[name];
      const move = claim.moves.find((candidate) => candidate.move === name);
      return key && move ? [{ key, what: t(moves[name].word), act: () => void begin(move) }] : [];
    }),
  );

  return (
    <div ref={panel} className="move-panel" tabIndex={-1}>
      {here.map((move) => (
        <MoveButton
          key={move.move}
          move={move}
          word={moveWord(move.move, claim)}
          busy={busy && move.move === "start"}
          onClick={() => begin(move)}
        />
      ))}
      {failure && <p className="field-error">{failure.text}</p>}
      {(claim.state === "in_review" || claim.state === "approved") && (
        <Link href={`/desk/review/${claim.slug}`}>
          {t("Read it as readers will, with what changed")}
        </Link>
      )}
      <details className="other-moves">
        <summary>{t("Other moves, and why not now")}</summary>
        <dl>
          {elsewhere.map(({ move, reasons }) => (
            <div key={move}>
              <dt>{moveWord(move, claim)}</dt>
              <dd>{reasons.map(({ text }) => text).join(" ")}</dd>
            </div>
          ))}
        </dl>
      </details>
      <MoveDialog
        move={claim.moves.find(({ move }) => move === chosen) ?? null}
        onClose={() => setChosen(null)}
      />
    </div>
  );
}

type ButtonProps = { move: OpenMove; word: string; busy: boolean; onClick: () => void };

function MoveButton({ move, word, busy, onClick }: ButtonProps) {
  const key = moveKeys[move.move];
  const look = FORWARD.includes(move.move)
    ? "primary"
    : FINAL.includes(move.move)
      ? "danger"
      : "plain";
  return (
    <Button
      look={look}
      busy={busy}
      whyNot={move.open ? null : move.reasons.map(({ text }) => text).join(" ")}
      aria-keyshortcuts={key}
      onClick={onClick}
    >
      {word} {key && <KeyCap letter={key} />}
    </Button>
  );
}
