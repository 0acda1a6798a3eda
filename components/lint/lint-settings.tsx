"use client";
// How strict the newsroom is with each check of a claim: one choice a line.
import { Select } from "@/components/ui/text-field";
import {
  type LintChoice,
  levelOf,
  levelsFor,
  lintCodes,
  lintLevels,
  lintLevelWords,
  lintWords,
} from "@/lib/domain/lint/level";
import { t } from "@/lib/words/t";

type Props = {
  choice: LintChoice;
  onChoice: (choice: LintChoice) => void;
  error: string | undefined;
};

export function LintSettings({ choice, onChoice, error }: Props) {
  return (
    <fieldset className="lint-settings">
      <legend className="section-title">
        {t("Checks before a claim is submitted or published")}
      </legend>
      <p className="field-hint">
        {t("A decisive rating without decisive evidence that agrees with it is always refused.")}
      </p>
      {lintCodes.map((code) => (
        <Select
          key={code}
          label={t(lintWords[code])}
          value={levelOf(choice, code)}
          onValue={(value) => {
            const level = lintLevels.find((known) => known === value);
            if (level) onChoice({ ...choice, [code]: level });
          }}
          options={levelsFor(code).map((level) => ({
            value: level,
            label: t(lintLevelWords[level]),
          }))}
        />
      ))}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
