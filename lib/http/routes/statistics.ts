import "server-only";
// How the desk's work goes.
import { z } from "zod";
import { DEFAULT_PERIOD, statistics } from "@/lib/domain/view/statistics";
import { readStatistics } from "@/lib/services/statistics/read-statistics";
import { ok } from "../reply";
import { deskRoute } from "../route";

const read = deskRoute(
  {
    method: "get",
    path: "/desk/statistics",
    tag: "Statistics",
    summary: "Read how the work goes",
    description:
      "Stays in each state, decisions and publications of the last `days` days (30 by default); queue and open work as of now.",
    who: "desk.read",
    query: z.strictObject({ days: z.int().min(1).max(365).optional() }),
    answer: { status: 200, schema: statistics },
  },
  async ({ actor, query }) => ok(await readStatistics(actor, query.days ?? DEFAULT_PERIOD)),
);

export const statisticsRoutes = [read];
