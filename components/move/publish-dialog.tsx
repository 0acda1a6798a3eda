"use client";
// Makes an approved version public; a later one says what was wrong.
import { useId, useRef, useState } from "react";
import { useMe } from "@/components/desk/me";
import { useRefusal } from "@/components/desk/use-refusal";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { type Correction, PublishForm } from "@/components/publication/publish-form";
import { ContentChanges } from "@/components/review/content-changes";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { useDraft } from "@/components/ui/use-draft";
import { diffContent } from "@/lib/domain/view/content-diff";
import { t } from "@/lib/words/t";
import { isRatingChanged, proposedClass } from "./correction";
import { useMove } from "./use-move";

export function PublishDialog({ onClose }: { onClose: () => void }) {
  const { claim } = useClaimDesk();
  const me = useMe();
  const say = useToast();
  const changesId = useId();
  const { make, busy, failure } = useMove({ covers: true });
  const refusal = useRef<HTMLDivElement>(null);
  useRefusal(failure, refusal);
  const { publishedContent: before, workingContent: after } = claim;
  const later = before !== null;
  const changed = later && isRatingChanged(before, after);
  const draft = useDraft<Correction>(`move:${claim.slug}:publish:${me.id}`, {
    correctionClass: (later && proposedClass(before, after)) || "",
    correction: "",
    override: "",
  });
  const warnings = claim.moves.find(({ move }) => move === "publish")?.warnings ?? [];
  const [asked, setAsked] = useState(false);
  const { values } = draft;
  const correctionClass = changed ? "substantial" : values.correctionClass;
  const errors = {
    correctionClass:
      asked && later && !correctionClass ? t("Say what kind of correction this is.") : null,
    correction:
      asked && later && values.correction.trim() === ""
        ? t("Say in plain words what was wrong.")
        : null,
    override:
      asked && warnings.length > 0 && values.override.trim() === "" ? t("Write a reason.") : null,
  };

  async function publish() {
    setAsked(true);
    if (later && (!correctionClass || values.correction.trim() === "")) return;
    if (warnings.length > 0 && values.override.trim() === "") return;
    const moved = await make({
      move: "publish",
      ...(later && correctionClass && { correctionClass, correction: values.correction }),
      ...(warnings.length > 0 && { reason: values.override }),
    });
    if (!moved) return;
    draft.clear();
    onClose();
    say(
      t("Published. Readers see version {publishedVersion} now.", {
        publishedVersion: moved.publishedVersion,
      }),
    );
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={later ? t("Publish a correction") : t("Publish")}
      wide={later}
    >
      {before && (
        <section aria-labelledby={changesId}>
          <h3 id={changesId} className="field-label">
            {t("What changes for readers")}
          </h3>
          <ContentChanges
            change={diffContent(before, after)}
            before={before}
            after={after}
            lang={claim.language}
            ratingBefore="public"
          />
        </section>
      )}
      <PublishForm
        version={claim.publishedVersion + 1}
        ratingChanged={changed}
        before={before}
        after={after}
        warnings={warnings}
        value={{ ...values, correctionClass }}
        onValue={draft.change}
        errors={errors}
        onPublish={() => void publish()}
        onCancel={onClose}
        busy={busy}
      />
      <div ref={refusal}>
        {failure && (
          <Notice kind="error" title={t("This was not done")}>
            <p>{failure.text}</p>
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
