"use client";
// What stands around the text of an article: one set of fields for a new one and for an edit.
import { Select, TextField } from "@/components/ui/text-field";
import { msg, t } from "@/lib/words/t";
import type { ArticleValues } from "./article-values";
import { LanguageField } from "./language-field";

type Props = {
  values: ArticleValues;
  onChange: (patch: Partial<ArticleValues>) => void;
  errorAt: (pointer: string) => string | null;
};

const origins = [
  { value: "other", label: msg("Someone else’s") },
  { value: "own", label: msg("Our own") },
];

export function ArticleFields({ values, onChange, errorAt }: Props) {
  return (
    <>
      <TextField
        label={t("Headline")}
        value={values.headline}
        onValue={(headline) => onChange({ headline })}
        error={errorAt("/headline")}
        limit={300}
        dir="auto"
        required
      />
      <div className="form-row">
        <LanguageField
          value={values.language}
          onValue={(language) => onChange({ language })}
          error={errorAt("/language")}
        />
        <TextField
          label={t("Published on")}
          optional
          hint={t("As far as it is known: 2023, 2023-09 or 2023-09-04.")}
          value={values.publishedAt}
          onValue={(publishedAt) => onChange({ publishedAt })}
          error={errorAt("/publishedAt")}
          maxLength={10}
          autoComplete="off"
        />
      </div>
      <div className="form-row">
        <TextField
          label={t("Publisher")}
          optional
          value={values.publisher}
          onValue={(publisher) => onChange({ publisher })}
          error={errorAt("/publisher")}
          limit={200}
          dir="auto"
        />
        <TextField
          label={t("Byline")}
          optional
          hint={t("Who wrote it.")}
          value={values.byline}
          onValue={(byline) => onChange({ byline })}
          error={errorAt("/byline")}
          limit={200}
          dir="auto"
        />
      </div>
      <TextField
        label={t("Address")}
        optional
        hint={t("Where it was published, like https://example.org/story.")}
        type="url"
        value={values.url}
        onValue={(url) => onChange({ url })}
        error={errorAt("/url")}
        autoComplete="off"
      />
      <Select
        label={t("Origin")}
        hint={t("Our own articles carry no ClaimReview where nobody else made the claim.")}
        value={values.origin}
        onValue={(origin) => onChange({ origin })}
        options={origins.map((one) => ({ ...one, label: t(one.label) }))}
        error={errorAt("/origin")}
      />
    </>
  );
}
