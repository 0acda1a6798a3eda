import "server-only";
// The published claims of an article as a page of W3C Web Annotations, so that any annotation client
// finds the words again: by quote with its surroundings, and by position in code points.
import type { z } from "zod";
import { anchorAt } from "@/lib/domain/anchor";
import { claimFragment } from "@/lib/domain/anchor/text-fragment";
import { directionOf } from "@/lib/domain/article";
import { ownLanguage } from "@/lib/domain/translation/own-language";
import { sayIn } from "@/lib/domain/translation/said";
import type { ArticleClaim, PublicArticle, PublicNewsroom } from "@/lib/domain/view/reader";
import { publicOrigin } from "@/lib/env";
import type { Language } from "@/lib/words/languages";
import { inLanguage } from "@/lib/words/spoken";
import { t } from "@/lib/words/t";
import type { annotationPage } from "./answers/public";
import { codePointsIn } from "./code-points";
import { articlePage, claimPage } from "./public-json";

/** By which a browser scrolls to the very words. */
const TEXT_FRAGMENTS = "https://wicg.github.io/scroll-to-text-fragment/";

type AnnotationPage = z.output<typeof annotationPage>;

/**
 * Claims whose words stand in the newest text, in text order; with a language, verdicts and what was
 * translated in that.
 */
export function annotationsIn(
  language: Language | undefined,
  article: PublicArticle,
  newsroom: PublicNewsroom,
): AnnotationPage {
  return language
    ? inLanguage(language, () => annotationsOf(article, newsroom, language))
    : annotationsOf(article, newsroom, null);
}

function annotationsOf(
  article: PublicArticle,
  newsroom: PublicNewsroom,
  language: Language | null,
): AnnotationPage {
  const points = codePointsIn(article.text);
  const verdicts = article.published.filter((claim) => claim.kind === "verdict");
  const marks = verdicts.flatMap((claim) => claim.place ?? []);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${publicOrigin()}/api/v1/articles/${article.slug}/annotations`,
    type: "AnnotationPage",
    startIndex: 0,
    generator: { id: publicOrigin(), type: "Organization", name: newsroom.name },
    items: verdicts.flatMap((claim) => annotationOf(claim, article, marks, points, language) ?? []),
  };
}

function annotationOf(
  claim: ArticleClaim,
  article: PublicArticle,
  marks: readonly { start: number; end: number }[],
  points: (offset: number) => number,
  wanted: Language | null,
): AnnotationPage["items"][number] | null {
  if (!claim.place) return null;
  const { start, end } = claim.place;
  const { exact, prefix, suffix } = anchorAt(article.text, claim.place.exact, start);
  const own = ownLanguage(claim, claim.article.language);
  const label = wanted ? t(claim.rating.label) : claim.rating.label;
  const statement = sayIn(wanted ?? own, claim, "statement", own);
  const summary = sayIn(wanted ?? own, claim, "summary", own);
  const spoken = statement?.lang ?? own;
  return {
    id: `${claimPage(claim.slug)}#v${claim.version}`,
    type: "Annotation",
    motivation: "assessing",
    created: claim.firstPublishedAt,
    modified: claim.publishedAt,
    canonical: claimPage(claim.slug),
    creator: claim.checkedBy.map((name) => ({ type: "Person" as const, name })),
    review: {
      rating: { ...claim.rating, label },
      statement: statement?.text ?? claim.statement,
      language: spoken,
      direction: spoken === claim.article.language ? claim.article.direction : directionOf(spoken),
      asOf: claim.asOf,
      checkedBy: claim.checkedBy,
      approvedBy: claim.approvedBy,
    },
    body: [
      {
        type: "TextualBody",
        purpose: "classifying",
        format: "text/plain",
        language: wanted ?? "en",
        value: label,
      },
      {
        type: "TextualBody",
        purpose: "assessing",
        format: "text/plain",
        language: summary?.lang ?? own,
        value: summary?.text ?? claim.summary,
      },
    ],
    target: {
      source: articlePage(article.slug),
      selector: [
        { type: "TextQuoteSelector", exact, prefix, suffix },
        { type: "TextPositionSelector", start: points(start), end: points(end) },
        {
          type: "FragmentSelector",
          conformsTo: TEXT_FRAGMENTS,
          value: claimFragment(claim.slug, article.text, { start, end }, marks).slice(1),
        },
      ],
    },
  };
}
