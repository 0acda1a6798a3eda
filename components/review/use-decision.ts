"use client";
// The reviewer's decision as the screen holds it: which form is open, what is typed, what comes next.
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useMe } from "@/components/desk/me";
import { isRatingChanged, proposedClass } from "@/components/move/correction";
import type { Correction, CorrectionErrors } from "@/components/publication/publish-form";
import { useToast } from "@/components/ui/toast";
import { useDraft } from "@/components/ui/use-draft";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { isVisible } from "@/lib/domain/writing/text";
import { t } from "@/lib/words/t";
import { useReview } from "./use-review";
import { whyNot } from "./why-not";

export type OpenForm = "return" | "publish" | null;
type Typed = Correction & { reason: string };
type Errors = CorrectionErrors & { reason: string | null };

const NOTHING: Typed = { reason: "", correctionClass: "", correction: "", override: "" };
const NO_ERRORS: Errors = {
  reason: null,
  correctionClass: null,
  correction: null,
  override: null,
};

/** `next` is the slug of the next claim in the queue, null when none waits. */
export function useDecision(first: DeskClaim, next: string | null) {
  const review = useReview(first);
  const { claim, readBefore, move } = review;
  const router = useRouter();
  const say = useToast();
  const draft = useDraft<Typed>(`review:${useMe().id}:${claim.slug}`, NOTHING);
  const before = claim.publishedContent;
  const ratingChanged = before !== null && isRatingChanged(before, claim.workingContent);
  const proposed = before && proposedClass(before, claim.workingContent);
  // A changed rating leaves no choice.
  const chosen = ratingChanged ? "substantial" : draft.values.correctionClass;
  const typed: Typed = { ...draft.values, correctionClass: chosen || proposed || "" };
  const warnings = claim.moves.find((one) => one.move === "publish")?.warnings ?? [];
  const [form, setForm] = useState<OpenForm>(null);
  const [errors, setErrors] = useState(NO_ERRORS);

  // The preview is drawn by the server, from the claim as it stands there.
  useEffect(() => {
    if (readBefore) router.refresh();
  }, [readBefore, router]);

  const goOn = () => router.push(next ? `/desk/review/${next}` : "/desk/review");

  async function approve() {
    const moved = await move({ move: "approve" });
    if (!moved) return;
    if (moved.state !== "approved") {
      say(
        t("Your approval counts: {approvals} of {quorum}. It waits for another editor.", {
          approvals: moved.approvals,
          quorum: moved.quorum,
        }),
      );
      goOn();
    } else if (whyNot(moved, "publish")) {
      say(t("Approved."));
      goOn();
    } else {
      say(t("Approved. You can publish it now."));
      router.refresh();
    }
  }

  async function sendBack() {
    const reason = isVisible(draft.values.reason) ? null : t("Write a reason.");
    setErrors({ ...NO_ERRORS, reason });
    if (reason || !(await move({ move: "return", reason: draft.values.reason }))) return;
    draft.clear();
    say(t("Returned to the checker."));
    goOn();
  }

  async function publish() {
    const { correctionClass, correction, override } = typed;
    const corrects = claim.publishedVersion > 0;
    const missing = {
      reason: null,
      correctionClass: !corrects || correctionClass ? null : t("Choose the kind of correction."),
      correction:
        !corrects || isVisible(correction) ? null : t("Say in plain words what was wrong."),
      override: warnings.length === 0 || isVisible(override) ? null : t("Write a reason."),
    };
    setErrors(missing);
    if (missing.correctionClass || missing.correction || missing.override) return;
    const words = corrects && correctionClass ? { correctionClass, correction } : {};
    const reason = warnings.length > 0 ? { reason: override } : {};
    if (!(await move({ move: "publish", ...words, ...reason }))) return;
    draft.clear();
    say(corrects ? t("The correction is public.") : t("Published. Readers see it now."));
    goOn();
  }

  /** Opens a form when its move is open; a second time it closes. False when it stays shut. */
  function toggle(which: Exclude<OpenForm, null>): boolean {
    if (whyNot(claim, which)) return false;
    setForm(form === which ? null : which);
    return true;
  }

  return {
    ...review,
    typed,
    ratingChanged,
    warnings,
    type: draft.change,
    kept: draft.restored && isVisible(draft.values.reason),
    form,
    errors,
    toggle,
    close: () => setForm(null),
    approve,
    sendBack,
    publish,
    goOn,
  };
}
