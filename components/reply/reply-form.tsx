"use client";
// Whom we asked, and what came of it. What is typed is kept as a draft until it has arrived.
import { errorAt as errorIn, PartForm, type PartFormProps } from "@/components/part/part-form";
import { Select, TextArea, TextField } from "@/components/ui/text-field";
import { replyOutcomes, replyOutcomeWords, replyWays, replyWayWords } from "@/lib/domain/reply";
import { t } from "@/lib/words/t";
import type { ReplyDraft } from "./reply-draft";

type Props = PartFormProps & {
  draft: ReplyDraft;
  onChange: (patch: Partial<ReplyDraft>) => void;
};

export function ReplyForm(props: Props) {
  const { draft, onChange } = props;
  const errorAt = (pointer: string) => errorIn(props.errors, pointer);
  return (
    <PartForm {...props}>
      <TextField
        label={t("Whom you asked")}
        hint={t("A person or an office. Readers see this.")}
        value={draft.askedOf}
        onValue={(askedOf) => onChange({ askedOf })}
        error={errorAt("/askedOf")}
        dir="auto"
      />
      <div className="form-row">
        <Select
          label={t("How")}
          value={draft.how}
          onValue={(how) => onChange({ how })}
          options={replyWays.map((way) => ({ value: way, label: t(replyWayWords[way]) }))}
          error={errorAt("/how")}
        />
        <TextField
          label={t("Where")}
          optional
          hint={t("Address or number. Never public.")}
          value={draft.contact}
          onValue={(contact) => onChange({ contact })}
          error={errorAt("/contact")}
        />
      </div>
      <div className="form-row">
        <TextField
          label={t("Asked on")}
          type="date"
          value={draft.askedOn}
          onValue={(askedOn) => onChange({ askedOn })}
          error={errorAt("/askedOn")}
        />
        <TextField
          label={t("Answer by")}
          type="date"
          optional
          value={draft.dueOn}
          onValue={(dueOn) => onChange({ dueOn })}
          error={errorAt("/dueOn")}
        />
      </div>
      <Select
        label={t("What came of it")}
        value={draft.outcome}
        onValue={(outcome) => onChange({ outcome })}
        options={replyOutcomes.map((code) => ({ value: code, label: t(replyOutcomeWords[code]) }))}
        error={errorAt("/outcome")}
      />
      {draft.outcome === "answered" && (
        <>
          <TextArea
            label={t("What they said")}
            hint={t("In their words. Readers see this.")}
            value={draft.answer}
            onValue={(answer) => onChange({ answer })}
            error={errorAt("/answer")}
            limit={4000}
            dir="auto"
          />
          <TextField
            label={t("Answered on")}
            type="date"
            value={draft.answeredOn}
            onValue={(answeredOn) => onChange({ answeredOn })}
            error={errorAt("/answeredOn")}
          />
        </>
      )}
    </PartForm>
  );
}
