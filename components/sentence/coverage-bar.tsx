"use client";
// Above the article's text: how far it was looked through, and the way into its sentences.
import { Button } from "@/components/ui/button";
import { KeyCap } from "@/components/ui/key-cap";
import { useKeys } from "@/components/ui/keys";
import type { Coverage } from "@/lib/domain/finding/coverage";
import { t } from "@/lib/words/t";
import { CoverageLine, missingForDone } from "./coverage-line";

type Props = {
  coverage: Coverage;
  /** True while the text is shown sentence by sentence. */
  bySentence: boolean;
  onTurn: () => void;
};

export function CoverageBar({ coverage, bySentence, onTurn }: Props) {
  useKeys([
    {
      key: "s",
      what: bySentence ? t("Back to the text") : t("Go through the sentences"),
      act: () => void onTurn(),
    },
  ]);
  const missing = missingForDone(coverage);
  return (
    <div className="coverage-panel">
      <CoverageLine counts={coverage.counts} decideAll={coverage.decideAll} />
      <Button onClick={onTurn} aria-keyshortcuts="s">
        {bySentence ? t("Back to the text") : t("Go through the sentences")}
        <KeyCap letter="s" />
      </Button>
      {missing && <p className="coverage-missing">{missing}</p>}
    </div>
  );
}
