// A publisher's feed of ClaimReview that is looked at on a schedule. Its records become checks by others,
// and never articles: so it is no feed of the newsroom's own (lib/domain/feed).

import { z } from "zod";
import { msg, t } from "@/lib/words/t";
import { feedAddress, rhythms } from "../feed/feed";
import { line } from "../writing/text";

const everyMinutes = z
  .number()
  .int()
  .refine((minutes) => rhythms.some((rhythm) => rhythm.minutes === minutes), {
    error: () => t("One of {list}.", { list: rhythms.map(({ minutes }) => minutes).join(", ") }),
  });

export const otherFeedInput = z.strictObject({
  url: feedAddress,
  title: line(200, msg("name")).optional(),
  everyMinutes: everyMinutes.optional(),
});
export type OtherFeedInput = z.infer<typeof otherFeedInput>;

export const otherFeedPatch = z
  .strictObject({ title: line(200, msg("name")), everyMinutes, active: z.boolean() })
  .partial();
export type OtherFeedPatch = z.infer<typeof otherFeedPatch>;

/** Once a day, unless a person says otherwise. */
export const FEED_MINUTES = 1440;

export type OtherFeed = {
  id: string;
  url: string;
  title: string;
  active: boolean;
  everyMinutes: number;
  nextAt: string;
  lastLookedAt: string | null;
  lastNewAt: string | null;
  fails: number;
  lastProblem: string | null;
  /** True while a look is asked for and not yet done. */
  looking: boolean;
  /** Checks that came from it and stand. */
  checks: number;
  /** What the last look that brought something came to. */
  lastImportId: string | null;
  version: number;
  createdAt: string;
};
