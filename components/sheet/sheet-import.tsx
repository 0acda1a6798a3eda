"use client";
// A spreadsheet comes in, step by step: the file, its columns, what would become of it, the import.
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { askOfSheet, bringSheet, exportAddress } from "@/lib/client/sheets";
import { missingFrom, type SheetMapping } from "@/lib/domain/sheet/mapping";
import type { DeskSheet, SheetTask } from "@/lib/domain/view/sheets";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { CheckedRows } from "./checked-rows";
import { ChooseSheet } from "./choose-sheet";
import { ColumnMapping } from "./column-mapping";
import { SheetCounts } from "./sheet-counts";
import { TaskProgress } from "./task-progress";
import { isBusy, useSheet } from "./use-sheet";

const HERE = "/desk/claims/import";

export function SheetImport({ first }: { first: DeskSheet | null }) {
  const router = useRouter();
  const { sheet, setSheet, problem: unseen } = useSheet(first);
  const { run, busy, problem } = useAct();
  // A task can be over before its answer comes: what was found is drawn anew each time, seen at work or not.
  const [asks, setAsks] = useState(0);

  async function bring(file: File) {
    const brought = await run((key) => bringSheet(file, { idempotencyKey: key }));
    if (!brought) return;
    setSheet(brought);
    // A reload, or the way back, comes to this sheet again.
    router.replace(`${HERE}?sheet=${brought.id}`, { scroll: false });
  }

  async function ask(task: SheetTask, mapping: SheetMapping) {
    if (!sheet) return;
    const asked = await run((key) => askOfSheet(sheet.id, task, mapping, { idempotencyKey: key }));
    if (!asked) return;
    setSheet(asked);
    setAsks((before) => before + 1);
  }

  return (
    <div className="sheet-import">
      {(!sheet || !isBusy(sheet)) && <ChooseSheet busy={busy} onFile={bring} />}
      <ActProblemNotice problem={problem} title={t("This did not work")} />
      {!sheet && (
        <p className="muted">
          {rich(
            "A sheet with the columns of an export is read without a question: <a>save the claims as .xlsx</a>, or <a2>.csv</a2>.",
            {
              a: (inner) => (
                <a href={exportAddress("xlsx", {})} download="claims.xlsx">
                  {inner}
                </a>
              ),
              a2: (inner) => (
                <a href={exportAddress("csv", {})} download="claims.csv">
                  {inner}
                </a>
              ),
            },
          )}
        </p>
      )}
      {sheet && (
        <Steps key={sheet.id} sheet={sheet} asks={asks} busy={busy} unseen={unseen} onAsk={ask} />
      )}
    </div>
  );
}

type StepsProps = {
  sheet: DeskSheet;
  asks: number;
  busy: boolean;
  unseen: string | null;
  onAsk: (task: SheetTask, mapping: SheetMapping) => void;
};

function Steps({ sheet, asks, busy, unseen, onAsk }: StepsProps) {
  const [mapping, setMapping] = useState(sheet.mapping);
  const working = isBusy(sheet);
  const isChecked = sheet.task === "check" && sheet.state === "done";
  const isSame = JSON.stringify(mapping) === JSON.stringify(sheet.mapping);
  return (
    <>
      <section aria-labelledby="sheet-columns" className="sheet-step">
        <h2 id="sheet-columns" className="section-title">
          <span>
            <bdi>{sheet.name}</bdi>,{" "}
            {t("{count, plural, one {# row} other {# rows}}", { count: sheet.rows })}
          </span>
        </h2>
        {sheet.remarks.map((remark) => (
          <p key={remark} className="muted">
            {t(remark)}
          </p>
        ))}
        {!sheet.imported && (
          <>
            <ColumnMapping sheet={sheet} mapping={mapping} off={working} onMapping={setMapping} />
            <div className="form-acts">
              <Button
                look={isChecked && isSame ? "plain" : "primary"}
                busy={busy || working}
                whyNot={missingFrom(mapping)}
                onClick={() => onAsk("check", mapping)}
              >
                {isChecked && isSame ? t("Check again") : t("Check the sheet")}
              </Button>
            </div>
          </>
        )}
      </section>
      {working && <TaskProgress sheet={sheet} />}
      {unseen && (
        <Notice kind="info" title={t("No news of the sheet")}>
          <p>
            {unseen} {t("The work goes on; this page asks again.")}
          </p>
        </Notice>
      )}
      {!working && sheet.task && (
        <Outcome
          key={asks}
          sheet={sheet}
          isSame={isSame}
          busy={busy}
          onImport={() => onAsk("import", mapping)}
        />
      )}
    </>
  );
}

type OutcomeProps = { sheet: DeskSheet; isSame: boolean; busy: boolean; onImport: () => void };

function Outcome({ sheet, isSame, busy, onImport }: OutcomeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { counts, imported, state } = sheet;
  const toDo = counts ? counts.new + counts.lost + counts.changed : 0;

  // Whoever waited hears that it is over, and goes on from here.
  useEffect(() => heading.current?.focus(), []);

  function whyNot(): string | null {
    if (!isSame) return t("The columns have changed since. Check the sheet again.");
    if (counts && counts.refused > 0)
      return t("Mend the rows with errors in the sheet, and bring it again.");
    return toDo === 0 ? t("There is nothing new in this sheet.") : null;
  }

  return (
    <section aria-labelledby="sheet-outcome" className="sheet-step">
      <h2 id="sheet-outcome" className="section-title" tabIndex={-1} ref={heading}>
        {imported
          ? t("Imported")
          : state === "failed"
            ? t("Not imported")
            : t("What would become of it")}
      </h2>
      {sheet.problem && (
        <Notice kind="error">
          <p>{t(sheet.problem)}</p>
        </Notice>
      )}
      {counts && <SheetCounts counts={counts} imported={imported} />}
      {imported ? (
        <p>
          <Link href="/desk/claims">{t("See the claims")}</Link>
        </p>
      ) : (
        counts && (
          <div className="form-acts">
            <Button look="primary" busy={busy} whyNot={whyNot()} onClick={onImport}>
              {toDo > 0
                ? t("Import {count, plural, one {# row} other {# rows}}", { count: toDo })
                : t("Import")}
            </Button>
          </div>
        )
      )}
      {counts && <CheckedRows sheet={sheet} />}
    </section>
  );
}
