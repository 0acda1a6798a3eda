// Whether the evidence can carry the rating that is chosen now. What is doubtful about it is said by the
// checks (lib/domain/lint), as strictly as the newsroom has set them.
import { type Evidence, evidenceFits, independentSources } from "@/lib/domain/evidence";
import { isDecisive, type RatingCode, stepOf } from "@/lib/domain/rating";
import { t } from "@/lib/words/t";

/** `needed`: it can't be submitted so. `fine`: nothing to do. `open`: not known before there is a rating. */
export type Finding = { kind: "needed" | "fine" | "open"; text: string };

type Piece = Pick<Evidence, "stance" | "decisive" | "source">;

/** Whether a piece shows something: it quotes its source, or says what stands there. */
export function holds(piece: Pick<Evidence, "quote" | "note">): boolean {
  return Boolean(piece.quote?.trim() || piece.note?.trim());
}

/** What the evidence gives to a rating and what it still needs, the latter first. */
export function findingsOf(rating: RatingCode | null, evidence: readonly Piece[]): Finding[] {
  const sources = t("{count, plural, one {# independent source} other {# independent sources}}", {
    count: independentSources(evidence),
  });
  const count: Finding = { kind: "fine", text: `${sources}.` };
  if (!rating)
    return [
      {
        kind: "open",
        text: `${count.text} ${t("Choose a rating to see what it needs.")}`,
      },
    ];
  if (rating === "not_checkable")
    return [count, { kind: "fine", text: t("This rating needs none.") }];
  return [fit(rating, evidence), count];
}

function fit(rating: RatingCode, evidence: readonly Piece[]): Finding {
  const label = t(stepOf(rating).label);
  if (evidenceFits(rating, evidence))
    return {
      kind: "fine",
      text: isDecisive(rating)
        ? t("Decisive evidence agrees with “{label}”.", { label })
        : t("There is evidence for “{label}”.", { label }),
    };
  return {
    kind: "needed",
    text: isDecisive(rating)
      ? needsDecisive(rating, label)
      : t("“{label}” needs at least one piece of evidence.", { label }),
  };
}

function needsDecisive(rating: RatingCode, label: string): string {
  const agrees = (stance: "supports" | "undermines") =>
    evidenceFits(rating, [{ stance, decisive: true, source: { id: "", derivedFrom: null } }]);
  if (agrees("supports") && agrees("undermines"))
    return t("“{label}” needs a decisive piece that supports or speaks against the claim.", {
      label,
    });
  return agrees("supports")
    ? t("“{label}” needs a decisive piece that supports the claim.", { label })
    : t("“{label}” needs a decisive piece that speaks against the claim.", { label });
}
