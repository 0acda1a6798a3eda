/** A publication as the pack gets it. */
import type { PackPublication } from "@/lib/domain/pack/period";
import { type RatingCode, stepOf } from "@/lib/domain/rating";

type Given = {
  slug: string;
  at: string;
  claimant: string | null;
  rating: RatingCode;
  version?: number;
  kind?: PackPublication["kind"];
  topics?: string[];
};

export function packPublication({
  version = 1,
  kind = "verdict",
  ...given
}: Given): PackPublication {
  const later = version > 1;
  const words = { url: null, publishedOn: null, publisher: null };
  return {
    id: `${given.slug} ${version}`,
    slug: given.slug,
    version,
    kind,
    correctionClass: later && kind === "verdict" ? "substantial" : null,
    correction: later && kind === "verdict" ? "The plan was another one." : null,
    previousRating: later ? "true" : null,
    publishedAt: `${given.at}T12:00:00.000Z`,
    checkedBy: ["Demo checker"],
    approvedBy: ["Demo editor"],
    publishedBy: "Demo editor",
    topics: given.topics ?? [],
    snapshot: {
      content: {
        ...{ quote: "389 metres", statement: "It is 389 metres long.", claimDate: null },
        ...{ kind: "statistic", risk: "normal", summary: "It is.", gaps: null, analysis: null },
        claimant: given.claimant,
        rating: given.rating,
        evidence: [
          {
            ...{ id: "e", stance: "supports", quote: null, locator: "p. 4", credibility: 1 },
            ...{ decisive: true, note: null },
            source: {
              ...{ id: "s", title: "The plan", language: null, level: "primary" as const },
              ...{ reliability: "A" as const, derivedFrom: null, derivedFromTitle: null },
              ...words,
            },
          },
        ],
        replies: [
          {
            ...{ id: "r", askedOf: "The mayor", how: "phone", askedOn: "2026-01-02" },
            ...{ dueOn: null, outcome: "no_answer", answer: null, answeredOn: null },
          },
        ],
      },
      rating: { ...stepOf(given.rating), scaleVersion: 1 },
      article: {
        ...{ slug: "bridge", headline: "A bridge", byline: null, language: "en", ...words },
        ...{ direction: "ltr", origin: "other" },
      },
      people: { checkedBy: [], approvedBy: [], publishedBy: "" },
      asOf: given.at,
      retractionReason: kind === "retraction" ? "The plan was another one." : null,
    },
  };
}
