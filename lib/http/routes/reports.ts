import "server-only";
// Reports of readers, for the desk. They come in by a page of the reader, not by the API.
import { z } from "zod";
import { type Report, reportDecision, reportState } from "@/lib/domain/view/reports";
import { decideReport, listReports, readReport } from "@/lib/services/reports/reports";
import { named, pageOf as pageAnswer, time } from "../answers/shared";
import { ok, pageOf, versioned } from "../reply";
import { deskRoute, id, slug } from "../route";

const tag = "Reports of readers";
const params = { id };

const report = z.object({
  id: z.uuid(),
  number: z.int(),
  claim: z.object({ slug: z.string(), statement: z.string(), state: z.string() }),
  publicationVersion: z.int(),
  what: z.string(),
  source: z.string().nullable(),
  contact: z.string().nullable(),
  state: reportState,
  outcome: z.string().nullable(),
  note: z.string().nullable(),
  decidedBy: named.nullable(),
  decidedAt: time.nullable(),
  createdAt: time,
  version: z.int(),
}) satisfies z.ZodType<Report>;

const list = deskRoute(
  {
    method: "get",
    path: "/desk/reports",
    tag,
    summary: "List reports of readers",
    description: "Oldest first, all states unless one is named.",
    who: "desk.read",
    query: z.strictObject({
      state: reportState.optional(),
      claim: slug.optional(),
      cursor: z.string().max(400).optional(),
      limit: z.int().min(1).max(200).optional(),
    }),
    answer: { status: 200, schema: pageAnswer(report) },
  },
  async ({ actor, query, request }) => pageOf(await listReports(actor, query), request.url),
);

const read = deskRoute(
  {
    method: "get",
    path: "/desk/reports/{id}",
    tag,
    summary: "Read a report",
    who: "desk.read",
    params,
    answer: { status: 200, schema: report },
  },
  async ({ actor, params: { id } }) => {
    const found = await readReport(actor, id);
    return ok(found, versioned(found.version));
  },
);

const decide = deskRoute(
  {
    method: "patch",
    path: "/desk/reports/{id}",
    tag,
    summary: "Decide on a report",
    description: "`outcome` is a sentence for readers, needed when it is accepted or rejected.",
    who: "report.decide",
    params,
    body: reportDecision,
    version: "needed",
    answer: { status: 200, schema: report },
    current: (actor, { id }) => readReport(actor, id),
  },
  async ({ actor, params: { id }, version = 0, body }) => {
    await decideReport(actor, id, version, body);
    const found = await readReport(actor, id);
    return ok(found, versioned(found.version));
  },
);

export const reportRoutes = [list, read, decide];
