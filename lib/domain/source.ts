// A source is one document, data set, recording or person, shared by all claims that rest on it.
import { z } from "zod";
import { msg } from "@/lib/words/t";
import { partialDate } from "./writing/partial-date";
import { isStorable, languageTag, line, optional } from "./writing/text";

export const sourceLevels = ["primary", "secondary"] as const;
/** Admiralty code of a source's reliability; F means that it cannot be judged. */
export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
export const reliabilityWords: Record<(typeof reliabilities)[number], string> = {
  A: msg("Completely reliable"),
  B: msg("Usually reliable"),
  C: msg("Fairly reliable"),
  D: msg("Not usually reliable"),
  E: msg("Unreliable"),
  F: msg("Cannot be judged"),
};

// As z.httpUrl(), and the top-level names of other scripts besides (.рф, .укр, .中国), which it refuses.
const HOST =
  /^(?=.{1,253}$)([a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{1,58}[a-z\d])$/iu;

// What the URL parser mends in silence (line breaks, NUL, half a character) is refused: the address is
// kept as it was written.
export const webAddress = z
  .url({
    protocol: /^https?$/u,
    hostname: HOST,
    error: msg("Write a web address that begins with http:// or https://."),
  })
  .max(2000)
  .refine(
    (text) => isStorable(text) && !/\s/u.test(text),
    msg("Has a character that no address has."),
  )
  .overwrite((text) => text.replace(/^https?:/iu, (scheme) => scheme.toLowerCase()));

export const sourceInput = z.strictObject({
  title: line(300, msg("title")),
  publisher: optional(line, 200, "publisher").optional(),
  url: webAddress.nullable().optional(),
  publishedOn: partialDate.nullable().optional(),
  language: languageTag.nullable().optional(),
  level: z.enum(sourceLevels).optional(),
  reliability: z.enum(reliabilities).optional(),
  derivedFrom: z.uuid().nullable().optional(),
  /** What it stands to gain, for readers. */
  interests: optional(line, 500, "interests").optional(),
  /** It can't be named: the title is its public wording. */
  unnamed: z.boolean().optional(),
});
export type SourceInput = z.infer<typeof sourceInput>;

export const sourcePatch = sourceInput.partial();
export type SourcePatch = z.infer<typeof sourcePatch>;

export type Source = {
  id: string;
  title: string;
  publisher: string | null;
  url: string | null;
  publishedOn: string | null;
  language: string | null;
  level: (typeof sourceLevels)[number];
  reliability: (typeof reliabilities)[number];
  derivedFrom: string | null;
  interests: string | null;
  unnamed: boolean;
  /** The record that stays, when two were one source. */
  mergedInto: string | null;
  withdrawnOn: string | null;
  withdrawnReason: string | null;
  version: number;
};

const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src)$/u;

/**
 * The form in which an address is found again: no fragment, no tracking parameters, parameters in
 * order, no `www.`, no trailing slash, http as https. For comparing only; the address shown stays.
 */
export function addressKey(address: string): string {
  const url = new URL(address);
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = kept
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
  const host = url.host.replace(/^www\./u, "");
  return `${host}${url.pathname.replace(/\/+$/u, "")}${query ? `?${query}` : ""}`;
}
