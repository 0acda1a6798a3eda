"use client";
// Whom we asked to correct it, and what they did. What is typed is kept as a draft until it has arrived.
import { errorAt as errorIn, PartForm, type PartFormProps } from "@/components/part/part-form";
import { Select, TextArea, TextField } from "@/components/ui/text-field";
import { outletOutcomes, outletOutcomeWords } from "@/lib/domain/outlet/outlet-request";
import { replyWays, replyWayWords } from "@/lib/domain/reply";
import { t } from "@/lib/words/t";
import type { OutletDraft } from "./outlet-draft";

type Props = PartFormProps & {
  draft: OutletDraft;
  onChange: (patch: Partial<OutletDraft>) => void;
};

export function OutletForm(props: Props) {
  const { draft, onChange } = props;
  const field = (name: keyof OutletDraft) => ({
    value: draft[name],
    onValue: (value: string) => onChange({ [name]: value }),
    error: errorIn(props.errors, `/${name}`),
  });
  const settled = draft.outcome !== "waiting";
  return (
    <PartForm {...props}>
      <TextField
        label={t("Whom you asked")}
        hint={t("The outlet, or who said it.")}
        {...field("askedOf")}
        dir="auto"
      />
      <div className="form-row">
        <Select
          label={t("How")}
          {...field("how")}
          options={replyWays.map((way) => ({ value: way, label: t(replyWayWords[way]) }))}
        />
        <TextField
          label={t("Where")}
          optional
          hint={t("Address or number.")}
          {...field("contact")}
        />
      </div>
      <TextField label={t("Asked on")} type="date" {...field("askedOn")} />
      <Select
        label={t("What they did")}
        {...field("outcome")}
        options={outletOutcomes.map((code) => ({
          value: code,
          label: t(outletOutcomeWords[code]),
        }))}
      />
      {settled && (
        <div className="form-row">
          <TextField label={t("On which day")} type="date" {...field("settledOn")} />
          <TextField
            label={t("Where it stands")}
            optional
            inputMode="url"
            dir="ltr"
            {...field("address")}
          />
        </div>
      )}
      <TextArea label={t("Note")} optional {...field("note")} limit={2000} dir="auto" />
    </PartForm>
  );
}
