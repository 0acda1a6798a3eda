"use client";
// Where a file is dropped, or chosen: the field itself lies over the whole place, so that the browser's
// own ways of both work.
import { useId, useState } from "react";
import { useListening } from "@/components/ui/use-listening";
import { t } from "@/lib/words/t";

type Props = { busy: boolean; onFile: (file: File) => void };

export function ChooseSheet({ busy, onFile }: Props) {
  const [over, setOver] = useState(false);
  const listening = useListening();
  const hint = useId();

  return (
    <div className="sheet-drop" data-over={over || undefined}>
      <label>
        <span className="sheet-drop-words">
          {busy ? t("Reading the file …") : t("Choose a spreadsheet, or drop it here")}
        </span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values"
          aria-describedby={hint}
          disabled={!listening || busy}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file may be chosen again, once it was mended.
            event.target.value = "";
            if (file) onFile(file);
          }}
        />
      </label>
      <p id={hint} className="field-hint">
        {t(
          ".csv, .tsv or .xlsx, up to 10,000 rows and 10 MiB. The first row has the headings. Nothing is imported before you have seen what would become of it.",
        )}
      </p>
    </div>
  );
}
