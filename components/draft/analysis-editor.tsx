"use client";
// The analysis in small Markdown: written on one side, read as readers will on the other.
import { useState } from "react";
import { Analysis } from "@/components/claim/analysis";
import { Segmented } from "@/components/ui/segmented";
import { fieldWords } from "@/lib/domain/claim";
import { limits } from "@/lib/domain/writing/limits";
import { t } from "@/lib/words/t";
import { SavedArea, useSavedField } from "./saved-field";

export function AnalysisEditor() {
  const [view, setView] = useState<"write" | "preview">("write");
  const { value } = useSavedField("analysis");
  return (
    <div className="analysis-editor">
      <div className="analysis-head">
        <h2 className="field-label">{t(fieldWords.analysis)}</h2>
        <Segmented
          label={t("Analysis")}
          value={view}
          onValue={setView}
          options={[
            { value: "write", label: t("Write") },
            { value: "preview", label: t("Preview") },
          ]}
        />
      </div>
      {view === "write" ? (
        <SavedArea
          field="analysis"
          labelHidden
          limit={limits.analysis}
          rows={8}
          hint={t(
            "How it was checked. **bold**, _italic_, [words](https://address), - list, > quote, ## heading.",
          )}
        />
      ) : (
        <div className="analysis-preview">
          {value.trim() ? <Analysis text={value} /> : <p>{t("Nothing is written yet.")}</p>}
        </div>
      )}
    </div>
  );
}
