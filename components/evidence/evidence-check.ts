// Whether the evidence can carry the rating that is chosen now: the same rules as a submission's.
import {
  type Evidence,
  evidenceAgainst,
  evidenceFits,
  independentSources,
} from "@/lib/domain/evidence";
import { isDecisive, type RatingCode, stepOf } from "@/lib/domain/rating";
import { formatCount } from "@/lib/format/count";

/** `needed`: it can't be submitted so. `warning`: it needs a written reason. `fine`: nothing to do. */
export type Finding = { kind: "needed" | "warning" | "fine"; text: string };

type Piece = Pick<Evidence, "stance" | "decisive" | "source">;

/** What the evidence gives and what it still needs, most pressing first. */
export function findingsOf(rating: RatingCode | null, evidence: readonly Piece[]): Finding[] {
  const sources = independentSources(evidence);
  const count: Finding = {
    kind: "fine",
    text: `${formatCount(sources, "independent source")}.`,
  };
  if (!rating) return [{ ...count, text: `${count.text} Choose a rating to see what it needs.` }];
  if (rating === "not_checkable") return [count, { kind: "fine", text: "This rating needs none." }];
  const against = evidenceAgainst(rating, evidence);
  const findings: Finding[] = [fit(rating, evidence)];
  if (isDecisive(rating) && sources < 2)
    findings.push({
      kind: "warning",
      text: `${formatCount(sources, "independent source")}: fewer than two. Add one, or say why when you submit.`,
    });
  else findings.push(count);
  if (against.length > 0)
    findings.push({
      kind: "warning",
      text: `${formatCount(against.length, "decisive piece speaks", "decisive pieces speak")} against “${stepOf(rating).label}”. Say why it can stand when you submit.`,
    });
  const order = ["needed", "warning", "fine"];
  return findings.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function fit(rating: RatingCode, evidence: readonly Piece[]): Finding {
  const { label } = stepOf(rating);
  if (evidenceFits(rating, evidence))
    return {
      kind: "fine",
      text: isDecisive(rating)
        ? `Decisive evidence agrees with “${label}”.`
        : `There is evidence for “${label}”.`,
    };
  return {
    kind: "needed",
    text: isDecisive(rating)
      ? `“${label}” needs a decisive piece that ${stanceFor(rating)}.`
      : `“${label}” needs at least one piece of evidence.`,
  };
}

function stanceFor(rating: RatingCode): string {
  const agrees = (stance: "supports" | "undermines") =>
    evidenceFits(rating, [{ stance, decisive: true, source: { id: "", derivedFrom: null } }]);
  if (agrees("supports") && agrees("undermines")) return "supports or speaks against the claim";
  return agrees("supports") ? "supports the claim" : "speaks against the claim";
}
