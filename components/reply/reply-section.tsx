"use client";
// Right of reply on a claim's desk page: whom we asked, and the form that asks.
import { useId, useState } from "react";
import { ReplyWords } from "@/components/claim/reply-list";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { usePartForm } from "@/components/part/use-part-form";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useToast } from "@/components/ui/toast";
import { askForReply, changeReply, removeReply } from "@/lib/client/claim/replies";
import { isOverdue, type Reply } from "@/lib/domain/reply";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { draftOfReply, emptyReply, replyToSend } from "./reply-draft";
import { ReplyForm } from "./reply-form";

const today = () => new Date().toISOString().slice(0, 10);

export function ReplySection() {
  const { claim, editable } = useClaimDesk();
  const [open, setOpen] = useState<string | null>(null);
  const titleId = useId();
  if (!editable && claim.replies.length === 0) return null;
  const close = () => setOpen(null);
  return (
    <section className="claim-part" aria-labelledby={titleId}>
      <h2 id={titleId} className="section-title">
        {rich("Right of reply {count}", {
          count: <span className="count">{claim.replies.length}</span>,
        })}
      </h2>
      {claim.replies.length === 0 && open !== "new" && (
        <EmptyState title={t("Nobody was asked yet")}>
          <p>
            {t(
              "Ask whoever the claim or the verdict is about. Readers see whom you asked and what they said.",
            )}
          </p>
        </EmptyState>
      )}
      {claim.replies.length > 0 && (
        <ol className="evidence-list">
          {claim.replies.map((reply) => (
            <li key={reply.id}>
              {open === reply.id && editable ? (
                <EditReply reply={reply} onDone={close} />
              ) : (
                <ReplyCard reply={reply} editable={editable} onEdit={() => setOpen(reply.id)} />
              )}
            </li>
          ))}
        </ol>
      )}
      {editable && open === "new" && <EditReply reply={null} onDone={close} />}
      {editable && open !== "new" && (
        <p className="acts">
          <Button onClick={() => setOpen("new")}>{t("Record whom you asked")}</Button>
        </p>
      )}
    </section>
  );
}

type CardProps = { reply: Reply; editable: boolean; onEdit: () => void };

function ReplyCard({ reply, editable, onEdit }: CardProps) {
  const { claim, act } = useClaimDesk();
  const say = useToast();
  const [busy, setBusy] = useState(false);

  async function remove() {
    setBusy(true);
    const done = await act((version) => removeReply(claim.slug, reply.id, { version }));
    setBusy(false);
    const { id: _, ...again } = reply;
    if (done)
      say(t("Reply removed: {askedOf}", { askedOf: reply.askedOf }), () => {
        void act(() => askForReply(claim.slug, again));
      });
  }

  return (
    <div className="evidence-item">
      <div className="reply-card">
        <ReplyWords reply={reply} />
        {reply.contact && (
          <p className="muted">
            {rich("Asked at {contact}. For the desk alone.", {
              contact: <bdi>{reply.contact}</bdi>,
            })}
          </p>
        )}
        {isOverdue(reply, today()) && (
          <p className="late-reply">{t("The day for the answer is over. Say what came of it.")}</p>
        )}
      </div>
      {editable && (
        <p className="card-acts">
          <Button
            look="quiet"
            onClick={onEdit}
            aria-label={t("Edit: {askedOf}", { askedOf: reply.askedOf })}
          >
            {reply.outcome === "waiting" ? t("Record the answer") : t("Edit")}
          </Button>
          <Button
            look="quiet"
            busy={busy}
            onClick={remove}
            aria-label={t("Remove: {askedOf}", { askedOf: reply.askedOf })}
          >
            {t("Remove")}
          </Button>
        </p>
      )}
    </div>
  );
}

function EditReply({ reply, onDone }: { reply: Reply | null; onDone: () => void }) {
  const { claim, act } = useClaimDesk();
  const [first] = useState(() => (reply ? draftOfReply(reply) : emptyReply(today())));
  const form = usePartForm(`reply:${reply?.id ?? `new:${claim.slug}`}`, first, onDone);

  async function save() {
    const checked = replyToSend(form.draft);
    if (!checked.ok) return form.refuse(checked.errors);
    const done = await act((version) =>
      form.catching(
        reply
          ? changeReply(claim.slug, reply.id, checked.input, { version })
          : askForReply(claim.slug, checked.input),
      ),
    );
    if (done) form.close();
  }

  return (
    <ReplyForm
      title={
        reply ? t("Reply of {askedOf}", { askedOf: reply.askedOf }) : t("A reply you asked for")
      }
      saveWord={t("Save")}
      {...form.props}
      onSave={save}
    />
  );
}
