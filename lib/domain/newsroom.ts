// The newsroom's own settings: its name and policies, how many must approve, names on or off.
import { z } from "zod";
import { msg } from "@/lib/words/t";
import { type LintChoice, lintChoice } from "./lint/level";
import { webAddress } from "./source";
import { line, optional, prose } from "./writing/text";

export const newsroomPatch = z
  .strictObject({
    name: line(120, msg("name")),
    url: webAddress.nullable(),
    email: z
      .email(msg("Write an e-mail address, like corrections@example.org."))
      .max(254)
      .nullable(),
    about: optional(prose, 5000, "text"),
    correctionsPolicy: optional(prose, 5000, "policy"),
    quorum: z.int().min(1).max(3),
    quorumHigh: z.int().min(1).max(3),
    publicNames: z.boolean(),
    decideAll: z.boolean(),
    lint: lintChoice,
  })
  .partial();
export type NewsroomPatch = z.infer<typeof newsroomPatch>;

export type Newsroom = {
  name: string;
  url: string | null;
  email: string | null;
  about: string;
  correctionsPolicy: string;
  quorum: number;
  quorumHigh: number;
  publicNames: boolean;
  /** Every number, name and quotation is decided before an article counts as done. */
  decideAll: boolean;
  /** How strict each check of a claim is, where it is not as proposed. */
  lint: LintChoice;
  version: number;
};
