"use client";
// What was found of each row: what becomes of it, and what is wrong with which cell.
import Link from "next/link";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { sheetRows } from "@/lib/client/sheets";
import { targetWords } from "@/lib/domain/sheet/columns";
import type { Page } from "@/lib/domain/view/desk";
import {
  type CheckedCell,
  type CheckedRow,
  type DeskSheet,
  outcomeWords,
} from "@/lib/domain/view/sheets";
import { t } from "@/lib/words/t";

type Show = "issues" | "all";
const none: Page<CheckedRow> = { items: [], next: null };

export function CheckedRows({ sheet }: { sheet: DeskSheet }) {
  const hasIssues = (sheet.counts?.refused ?? 0) + (sheet.counts?.warnings ?? 0) > 0;
  const [show, setShow] = useState<Show>(hasIssues ? "issues" : "all");
  const [page, setPage] = useState<Page<CheckedRow> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function load(before: Page<CheckedRow>, wanted: Show, signal?: AbortSignal) {
    try {
      const more = await sheetRows(sheet.id, { show: wanted, cursor: before.next }, { signal });
      setPage({ items: [...before.items, ...more.items], next: more.next });
      setProblem(null);
    } catch (error) {
      if (!signal?.aborted) setProblem(error instanceof Error ? error.message : t("Try again."));
    }
  }

  useEffect(() => {
    const ending = new AbortController();
    setPage(null);
    void load(none, show, ending.signal);
    return () => ending.abort();
  }, [sheet.id, show]);

  return (
    <section aria-label={t("Rows")} className="sheet-rows">
      <Segmented
        label={t("Rows shown")}
        value={show}
        onValue={setShow}
        options={[
          { value: "issues", label: t("With errors or remarks") },
          { value: "all", label: t("All") },
        ]}
      />
      {problem && (
        <Notice kind="error" title={t("The rows can’t be shown")}>
          <p>{problem}</p>
        </Notice>
      )}
      {page && page.items.length === 0 && (
        <p className="muted">{t("No row has an error or a remark.")}</p>
      )}
      {page && page.items.length > 0 && (
        <table>
          <caption className="visually-hidden">{t("What becomes of the rows")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("Row")}</th>
              <th scope="col">{t("Words")}</th>
              <th scope="col">{t("What becomes of it")}</th>
            </tr>
          </thead>
          <tbody>
            {page.items.map((row) => (
              <RowLine key={row.row} row={row} headings={sheet.headings} />
            ))}
          </tbody>
        </table>
      )}
      {page?.next && <Button onClick={() => load(page, show)}>{t("Show more rows")}</Button>}
    </section>
  );
}

function RowLine({ row, headings }: { row: CheckedRow; headings: readonly string[] }) {
  return (
    <tr data-outcome={row.outcome}>
      <th scope="row">{row.row}</th>
      <td dir="auto">
        {row.claim ? (
          <Link href={`/desk/claims/${row.claim}`}>{row.words || row.claim}</Link>
        ) : (
          row.words
        )}
      </td>
      <td>
        <span className="sheet-outcome">{t(outcomeWords[row.outcome])}</span>
        {row.issues.length > 0 && (
          <ul className="sheet-issues">
            {row.issues.map((issue) => (
              <li key={`${issue.column} ${issue.text}`} data-level={issue.level}>
                <CellLine
                  issue={issue}
                  headings={headings}
                  cell={issue.cell === row.words ? "" : issue.cell}
                />
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

type CellProps = { issue: CheckedCell; headings: readonly string[]; cell: string };

function CellLine({ issue, headings, cell }: CellProps) {
  const heading = issue.place === null ? "" : headings[issue.place];
  return (
    <>
      <b>
        {issue.level === "error" ? t("Error") : t("Remark")},{" "}
        <bdi>{heading || t(targetWords[issue.column])}</bdi>
      </b>
      : {t(issue.text)}
      {cell && (
        <span className="sheet-cell" dir="auto">
          {cell}
        </span>
      )}
    </>
  );
}
