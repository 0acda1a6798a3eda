"use client";
// The two acts behind the evidence form: add a piece, change one.
import { useState } from "react";
import { EvidenceCard } from "@/components/claim/evidence-list";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { failureWords } from "@/components/draft/send-patch";
import { usePartForm } from "@/components/part/use-part-form";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { bringCapture } from "@/lib/client/captures";
import { addEvidence, changeEvidence } from "@/lib/client/claim/evidence";
import { readClaim } from "@/lib/client/claims";
import type { Evidence } from "@/lib/domain/evidence";
import { t } from "@/lib/words/t";
import { draftOf, emptyDraft, evidenceToAdd, evidenceToChange } from "./evidence-draft";
import { EvidenceForm } from "./evidence-form";

export function AddEvidence({ onDone }: { onDone: () => void }) {
  const { claim, act } = useClaimDesk();
  const form = usePartForm(`evidence:new:${claim.slug}`, emptyDraft, onDone);
  const [file, setFile] = useState<File | null>(null);
  const say = useToast();

  async function save() {
    const checked = evidenceToAdd(form.draft);
    if (!checked.ok) return form.refuse(checked.errors);
    const done = await act(() => form.catching(addEvidence(claim.slug, checked.input)));
    if (!done) return;
    form.close();
    const { evidence } = done.claim;
    const added = evidence.find((item) => item.id === done.id);
    say(added ? t("Evidence added: {title}", { title: added.source.title }) : t("Evidence added."));
    if (added && file) await bring(added.source.id, file);
  }

  /** The evidence stands, whatever becomes of the file. */
  async function bring(sourceId: string, brought: File) {
    try {
      await bringCapture(sourceId, brought);
    } catch (error) {
      say(
        t("The file was not kept: {problem} Bring it on the source’s page.", {
          problem: failureWords(error),
        }),
      );
      return;
    }
    await act(async () => ({ claim: await readClaim(claim.slug) }));
  }

  return (
    <EvidenceForm
      title={t("Add evidence")}
      saveWord={t("Add evidence")}
      {...form.props}
      onFile={setFile}
      onSave={save}
    />
  );
}

export function ChangeEvidence({ item, onDone }: { item: Evidence; onDone: () => void }) {
  const { claim, act } = useClaimDesk();
  const form = usePartForm(`evidence:${item.id}`, draftOf(item), onDone);

  async function save() {
    const checked = evidenceToChange(form.draft);
    if (!checked.ok) return form.refuse(checked.errors);
    const call = (version: number) =>
      form.catching(changeEvidence(claim.slug, item.id, checked.input, { version }));
    if (await act(call)) form.close();
  }

  const [opened] = useState(item);
  return (
    <EvidenceForm
      above={changedSince(opened, item) && <ChangedMeanwhile item={item} />}
      title={t("Edit evidence: {title}", { title: item.source.title })}
      saveWord={t("Save")}
      sourceFixed
      {...form.props}
      onSave={save}
    />
  );
}

const written = ["stance", "quote", "locator", "credibility", "decisive", "note"] as const;

function changedSince(before: Evidence, now: Evidence): boolean {
  return written.some((field) => before[field] !== now[field]);
}

function ChangedMeanwhile({ item }: { item: Evidence }) {
  return (
    <Notice kind="error" title={t("Someone else changed this piece while you were writing")}>
      <p>
        {t("It now reads as below. Your text is still in the form; saving puts it in its place.")}
      </p>
      <EvidenceCard item={item} />
    </Notice>
  );
}
