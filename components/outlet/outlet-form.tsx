"use client";
// Whom we asked to correct it, and what they did. What is typed is kept as a draft until it has arrived.
import { errorAt as errorIn, PartForm, type PartFormProps } from "@/components/part/part-form";
import { Select, TextArea, TextField } from "@/components/ui/text-field";
import { outletOutcomes, outletOutcomeWords } from "@/lib/domain/outlet/outlet-request";
import { replyWays, replyWayWords } from "@/lib/domain/reply";
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
        label="Whom you asked"
        hint="The outlet, or who said it."
        {...field("askedOf")}
        dir="auto"
      />
      <div className="form-row">
        <Select
          label="How"
          {...field("how")}
          options={replyWays.map((way) => ({ value: way, label: replyWayWords[way] }))}
        />
        <TextField label="Where" optional hint="Address or number." {...field("contact")} />
      </div>
      <TextField label="Asked on" type="date" {...field("askedOn")} />
      <Select
        label="What they did"
        {...field("outcome")}
        options={outletOutcomes.map((code) => ({ value: code, label: outletOutcomeWords[code] }))}
      />
      {settled && (
        <div className="form-row">
          <TextField label="On" type="date" {...field("settledOn")} />
          <TextField
            label="Where it stands"
            optional
            inputMode="url"
            dir="ltr"
            {...field("address")}
          />
        </div>
      )}
      <TextArea label="Note" optional {...field("note")} limit={2000} dir="auto" />
    </PartForm>
  );
}
