"use client";
// Lets a new note stand somewhere: at a piece of evidence, or at the words that are selected in a field.
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Select } from "@/components/ui/text-field";
import { fieldWords } from "@/lib/domain/claim";
import type { NoteAbout } from "@/lib/domain/note";
import { t } from "@/lib/words/t";
import type { SelectedWords } from "./use-selected-words";

type Props = {
  about: NoteAbout | null;
  selected: SelectedWords | null;
  onAbout: (about: NoteAbout | null) => void;
};

const WORDS = "words";

export function NoteAboutField({ about, selected, onAbout }: Props) {
  const { claim } = useClaimDesk();
  const words = about && "field" in about ? about : selected;
  const value = !about ? "" : "evidence" in about ? about.evidence : WORDS;
  return (
    <Select
      label={t("About")}
      hint={words ? undefined : t("Select words in a field to write about them.")}
      value={value}
      onValue={(chosen) => {
        if (chosen === "") onAbout(null);
        else if (chosen === WORDS) onAbout(words);
        else onAbout({ evidence: chosen });
      }}
      options={[
        { value: "", label: t("The whole claim") },
        ...(words
          ? [{ value: WORDS, label: `${t(fieldWords[words.field])}: “${shortened(words.words)}”` }]
          : []),
        ...claim.evidence.map(({ id, source }) => ({
          value: id,
          label: t("Evidence: {title}", { title: source.title }),
        })),
      ]}
    />
  );
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
