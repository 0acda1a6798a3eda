"use client";
// Two records are one source: which one stays, and what that does to the claims.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAct } from "@/components/desk/use-act";
import { SourceFinder } from "@/components/evidence/source-finder";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { type MergePreview, mergeSource, previewMerge } from "@/lib/client/library";
import type { Resting } from "@/lib/domain/library/library";
import type { Source } from "@/lib/domain/source";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { RestingList } from "./resting-list";

type Props = { source: Source; onClose: () => void };

/** What is approved, or waits for it, is looked at anew. */
const moving = ({ state }: Resting) =>
  state === "approved" || state === "in_review"
    ? t("goes over, loses its approvals")
    : t("goes over");

export function MergeDialog({ source, onClose }: Props) {
  const router = useRouter();
  const say = useToast();
  const { run, busy, problem } = useAct();
  const [typed, setTyped] = useState("");
  const [preview, setPreview] = useState<MergePreview | null>(null);

  async function choose(into: Source) {
    setTyped("");
    setPreview((await run(() => previewMerge(source.id, into.id))) ?? null);
  }
  async function merge(into: Source) {
    if (!(await run((key) => mergeSource(source.id, into.id, { idempotencyKey: key })))) return;
    say(t("Merged into “{title}”.", { title: into.title }));
    router.push(`/desk/sources/${into.id}`);
  }

  const pieces = preview?.moved.reduce((sum, { uses }) => sum + uses, 0) ?? 0;
  return (
    <Dialog open onClose={onClose} title={t("The same as another source")} wide>
      <SourceFinder
        label={t("The record that stays")}
        hint={t("This one stays in the books and leads to it.")}
        error={problem?.errorAt("/into") ?? null}
        typed={typed}
        onTyped={setTyped}
        onChoose={choose}
        without={source.id}
      />
      {preview && (
        <>
          <p>
            {rich("{title} stays, as it is written there. This cannot be taken back.", {
              title: (
                <strong>
                  <bdi>{preview.into.title}</bdi>
                </strong>
              ),
            })}
          </p>
          <p>
            {t(
              "{pieces, plural, one {# piece of evidence of {claims} in work goes over.} other {# pieces of evidence of {claims} in work go over.}}",
              {
                pieces,
                claims: t("{count, plural, one {# claim} other {# claims}}", {
                  count: preview.moved.length,
                }),
              },
            )}
            {preview.kept.length > 0 &&
              ` ${t("{count, plural, one {# public claim keeps} other {# public claims keep}} the record of the publication.", { count: preview.kept.length })}`}
            {preview.copied.length > 0 &&
              ` ${t("{count, plural, one {# claim rests} other {# claims rest}} on copies of it, which are copies of the one that stays from then on; approvals are taken away there, too.", { count: preview.copied.length })}`}
          </p>
          <RestingList
            claims={[...preview.moved, ...preview.kept]}
            effect={(claim) =>
              preview.moved.includes(claim) ? moving(claim) : t("stays as published")
            }
          />
          <RestingList claims={preview.copied} effect={() => t("rests on a copy")} />
        </>
      )}
      {problem && !problem.errorAt("/into") && (
        <Notice kind="error" title={t("This was not done")}>
          <p>{problem.message}</p>
        </Notice>
      )}
      <p className="acts">
        <Button
          look="danger"
          busy={busy}
          whyNot={preview ? null : t("Choose the record that stays.")}
          onClick={() => preview && void merge(preview.into)}
        >
          {t("Merge")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t("Cancel")}
        </Button>
      </p>
    </Dialog>
  );
}
