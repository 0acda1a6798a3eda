"use client";
// The file of a source, brought along with the evidence that rests on it: it is kept as a capture.
import { useState } from "react";
import { CAPTURE_FILES, whyTooLarge } from "@/components/capture/capture-file";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/words/t";

type Props = {
  onFile: (file: File | null) => void;
  /** The source has no name that may be told: a file can tell it. */
  unnamed: boolean;
};

export function CaptureField({ onFile, unnamed }: Props) {
  const [error, setError] = useState<string | null>(null);
  return (
    <Field
      label={t("File of the source")}
      optional
      hint={
        unnamed
          ? t(
              "Everyone on the desk can read a file that you bring here. Take out what tells who it is.",
            )
          : t("A PDF, a picture, an office file or a saved page. It is kept as a capture.")
      }
      error={error}
      control={(ids) => (
        <input
          {...ids}
          type="file"
          accept={CAPTURE_FILES}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            const tooLarge = file ? whyTooLarge(file) : null;
            if (tooLarge) event.target.value = "";
            setError(tooLarge);
            onFile(tooLarge ? null : (file ?? null));
          }}
        />
      )}
    />
  );
}
