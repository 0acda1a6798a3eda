// Spreadsheets of claims, both ways.
import type { SheetMapping } from "@/lib/domain/sheet/mapping";
import type { ClaimFilter, Page } from "@/lib/domain/view/desk";
import type { CheckedRow, DeskSheet, SheetTask } from "@/lib/domain/view/sheets";
import { type CallOptions, request } from "./request";

const at = (id: string) => `/desk/sheets/${id}`;

/** Brings a file; nothing of it is imported yet. ApiProblem 422 with the reason when it can't be read. */
export function bringSheet(file: File, options: CallOptions = {}) {
  const query = { name: file.name };
  return request<DeskSheet>("POST", "/desk/sheets", { ...options, query, file });
}

export function readSheet(id: string, options: CallOptions = {}) {
  return request<DeskSheet>("GET", at(id), options);
}

/** Asks the worker to check or to import it; ApiProblem 409 while it is at it, and after an import. */
export function askOfSheet(
  id: string,
  task: SheetTask,
  mapping: SheetMapping,
  options: CallOptions = {},
) {
  return request<DeskSheet>("POST", `${at(id)}/${task}`, { ...options, body: { mapping } });
}

/** What came of the rows, 100 at a time. */
export function sheetRows(
  id: string,
  query: { show: "all" | "issues"; cursor?: string | null },
  options: CallOptions = {},
) {
  return request<Page<CheckedRow>>("GET", `${at(id)}/rows`, { ...options, query });
}

/** Where the claims of a filter are saved from. */
export function exportAddress(format: "csv" | "xlsx", filter: ClaimFilter): string {
  const { cursor: _, limit: __, sort: ___, ...held } = filter;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(held)) if (value) query.set(name, String(value));
  const asked = query.toString();
  return `/api/v1/desk/claims.${format}${asked ? `?${asked}` : ""}`;
}
