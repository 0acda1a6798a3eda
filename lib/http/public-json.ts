import "server-only";
// What programs get of a publication. A retraction says that the check no longer stands, and why; it
// carries no rating and none of the words that led to one.
import type { z } from "zod";
import type { PublicClaimRow, PublishedEvidence } from "@/lib/domain/publication";
import type { PublicArticle, PublicArticleRow } from "@/lib/domain/view/reader";
import { publicOrigin } from "@/lib/env";
import type { PublicVersion } from "@/lib/services/public-history";
import type {
  publicArticle,
  publicArticleRow,
  publicClaim,
  publicClaimRow,
} from "./answers/public";
import { codePointsIn } from "./code-points";

export const claimPage = (slug: string) => `${publicOrigin()}/claims/${slug}`;
export const articlePage = (slug: string) => `${publicOrigin()}/articles/${slug}`;

type Row = z.output<typeof publicClaimRow>;

/** A claim in a list. */
export function claimRowJson(row: Omit<PublicClaimRow, "translations"> & { quote: string }): Row {
  const stands = row.kind === "verdict";
  return {
    slug: row.slug,
    page: claimPage(row.slug),
    state: stands ? "published" : "retracted",
    version: row.version,
    rating: stands ? row.rating.code : null,
    verdict: stands ? row.rating : null,
    previousRating: row.previousRating,
    statement: row.statement,
    quote: row.quote,
    summary: stands ? row.summary : null,
    article: row.article,
    correctionClass: row.correctionClass,
    correction: row.correction,
    publishedAt: row.publishedAt,
    firstPublishedAt: row.firstPublishedAt,
  };
}

/** One publication of a claim, whole. */
export function claimJson(claim: PublicVersion): z.output<typeof publicClaim> {
  const { content, rating, article, asOf, retractionReason } = claim.snapshot;
  const stands = claim.kind === "verdict";
  const row = claimRowJson({
    ...claim,
    rating,
    article,
    quote: content.quote,
    statement: content.statement ?? "",
    summary: content.summary ?? "",
  });
  const current = claim.version === claim.newestVersion;
  return {
    ...row,
    page: current ? row.page : `${row.page}/v/${claim.version}`,
    current,
    claimant: content.claimant,
    claimDate: content.claimDate,
    kind: content.kind,
    gaps: stands ? content.gaps : null,
    analysis: stands ? content.analysis : null,
    evidence: stands ? content.evidence.map(evidenceJson) : [],
    replies: stands ? (content.replies ?? []).map(({ id: _, ...reply }) => reply) : [],
    translations: stands ? (content.translations ?? []) : [],
    checkedBy: claim.checkedBy,
    approvedBy: claim.approvedBy,
    asOf,
    retractionReason,
  };
}

function evidenceJson({ id: _, source, ...evidence }: PublishedEvidence) {
  const { id: __, derivedFrom: ___, derivedFromTitle, ...shown } = source;
  return { ...evidence, source: { ...shown, copyOf: derivedFromTitle } };
}

export function articleRowJson(article: PublicArticleRow): z.output<typeof publicArticleRow> {
  const { claims, ...row } = article;
  return { ...row, page: articlePage(article.slug), claimCount: claims };
}

/** An article with its text and the claims that stand; places count code points. */
export function articleJson(found: PublicArticle): z.output<typeof publicArticle> {
  const { published, text, blocks, sha256, ...row } = found;
  const points = codePointsIn(text);
  const standing = published.filter((claim) => claim.kind === "verdict");
  return {
    ...articleRowJson(row),
    text,
    blocks,
    sha256,
    claims: standing.map(({ place, ...claim }) => ({
      ...claimRowJson(claim),
      place: place && {
        start: points(place.start),
        end: points(place.end),
        exact: place.exact,
      },
    })),
  };
}
