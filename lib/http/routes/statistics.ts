import "server-only";
// How the desk's work goes.
import { z } from "zod";
import { packPeriod } from "@/lib/domain/pack/period";
import { DEFAULT_PERIOD, statistics } from "@/lib/domain/view/statistics";
import { publicOrigin } from "@/lib/env";
import { permitPack } from "@/lib/services/reader/pack";
import { readStatistics } from "@/lib/services/statistics/read-statistics";
import { packBytes } from "../pack/pack";
import { fileAsItComes, ok } from "../reply";
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

const pack = deskRoute(
  {
    method: "get",
    path: "/desk/pack.zip",
    tag: "Statistics",
    summary: "Save the pack for assessors",
    description:
      "What was published from one day to another, with method, sources, corrections and counts: HTML, CSV and JSON in a zip archive.",
    who: "pack.make",
    query: packPeriod,
    answer: { status: 200, schema: z.unknown(), type: "application/zip" },
  },
  async ({ actor, query }) => {
    permitPack(actor);
    const name = `pack-${query.from}-${query.to}.zip`;
    return fileAsItComes(packBytes(query, publicOrigin()), name, "application/zip");
  },
);

export const statisticsRoutes = [read, pack];
