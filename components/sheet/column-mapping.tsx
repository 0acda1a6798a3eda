"use client";
// What each column of the sheet is read as, with its first values beside it.
import { useListening } from "@/components/ui/use-listening";
import {
  maySeveralBe,
  type SheetTarget,
  sheetTargets,
  targetWords,
} from "@/lib/domain/sheet/columns";
import type { SheetMapping } from "@/lib/domain/sheet/mapping";
import type { DeskSheet } from "@/lib/domain/view/sheets";
import { t } from "@/lib/words/t";

type Props = {
  sheet: DeskSheet;
  mapping: SheetMapping;
  off: boolean;
  onMapping: (mapping: SheetMapping) => void;
};

const SHOWN = 3;

export function ColumnMapping({ sheet, mapping, off, onMapping }: Props) {
  const listening = useListening();
  const set = (index: number, target: SheetTarget | null) =>
    onMapping(mapping.map((before, place) => (place === index ? target : before)));

  return (
    <table className="sheet-columns">
      <caption className="visually-hidden">{t("Columns of the sheet")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("Column")}</th>
          <th scope="col">{t("First values")}</th>
          <th scope="col">{t("Read as")}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.headings.map((heading, index) => (
          <tr key={index} data-unread={mapping[index] === null || undefined}>
            <th scope="row">
              <bdi>{heading || t("Column {number}", { number: index + 1 })}</bdi>
            </th>
            <td className="sheet-samples">
              <ul>
                {samplesOf(sheet, index).map((sample) => (
                  <li key={sample} dir="auto">
                    {sample}
                  </li>
                ))}
              </ul>
            </td>
            <td>
              <select
                className="input select"
                aria-label={t("Read {number} as", {
                  number: heading || t("column {number}", { number: index + 1 }),
                })}
                value={mapping[index] ?? ""}
                disabled={!listening || off}
                onChange={(event) => set(index, (event.target.value || null) as SheetTarget | null)}
              >
                <option value="">{t("Not read")}</option>
                {sheetTargets.map((target) => (
                  <option key={target} value={target} disabled={isTaken(mapping, target, index)}>
                    {t(targetWords[target])}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function samplesOf(sheet: DeskSheet, column: number): string[] {
  const cells = sheet.samples
    .map((row) => (row[column] ?? "").trim())
    .filter((cell) => cell !== "");
  return [...new Set(cells)].slice(0, SHOWN);
}

function isTaken(mapping: SheetMapping, target: SheetTarget, index: number): boolean {
  const at = mapping.indexOf(target);
  return at !== -1 && at !== index && !maySeveralBe(target);
}
