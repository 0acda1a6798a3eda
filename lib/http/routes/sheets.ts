import "server-only";
// Claims as spreadsheets, both ways.
import { z } from "zod";
import { Invalid } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { claimCells, sheetWidths } from "@/lib/domain/sheet/claim-cells";
import { sheetHeader } from "@/lib/domain/sheet/columns";
import type { Sheet } from "@/lib/domain/sheet/rows";
import { claimFilter } from "@/lib/domain/view/desk";
import { sheetRowsQuery, sheetTaskInput } from "@/lib/domain/view/sheets";
import { line } from "@/lib/domain/writing/text";
import { exportClaims, type SheetFilter } from "@/lib/services/sheets/export";
import { askForTask, keepSheet, readSheetState, sheetRows } from "@/lib/services/sheets/sheets";
import { csvBytes } from "@/lib/sheets/csv-write";
import { readSheet } from "@/lib/sheets/read-sheet";
import { sheetLimits, UnreadableSheet } from "@/lib/sheets/sheet";
import { xlsxBytes } from "@/lib/sheets/xlsx-write";
import { pageOf as pageAnswer } from "../answers/shared";
import { checkedRow, deskSheet } from "../answers/sheets";
import { HttpProblem } from "../problem";
import { created, fileAsItComes, ok, pageOf } from "../reply";
import { deskRoute, id } from "../route";

const tag = "Spreadsheets";
const params = { id };
const filter = claimFilter.omit({ cursor: true, limit: true, sort: true });

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

async function* rowsOf(actor: Actor, wanted: SheetFilter): AsyncGenerator<string[][]> {
  for await (const claims of exportClaims(actor, wanted)) yield claims.map(claimCells);
}

const exports = (["csv", "xlsx"] as const).map((format) =>
  deskRoute(
    {
      method: "get",
      path: `/desk/claims.${format}`,
      tag,
      summary: `Save claims as .${format}`,
      description:
        "The claims that fit the filters, article by article in the order of the text. Cells that a spreadsheet program would run have a ' in front.",
      who: "desk.read",
      query: filter,
      answer: { status: 200, schema: z.unknown(), type: types[format] },
    },
    async ({ actor, query }) => {
      const rows = rowsOf(actor, query);
      const shape = { title: "Claims", header: sheetHeader, widths: sheetWidths };
      const bytes = format === "csv" ? csvBytes(sheetHeader, rows) : xlsxBytes(shape, rows);
      return fileAsItComes(bytes, `claims.${format}`, types[format]);
    },
  ),
);

const bring = deskRoute(
  {
    method: "post",
    path: "/desk/sheets",
    tag,
    summary: "Bring a spreadsheet of claims",
    description:
      "The body is the file: .csv, .tsv or .xlsx, 10,000 rows at most. Nothing is imported yet; the answer has the columns, what each is probably read as, and the first rows.",
    who: "claim.create",
    query: z.strictObject({ name: line(255, "name") }),
    file: sheetLimits.bytes,
    answer: { status: 201, schema: deskSheet },
  },
  async ({ actor, query: { name }, sent }) => {
    if (!sent) throw new HttpProblem(400, "The body is empty; send the file.");
    const sheet = parsed(sent.bytes);
    const mediaType = sent.mediaType || types[sheet.format];
    const kept = await keepSheet(actor, { bytes: sent.bytes, mediaType, name }, sheet);
    return created(await readSheetState(actor, kept.id), `/api/v1/desk/sheets/${kept.id}`);
  },
);

function parsed(bytes: Uint8Array): Sheet {
  try {
    return readSheet(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    throw new Invalid([{ pointer: "", detail: error.message }]);
  }
}

const read = deskRoute(
  {
    method: "get",
    path: "/desk/sheets/{id}",
    tag,
    summary: "See how far a spreadsheet is",
    who: "claim.create",
    params,
    answer: { status: 200, schema: deskSheet },
  },
  async ({ actor, params: { id } }) => ok(await readSheetState(actor, id)),
);

const rows = deskRoute(
  {
    method: "get",
    path: "/desk/sheets/{id}/rows",
    tag,
    summary: "List what came of the rows",
    description: "Of the last check or import, 100 at a time.",
    who: "claim.create",
    params,
    query: sheetRowsQuery,
    answer: { status: 200, schema: pageAnswer(checkedRow) },
  },
  async ({ actor, params: { id }, query, request }) =>
    pageOf(await sheetRows(actor, id, query), request.url),
);

const tasks = (["check", "import"] as const).map((task) =>
  deskRoute(
    {
      method: "post",
      path: `/desk/sheets/{id}/${task}`,
      tag,
      summary: task === "check" ? "Check a spreadsheet, writing nothing" : "Import a spreadsheet",
      description:
        task === "check"
          ? "The worker says of each row and cell what is wrong, and what would become of it."
          : "The worker imports all rows, or none when one of them is refused.",
      who: "claim.create",
      params,
      body: sheetTaskInput,
      answer: { status: 200, schema: deskSheet },
      refusals: [409],
    },
    async ({ actor, params: { id }, body }) => {
      await askForTask(actor, id, task, body.mapping);
      return ok(await readSheetState(actor, id));
    },
  ),
);

export const sheetRoutes = [...exports, bring, read, rows, ...tasks];
