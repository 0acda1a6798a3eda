"use client";
// Corrections that we asked of the outlet or the speaker: of whom, when, and what they did.
import { useId, useState } from "react";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { usePartForm } from "@/components/part/use-part-form";
import { Button } from "@/components/ui/button";
import { PartialDate } from "@/components/ui/date";
import { useToast } from "@/components/ui/toast";
import { WebLink } from "@/components/ui/web-link";
import { askForCorrection, changeRequest, removeRequest } from "@/lib/client/claim/outlet-requests";
import { type OutletRequest, outletOutcomeWords } from "@/lib/domain/outlet/outlet-request";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { draftOfRequest, emptyRequest, requestToSend } from "./outlet-draft";
import { OutletForm } from "./outlet-form";

const today = () => new Date().toISOString().slice(0, 10);

export function OutletSection() {
  const { claim } = useClaimDesk();
  const [open, setOpen] = useState<string | null>(null);
  const titleId = useId();
  const close = () => setOpen(null);
  return (
    <section
      className={claim.requests.length > 0 ? "claim-part" : "claim-part on-screen"}
      aria-labelledby={titleId}
    >
      <h2 id={titleId} className="section-title">
        {t("Corrections asked of others")}{" "}
        {claim.requests.length > 0 && <span className="count">{claim.requests.length}</span>}
      </h2>
      {claim.requests.length > 0 && (
        <ol className="evidence-list">
          {claim.requests.map((request) => (
            <li key={request.id}>
              {open === request.id ? (
                <EditRequest request={request} onDone={close} />
              ) : (
                <RequestCard request={request} onEdit={() => setOpen(request.id)} />
              )}
            </li>
          ))}
        </ol>
      )}
      {open === "new" ? (
        <EditRequest request={null} onDone={close} />
      ) : (
        <p className="acts">
          <Button onClick={() => setOpen("new")}>{t("Record whom you asked to correct it")}</Button>
        </p>
      )}
    </section>
  );
}

function RequestCard({ request, onEdit }: { request: OutletRequest; onEdit: () => void }) {
  const { claim, act } = useClaimDesk();
  const say = useToast();
  const [busy, setBusy] = useState(false);

  async function remove() {
    setBusy(true);
    const done = await act((version) => removeRequest(claim.slug, request.id, { version }));
    setBusy(false);
    const { id: _, ...again } = request;
    if (done)
      say(t("Removed: {askedOf}", { askedOf: request.askedOf }), () => {
        void act(() => askForCorrection(claim.slug, again));
      });
  }

  return (
    <div className="evidence-item">
      <div className="reply-card">
        <p>
          {rich("Asked {name} on {date}.", {
            name: <bdi className="note-author">{request.askedOf}</bdi>,
            date: <PartialDate date={request.askedOn} />,
          })}{" "}
          {t(outletOutcomeWords[request.outcome])}
          {request.settledOn && (
            <>
              , <PartialDate date={request.settledOn} />
            </>
          )}
          . {request.address && <WebLink href={request.address}>{t("Their correction")}</WebLink>}
        </p>
        {request.contact && (
          <p className="muted">
            {rich("Asked at {contact}.", { contact: <bdi>{request.contact}</bdi> })}
          </p>
        )}
        {request.note && <p dir="auto">{request.note}</p>}
      </div>
      <p className="card-acts">
        <Button
          look="quiet"
          onClick={onEdit}
          aria-label={t("Edit: {askedOf}", { askedOf: request.askedOf })}
        >
          {request.outcome === "waiting" ? t("Record what they did") : t("Edit")}
        </Button>
        <Button
          look="quiet"
          busy={busy}
          onClick={remove}
          aria-label={t("Remove: {askedOf}", { askedOf: request.askedOf })}
        >
          {t("Remove")}
        </Button>
      </p>
    </div>
  );
}

type EditProps = { request: OutletRequest | null; onDone: () => void };

function EditRequest({ request, onDone }: EditProps) {
  const { claim, act } = useClaimDesk();
  const [first] = useState(() => (request ? draftOfRequest(request) : emptyRequest(today())));
  const form = usePartForm(`outlet:${request?.id ?? `new:${claim.slug}`}`, first, onDone);

  async function save() {
    const checked = requestToSend(form.draft);
    if (!checked.ok) return form.refuse(checked.errors);
    const done = await act((version) =>
      form.catching(
        request
          ? changeRequest(claim.slug, request.id, checked.input, { version })
          : askForCorrection(claim.slug, checked.input),
      ),
    );
    if (done) form.close();
  }

  return (
    <OutletForm
      title={
        request
          ? t("Correction asked of {askedOf}", { askedOf: request.askedOf })
          : t("Ask for a correction")
      }
      saveWord={t("Save")}
      {...form.props}
      onSave={save}
    />
  );
}
