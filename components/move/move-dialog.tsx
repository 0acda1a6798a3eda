"use client";
// Asks what a move needs and says what it will do. What is written is kept until the move is made.
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useMe } from "@/components/desk/me";
import { useRefusal } from "@/components/desk/use-refusal";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { useDraft } from "@/components/ui/use-draft";
import type { OpenMove } from "@/lib/domain/decision";
import { limits } from "@/lib/domain/writing/limits";
import { t } from "@/lib/words/t";
import { doneWords, wordsFor } from "./move-words";
import { PublishDialog } from "./publish-dialog";
import { useMove } from "./use-move";

type Props = { move: OpenMove | null; onClose: () => void };

export function MoveDialog({ move, onClose }: Props) {
  if (move?.move === "publish") return <PublishDialog onClose={onClose} />;
  if (!move) return null;
  return <ReasonDialog key={move.move} move={move} onClose={onClose} />;
}

function ReasonDialog({ move, onClose }: { move: OpenMove; onClose: () => void }) {
  const { claim } = useClaimDesk();
  const me = useMe();
  const say = useToast();
  const form = useRef<HTMLFormElement>(null);
  const { make, busy, failure } = useMove({ covers: true });
  const { values, change, clear } = useDraft(`move:${claim.slug}:${move.move}:${me.id}`, {
    reason: "",
  });
  const words = wordsFor(move, claim);
  const required = words.reason !== null && (move.needsReason || move.warnings.length > 0);
  const isMissing = required && values.reason.trim() === "";
  const [asked, setAsked] = useState(false);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>("textarea, button[type=submit]")?.focus();
  }, []);
  useRefusal(failure, form);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (isMissing) return form.current?.querySelector("textarea")?.focus();
    const reason = words.reason && values.reason.trim() !== "" ? { reason: values.reason } : {};
    const moved = await make({ move: move.move, ...reason });
    if (!moved) return;
    clear();
    onClose();
    say(doneWords(move.move, moved));
  }

  return (
    <Dialog open onClose={onClose} title={words.title}>
      <form ref={form} className="form" onSubmit={submit} noValidate>
        {words.says.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {move.move === "retract" && claim.retractionReason && (
          <blockquote className="reason" dir="auto">
            {claim.retractionReason}
          </blockquote>
        )}
        {move.warnings.length > 0 && (
          <Notice title={t("Look at this first")}>
            <ul className="warning-list">
              {move.warnings.map(({ code, text }) => (
                <li key={code}>{text}</li>
              ))}
            </ul>
            {move.move === "approve" && claim.submitReason && (
              <blockquote className="reason" dir="auto">
                {claim.submitReason}
              </blockquote>
            )}
          </Notice>
        )}
        {words.reason && (
          <TextArea
            label={words.reason}
            optional={!required}
            hint={words.hint}
            value={values.reason}
            onValue={(reason) => change({ reason })}
            error={
              asked && isMissing
                ? t("Write a reason.")
                : (failure?.errors.find(({ pointer }) => pointer === "/reason")?.detail ?? null)
            }
            limit={limits.reason}
            rows={4}
            dir="auto"
          />
        )}
        {failure && (
          <Notice kind="error" title={t("This was not done")}>
            <p>{failure.text}</p>
          </Notice>
        )}
        <p className="form-acts">
          <Button type="submit" look="primary" busy={busy}>
            {words.word}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t("Cancel")}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
