"use client";
// The words of a claim in another language, each below the words that it translates. What is typed is
// kept as a draft until it has arrived.
import { errorAt as errorIn, PartForm, type PartFormProps } from "@/components/part/part-form";
import { Select, TextArea } from "@/components/ui/text-field";
import type { Claim } from "@/lib/domain/claim";
import { fieldWords } from "@/lib/domain/claim";
import { ownLanguage } from "@/lib/domain/translation/own-language";
import { type TranslatedField, translatedFields } from "@/lib/domain/translation/translation";
import { limits } from "@/lib/domain/writing/limits";
import { type Language, ownNames } from "@/lib/words/languages";
import { t } from "@/lib/words/t";
import type { TranslationDraft } from "./translation-draft";

type Props = PartFormProps & {
  own: Pick<Claim, TranslatedField | "language">;
  /** The languages to choose from; none where it stands already. */
  choice: readonly Language[];
  behind: readonly TranslatedField[];
  draft: TranslationDraft;
  onChange: (patch: Partial<TranslationDraft>) => void;
};

const ROWS: Record<TranslatedField, number> = { statement: 2, summary: 2, gaps: 3, analysis: 10 };

export function TranslationForm(props: Props) {
  const { own, choice, behind, draft, onChange } = props;
  const errorAt = (pointer: string) => errorIn(props.errors, pointer);
  return (
    <PartForm {...props}>
      {choice.length > 0 && (
        <Select
          label={t("Language")}
          value={draft.language}
          onValue={(language) => onChange({ language })}
          options={choice.map((each) => ({ value: each, label: ownNames[each] }))}
          error={errorAt("/language")}
        />
      )}
      {translatedFields.map((field) => {
        const original = own[field];
        if (!original && !draft[field]) return null;
        return (
          <div key={field} className="translated-field">
            {original && (
              <p className="translated-original" lang={ownLanguage(own, own.language)} dir="auto">
                {original}
              </p>
            )}
            <TextArea
              label={t(fieldWords[field])}
              optional
              hint={
                behind.includes(field)
                  ? t("The words above have changed since. Saving says that these are right again.")
                  : undefined
              }
              value={draft[field]}
              onValue={(value) => onChange({ [field]: value })}
              error={errorAt(`/${field}`)}
              limit={limits[field]}
              rows={ROWS[field]}
              lang={draft.language}
              dir="auto"
            />
          </div>
        );
      })}
    </PartForm>
  );
}
