// A stored value of an audit event in the words of the screen.
import { claimKinds, kindWords, risks, riskWords } from "@/lib/domain/claim";
import { credibilityWords, stances, stanceWords } from "@/lib/domain/evidence";
import { ratingCodes, stepOf } from "@/lib/domain/rating";
import { replyOutcomes, replyOutcomeWords, replyWays, replyWayWords } from "@/lib/domain/reply";
import { reliabilities, reliabilityWords } from "@/lib/domain/source";
import { formatPartialDate } from "./date";

type Reader = (value: string | number | boolean) => string | undefined;

const of = <T extends string>(codes: readonly T[], word: (code: T) => string): Reader => {
  return (value) => {
    const code = codes.find((known) => known === value);
    return code === undefined ? undefined : word(code);
  };
};

const readers: Record<string, Reader> = {
  rating: of(ratingCodes, (code) => stepOf(code).label),
  kind: of(claimKinds, (code) => kindWords[code]),
  risk: of(risks, (code) => riskWords[code]),
  stance: of(stances, (code) => stanceWords[code]),
  reliability: of(reliabilities, (code) => `${code}, ${reliabilityWords[code].toLowerCase()}`),
  credibility: (value) => credibilityWords[Number(value) - 1],
  decisive: (value) => (value ? "Decisive" : "Not decisive"),
  level: (value) => (value === "primary" ? "Primary" : "Secondary"),
  claimDate: (value) => formatPartialDate(String(value)),
  dueOn: (value) => formatPartialDate(String(value)),
  how: of(replyWays, (code) => replyWayWords[code]),
  outcome: of(replyOutcomes, (code) => replyOutcomeWords[code]),
  askedOn: (value) => formatPartialDate(String(value)),
  answeredOn: (value) => formatPartialDate(String(value)),
  publishedOn: (value) => formatPartialDate(String(value)),
};

/** The value under its key; null where there was none, or where it was erased. */
export function wordOfValue(
  key: string,
  value: string | number | boolean | null | undefined,
): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean" && !readers[key]) return value ? "Yes" : "No";
  return readers[key]?.(value) ?? String(value);
}
