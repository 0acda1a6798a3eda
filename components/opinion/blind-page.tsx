"use client";
// A second opinion is given here: the claim and its sources, and nothing of what was found.
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { EvidenceList } from "@/components/claim/evidence-list";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { QuoteInContext } from "@/components/draft/quote-in-context";
import { RatingPicker } from "@/components/rating/rating-picker";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { useDraft } from "@/components/ui/use-draft";
import { giveOpinion, withdrawOpinion } from "@/lib/client/claim/opinions";
import { ratingCodes } from "@/lib/domain/rating";
import type { BlindClaim } from "@/lib/domain/view/opinion";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function BlindPage({ claim }: { claim: BlindClaim }) {
  return (
    <div className="blind-page">
      <QuoteInContext claim={claim} />
      <Notice title={t("You are asked for a second opinion")}>
        <p>
          {rich(
            "{name} asks you. The rating so far, its analysis and the notes are hidden from you until you have given yours.",
            { name: <bdi>{claim.askedBy.name}</bdi> },
          )}
        </p>
      </Notice>
      <section className="claim-part">
        <h2 className="section-title">{t("What is rated")}</h2>
        <p className="blind-statement" lang={claim.language} dir="auto">
          {claim.statement ?? claim.quote}
        </p>
        {claim.claimant && (
          <p className="muted">
            {rich("Said by {claimant}", { claimant: <bdi>{claim.claimant}</bdi> })}
          </p>
        )}
      </section>
      <section className="claim-part">
        <h2 className="section-title">
          {rich("Evidence {count}", {
            count: <span className="count">{claim.evidence.length}</span>,
          })}
        </h2>
        {claim.evidence.length > 0 ? (
          <EvidenceList evidence={claim.evidence} />
        ) : (
          <p className="muted">{t("No evidence was added yet.")}</p>
        )}
      </section>
      <OpinionForm slug={claim.slug} opinionId={claim.opinionId} />
    </div>
  );
}

function OpinionForm({ slug, opinionId }: { slug: string; opinionId: string }) {
  const router = useRouter();
  const say = useToast();
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, problem } = useAct(form);
  const draft = useDraft(`opinion:${slug}:${useMe().id}`, { rating: "", reason: "" });
  const [asked, setAsked] = useState(false);
  const [declining, setDeclining] = useState(false);
  const { values, change } = draft;
  const rating = ratingCodes.find((code) => code === values.rating);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!rating || values.reason.trim() === "") return;
    const input = { rating, reason: values.reason };
    const given = await run((key) => giveOpinion(slug, input, { idempotencyKey: key }));
    if (!given) return;
    draft.clear();
    say(
      given.agrees
        ? t("Your rating is the same.")
        : t("Your rating is another one. Talk it over in the notes."),
    );
    router.push(`/desk/claims/${slug}`);
  }

  async function decline() {
    setDeclining(false);
    if (!(await run(() => withdrawOpinion(slug, opinionId)))) return;
    draft.clear();
    say(t("You declined. Somebody else can be asked."));
    router.push(`/desk/claims/${slug}`);
  }

  return (
    <form ref={form} className="claim-part blind-form" onSubmit={submit} noValidate>
      <h2 className="section-title">{t("Your opinion")}</h2>
      <RatingPicker
        value={values.rating}
        onValue={(value) => change({ rating: value })}
        onBlur={() => {}}
        error={asked && !rating ? t("Choose a rating.") : null}
      />
      <TextArea
        label={t("Why")}
        value={values.reason}
        onValue={(reason) => change({ reason })}
        error={
          problem?.errorAt("/reason") ??
          (asked && values.reason.trim() === "" ? t("Write a reason.") : null)
        }
        limit={2000}
        maxLength={2000}
        rows={5}
        dir="auto"
      />
      {problem && (
        <Notice kind="error" title={t("This was not taken")}>
          <p>{rich("{message} What you typed is kept.", { message: problem.message })}</p>
        </Notice>
      )}
      <p className="acts">
        <Button type="submit" look="primary" busy={busy}>
          {t("Give this opinion")}
        </Button>
        <Button look="quiet" onClick={() => setDeclining(true)} busy={busy}>
          {t("Decline")}
        </Button>
        <span className="muted">{t("It is given once. Who declines can’t be asked again.")}</span>
      </p>
      <Dialog
        open={declining}
        onClose={() => setDeclining(false)}
        title={t("Decline to give an opinion?")}
      >
        <p>{t("You can’t be asked again about this claim. What you typed goes.")}</p>
        <p className="form-acts">
          <Button look="primary" onClick={() => void decline()}>
            {t("Decline for good")}
          </Button>
          <Button look="quiet" onClick={() => setDeclining(false)}>
            {t("Cancel")}
          </Button>
        </p>
      </Dialog>
    </form>
  );
}
