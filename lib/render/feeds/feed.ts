// What a feed holds, whatever it is written as: of verdicts, or of what became of them.

import type { PublicClaimRow } from "@/lib/domain/publication";
import { correctionWords } from "@/lib/domain/publication";
import type { CorrectionRow } from "@/lib/domain/view/reader";
import { verdictAfter } from "@/lib/format/correction";
import { t } from "@/lib/words/t";
import { rowSaid } from "../parts/said";
import type { Site } from "../site";

export type Entry = {
  /** An address that never names anything else. */
  id: string;
  /** The page to read. */
  url: string;
  title: string;
  language: string;
  text: string;
  publishedAt: string;
  updatedAt: string;
  category: { term: string; label: string };
};

export type Feed = {
  title: string;
  /** The page of which this is the feed. */
  page: string;
  /** Its own address without a cursor, that of this page of it, and that of the next one. */
  address: string;
  self: string;
  next: string | null;
  author: { name: string; url: string };
  entries: readonly Entry[];
};

export const feedPaths = {
  claimsAtom: "/feeds/claims.atom",
  claimsJson: "/feeds/claims.json",
  correctionsAtom: "/feeds/corrections.atom",
  correctionsJson: "/feeds/corrections.json",
} as const;

/** The address of a feed that is narrowed, and of a later page of it. */
export function feedAddress(
  origin: string,
  path: string,
  narrowed: Readonly<Record<string, string>>,
  cursor: string | null = null,
): string {
  const query = new URLSearchParams({ ...narrowed, ...(cursor && { cursor }) }).toString();
  return `${origin}${path}${query && `?${query}`}`;
}

/** A verdict that stands. A correction changes it and is dated; its address stays. */
export function verdictEntry({ origin }: Site, row: PublicClaimRow): Entry {
  const url = `${origin}/claims/${row.slug}`;
  const statement = rowSaid(row, "statement");
  return {
    id: url,
    url,
    title: `${t(row.rating.label)}: ${statement.text}`,
    language: statement.lang,
    text: rowSaid(row, "summary").text,
    publishedAt: row.firstPublishedAt,
    updatedAt: row.publishedAt,
    category: { term: row.rating.code, label: t(row.rating.label) },
  };
}

/** A correction or retraction: one publication, which never changes. */
export function correctionEntry({ origin }: Site, row: CorrectionRow): Entry {
  const url = `${origin}/claims/${row.slug}/v/${row.version}`;
  const statement = rowSaid(row, "statement");
  const retracted = row.kind === "retraction";
  const correctionClass = row.correctionClass ?? "minor";
  const label = retracted ? t("Retraction") : t(correctionWords[correctionClass]);
  return {
    id: url,
    url,
    title: `${label}: ${statement.text}`,
    language: statement.lang,
    text: [row.correction, verdictAfter(row.kind, row.previous, row.rating)]
      .filter(Boolean)
      .join("\n\n"),
    publishedAt: row.publishedAt,
    updatedAt: row.publishedAt,
    category: { term: retracted ? "retraction" : correctionClass, label },
  };
}
