"use client";
// The language of a text: a common one from a list, or any other by its tag.
import { useState } from "react";
import { Select, TextField } from "@/components/ui/text-field";
import { languageName } from "@/lib/format/count";
import { t } from "@/lib/words/t";

const common = ["en", "ar", "de", "es", "fa", "fr", "hi", "it", "pl", "pt", "ru", "tr", "uk", "zh"];
const OTHER = "other";

type Props = { value: string; onValue: (tag: string) => void; error: string | null };

export function LanguageField({ value, onValue, error }: Props) {
  const [asked, setAsked] = useState(false);
  const own = asked || !common.includes(value);
  return (
    <div className="language-field">
      <Select
        label={t("Language")}
        value={own ? OTHER : value}
        onValue={(chosen) => {
          setAsked(chosen === OTHER);
          onValue(chosen === OTHER ? "" : chosen);
        }}
        options={[
          ...common.map((tag) => ({ value: tag, label: languageName(tag) })),
          { value: OTHER, label: t("Another …") },
        ]}
        error={own ? null : error}
      />
      {own && (
        <TextField
          label={t("Language tag")}
          hint={t("BCP 47, like nl or pt-BR.")}
          value={value}
          onValue={onValue}
          error={error}
          maxLength={35}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </div>
  );
}
