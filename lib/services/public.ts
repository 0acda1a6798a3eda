// Everything that readers see, page or API, in one place; it reads publications only, as the role that
// can read nothing else.
import "server-only";
import { reader } from "@/lib/db/engine/pool";
import * as articles from "@/lib/db/reader/articles";
import * as claims from "@/lib/db/reader/claims";
import * as log from "@/lib/db/reader/log";
import type { PublicClaim, PublicClaimRow } from "@/lib/domain/publication";
import type { Rating } from "@/lib/domain/rating";
import type {
  BadgeFace,
  ClaimInContext,
  CorrectionFilter,
  CorrectionRow,
  Listed,
  PublicArticle,
  PublicArticleRow,
  PublicClaimFilter,
  PublicNewsroom,
} from "@/lib/domain/view/reader";
import { isSlug } from "@/lib/domain/writing/slug";
import { decodeCursor, toPage } from "./cursor";
import { badgeFace } from "./reader/badge";
import { placeInText } from "./reader/place-in-text";

const DEFAULT_LIMIT = 50;
const MOST = 200;

function limitOf(limit: number | undefined): number {
  return Math.min(limit ?? DEFAULT_LIMIT, MOST);
}

/** Verdicts that stand, newest first. Throws Invalid for a cursor that is not ours. */
export async function listPublicClaims(
  filter: PublicClaimFilter,
): Promise<Listed<PublicClaimRow & { quote: string }>> {
  const limit = limitOf(filter.limit);
  const after = decodeCursor(filter.cursor);
  const rows = await claims.list(reader, { ...filter, after, limit: limit + 1 });
  return toPage(
    rows,
    limit,
    (row) => row.claimId,
    ({ claimId: _, key: __, ...row }) => row,
  );
}

/** The newest publication of a claim, or the one asked for; null when there is none. */
export async function getPublicClaim(
  slug: string,
  version: number | null = null,
): Promise<PublicClaim | null> {
  const found = isSlug(slug) ? await claims.read(reader, slug, version) : null;
  if (!found) return null;
  const { claimId: _, ...claim } = found;
  return claim;
}

/** As `getPublicClaim`, with the words around the quote in the newest text of the article. */
export async function getClaimInContext(
  slug: string,
  version: number | null = null,
): Promise<ClaimInContext | null> {
  const found = isSlug(slug) ? await claims.read(reader, slug, version) : null;
  if (!found) return null;
  const { claimId, ...claim } = found;
  const stored = await articles.placeOf(reader, claimId);
  const { context, place } = placeInText({ slug, quote: claim.snapshot.content.quote }, stored);
  // The place is that of the newest publication's words.
  return { ...claim, context, place: claim.version === claim.newestVersion ? place : null };
}

/** An article with its newest text and its published claims; null when it is not public. */
export async function getPublicArticle(slug: string): Promise<PublicArticle | null> {
  const found = isSlug(slug) ? await articles.read(reader, slug) : null;
  if (!found) return null;
  const { id, ...article } = found;
  return { ...article, published: await articles.claimsOf(reader, id) };
}

/** The same for the article that was first published at an address; null when none is public. */
export async function getPublicArticleAt(address: string): Promise<PublicArticle | null> {
  const slug = await articles.slugAt(reader, address);
  return slug === null ? null : getPublicArticle(slug);
}

/** Public articles, newest first. Throws Invalid for a cursor that is not ours. */
export async function listPublicArticles(
  filter: Pick<PublicClaimFilter, "cursor" | "limit">,
): Promise<Listed<PublicArticleRow>> {
  const limit = limitOf(filter.limit);
  const after = decodeCursor(filter.cursor);
  const rows = await articles.list(reader, { after, limit: limit + 1 });
  return toPage(
    rows,
    limit,
    (row) => row.id,
    ({ id: _, key: __, ...row }) => row,
  );
}

/** The newest publication of each claim, whole, retractions too; newest first. */
export async function listWholeClaims(
  filter: Pick<PublicClaimFilter, "topic" | "cursor" | "limit">,
): Promise<Listed<PublicClaim>> {
  const limit = limitOf(filter.limit);
  const after = decodeCursor(filter.cursor);
  const rows = await claims.listWhole(reader, {
    topic: filter.topic ?? null,
    after,
    limit: limit + 1,
  });
  return toPage(
    rows,
    limit,
    (row) => row.claimId,
    ({ claimId: _, key: __, ...row }) => row,
  );
}

/** Corrections and retractions, newest first. Throws Invalid for a cursor that is not ours. */
export async function listCorrections(filter: CorrectionFilter): Promise<Listed<CorrectionRow>> {
  const limit = limitOf(filter.limit);
  const after = decodeCursor(filter.cursor);
  const rows = await log.corrections(reader, {
    class: filter.class ?? null,
    article: filter.article ?? null,
    topic: filter.topic ?? null,
    language: filter.language ?? null,
    from: filter.from ?? null,
    to: filter.to ?? null,
    after,
    limit: limit + 1,
  });
  return toPage(
    rows,
    limit,
    (row) => row.id,
    ({ id: _, key: __, ...row }) => row,
  );
}

/** The newsroom's name and policies. */
export function getPublicNewsroom(): Promise<PublicNewsroom> {
  return log.newsroom(reader);
}

/** The scale in force, in its order. */
export function getScale(): Promise<Rating[]> {
  return log.scale(reader);
}

/** What a claim's badge shows, in `lang` where the scale has its word; null when there is none. */
export async function getBadge(slug: string, lang: string | null): Promise<BadgeFace | null> {
  const stored = isSlug(slug) ? await claims.badge(reader, slug) : null;
  return stored && badgeFace(stored, lang);
}

/** Addresses for search engines; a sitemap holds 50,000 at most. */
export function listAddresses(): Promise<{ path: string; changedAt: string }[]> {
  return log.addresses(reader, 24_990);
}
