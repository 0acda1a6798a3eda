// Articles under check and their revisions.

import type {
  ArrivingText,
  Article,
  ArticleInput,
  ArticlePatch,
  ArticleRow,
} from "@/lib/domain/article";
import type { AuditEntry } from "@/lib/domain/audit";
import type { PublicationSummary } from "@/lib/domain/publication";
import type { RevisionAdded } from "@/lib/domain/view/answer";
import type { DeskArticle, Page } from "@/lib/domain/view/desk";
import { type CallOptions, request } from "./request";

const at = (slug: string) => `/desk/articles/${encodeURIComponent(slug)}`;

type ArticleFilter = { q?: string; cursor?: string; limit?: number };
export type CorrectionRow = PublicationSummary & { article: { slug: string; headline: string } };

export function listArticles(filter: ArticleFilter = {}, options: CallOptions = {}) {
  return request<Page<ArticleRow>>("GET", "/desk/articles", { ...options, query: filter });
}

export function readArticle(slug: string, options: CallOptions = {}) {
  return request<DeskArticle>("GET", at(slug), options);
}

/** Known again by its address or external id, it becomes a revision of the article that is there. */
export function createArticle(
  input: Omit<ArticleInput, "text"> & ArrivingText,
  options: CallOptions = {},
) {
  return request<Article>("POST", "/articles", { ...options, body: input });
}

/** Changes only the fields that are sent; 412 when someone changed the article since `version`. */
export function editArticle(
  slug: string,
  version: number,
  patch: ArticlePatch,
  options: CallOptions = {},
) {
  return request<Article>("PATCH", at(slug), { ...options, version, body: patch });
}

/** Adds the text as it reads now; the answer says how each claim's words fared. */
export function addRevision(slug: string, body: ArrivingText, options: CallOptions = {}) {
  const path = `/articles/${encodeURIComponent(slug)}/revisions`;
  return request<RevisionAdded>("POST", path, { ...options, body });
}

/** The article's history, newest first. */
export function articleHistory(slug: string, options: CallOptions = {}) {
  return request<Page<AuditEntry>>("GET", `${at(slug)}/audit`, options);
}

/** Corrections and retractions, newest first. */
export function listCorrections(cursor?: string | null, options: CallOptions = {}) {
  return request<Page<CorrectionRow>>("GET", "/desk/corrections", {
    ...options,
    query: { cursor },
  });
}
