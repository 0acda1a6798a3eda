"use client";
// Proposes other words for a field: what stands there is written anew, the note says why.
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Select, TextArea } from "@/components/ui/text-field";
import { fieldWords } from "@/lib/domain/claim";
import { notedFields } from "@/lib/domain/note";
import { t } from "@/lib/words/t";

export type SuggestDraft = { field: string; after: string };

type Props = {
  value: SuggestDraft;
  error: string | null;
  onValue: (value: SuggestDraft) => void;
};

export function SuggestField({ value, error, onValue }: Props) {
  const { claim } = useClaimDesk();
  return (
    <>
      <Select
        label={t("Propose other words for")}
        value={value.field}
        onValue={(chosen) => {
          const field = notedFields.find((known) => known === chosen);
          onValue({ field: chosen, after: field ? (claim[field] ?? "") : "" });
        }}
        options={[
          { value: "", label: t("Nothing") },
          ...notedFields.map((field) => ({ value: field, label: t(fieldWords[field]) })),
        ]}
      />
      {value.field !== "" && (
        <TextArea
          label={t("As it should read")}
          value={value.after}
          onValue={(after) => onValue({ ...value, after })}
          error={error}
          rows={4}
          dir="auto"
        />
      )}
    </>
  );
}
