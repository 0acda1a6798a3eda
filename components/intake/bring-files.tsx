"use client";
// Files, dropped or chosen, several at once. Each is sent by itself, so a bad one holds up none.
import { type DragEvent, useId, useRef, useState } from "react";
import { useMe } from "@/components/desk/me";
import { useListening } from "@/components/ui/use-listening";
import { handInFile } from "@/lib/client/intakes";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { IntakeList, type NotSent } from "./intake-list";
import { useIntakes } from "./use-intakes";

const LARGEST = 10 * 1024 * 1024;
const TYPES = ".html,.htm,.docx,.txt,.md,.markdown,.json,.jsonl,.ndjson,.xml";

export function BringFiles({ pasteAt }: { pasteAt: string }) {
  const me = useMe();
  const listening = useListening();
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const { batch, intakes, show, forget, isBusy } = useIntakes(`${me.id}:files`);
  const [notSent, setNotSent] = useState<NotSent[]>([]);
  const [sending, setSending] = useState<string | null>(null);
  const [over, setOver] = useState(false);

  async function bring(files: readonly File[]) {
    let drop = batch ?? undefined;
    for (const file of files) {
      setSending(file.name);
      try {
        if (file.size > LARGEST)
          throw new Error(t("The file is larger than 10 MiB. Bring it in in parts."));
        if (file.size === 0) throw new Error(t("The file is empty, or a folder. Choose files."));
        const intake = await handInFile(file, { batch: drop });
        drop = intake.batch;
        show(intake);
      } catch (error) {
        const problem = error instanceof Error ? error.message : t("It could not be sent.");
        setNotSent((before) => [
          ...before.filter(({ name }) => name !== file.name),
          { name: file.name, problem },
        ]);
      }
    }
    setSending(null);
    if (input.current) input.current.value = "";
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (listening && sending === null) bring([...event.dataTransfer.files]);
  }

  const isOverAll = intakes.length + notSent.length > 0 && !isBusy && sending === null;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the field inside does it by keyboard */}
      <div
        className="drop-zone"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label>
          <span className="drop-zone-title">{t("Drop files here, or choose them")}</span>
          <input
            ref={input}
            type="file"
            multiple
            accept={TYPES}
            disabled={!listening || sending !== null}
            aria-describedby={hint}
            onChange={(event) => bring([...(event.target.files ?? [])])}
          />
        </label>
        <p id={hint} className="field-hint">
          {t(
            "Web pages (.html), Word (.docx, with its footnotes and comments), text and Markdown, ninjs and NewsArticle (.json), NewsML-G2 (.xml), and wire texts, each beginning with its date. 10 MiB each.",
          )}
        </p>
        <p role="status" className="drop-zone-status">
          {sending !== null && rich("Sending {sending} …", { sending: <bdi>{sending}</bdi> })}
        </p>
      </div>
      <IntakeList intakes={intakes} notSent={notSent} onChanged={show} pasteAt={pasteAt} />
      {isOverAll && (
        <p className="intake-clear">
          <button
            type="button"
            className="text-button"
            onClick={() => {
              forget();
              setNotSent([]);
            }}
          >
            {t("Clear this list")}
          </button>
        </p>
      )}
    </>
  );
}
