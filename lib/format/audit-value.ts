// A stored value of an audit event in the words of the screen.
import { claimKinds, kindWords, risks, riskWords } from "@/lib/domain/claim";
import { credibilityWords, stances, stanceWords } from "@/lib/domain/evidence";
import { ratingCodes, stepOf } from "@/lib/domain/rating";
import { replyOutcomes, replyOutcomeWords, replyWays, replyWayWords } from "@/lib/domain/reply";
import { reliabilities, reliabilityWords } from "@/lib/domain/source";
import { t } from "@/lib/words/t";
import { formatPartialDate } from "./date";

type Reader = (value: string | number | boolean) => string | undefined;

const of = <T extends string>(codes: readonly T[], word: (code: T) => string): Reader => {
  return (value) => {
    const code = codes.find((known) => known === value);
    return code === undefined ? undefined : word(code);
  };
};

const readers: Record<string, Reader> = {
  rating: of(ratingCodes, (code) => t(stepOf(code).label)),
  kind: of(claimKinds, (code) => t(kindWords[code])),
  risk: of(risks, (code) => t(riskWords[code])),
  stance: of(stances, (code) => t(stanceWords[code])),
  reliability: of(reliabilities, (code) => `${code}, ${t(reliabilityWords[code]).toLowerCase()}`),
  credibility: (value) => t(credibilityWords[Number(value) - 1] ?? ""),
  decisive: (value) => (value ? t("Decisive") : t("Not decisive")),
  level: (value) => (value === "primary" ? t("Primary") : t("Secondary")),
  claimDate: (value) => formatPartialDate(String(value)),
  dueOn: (value) => formatPartialDate(String(value)),
  how: of(replyWays, (code) => t(replyWayWords[code])),
  outcome: of(replyOutcomes, (code) => t(replyOutcomeWords[code])),
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
  if (typeof value === "boolean" && !readers[key]) return value ? t("Yes") : t("No");
  return readers[key]?.(value) ?? String(value);
}
