// Which article each row means: by its ID, its address or its headline.
import "server-only";
import type { Tx } from "@/lib/db/engine/sql";
import { findArticles, type NamedArticle } from "@/lib/db/sheets/lookups";
import type { SheetProposal } from "@/lib/domain/sheet/proposal";
import { addressKey, webAddress } from "@/lib/domain/source";
import { isSlug } from "@/lib/domain/writing/slug";
import { msg } from "@/lib/words/t";
import { type PlannedRow, refuse } from "./read-rows";

type Named = Pick<SheetProposal, "articleId" | "article">;

const keyOf = (text: string) =>
  webAddress.safeParse(text).success && URL.canParse(text) ? addressKey(text) : null;

/** The article of each row; a row without one gets its error. */
export async function articlesOf(
  tx: Tx,
  rows: readonly PlannedRow[],
): Promise<Map<PlannedRow, NamedArticle>> {
  const known = await lookUp(
    tx,
    rows.map((row) => row.proposal),
  );
  const found = new Map<PlannedRow, NamedArticle>();
  for (const row of rows) {
    const { articleId, article } = row.proposal;
    const column = articleId ? "articleId" : "article";
    const fitting = known(row.proposal);
    const [only] = fitting;
    if (!articleId && !article)
      refuse(row, { column, text: msg("Name the article: its headline, address or ID.") });
    else if (!only)
      refuse(row, {
        column,
        text: msg(
          "No article of ours has this name. Bring it in first, or write its address or ID.",
        ),
      });
    else if (fitting.length > 1)
      refuse(row, {
        column,
        text: `${fitting.length} articles are called this. Write the ID of one: ${fitting
          .slice(0, 3)
          .map(({ slug }) => slug)
          .join(", ")}.`,
      });
    else found.set(row, only);
  }
  return found;
}

/** A look-up over all that the rows name, in one statement. */
async function lookUp(
  tx: Tx,
  named: readonly Named[],
): Promise<(wanted: Named) => readonly NamedArticle[]> {
  const texts = [
    ...new Set(named.flatMap(({ articleId, article }) => [articleId, article])),
  ].filter((text) => text !== null);
  const articles = await findArticles(tx, {
    slugs: texts.filter(isSlug),
    urlKeys: texts.map(keyOf).filter((key) => key !== null),
    headlines: texts.map((text) => text.toLowerCase()),
  });
  const bySlug = groupBy(articles, ({ slug }) => slug);
  const byKey = groupBy(articles, ({ urlKey }) => urlKey);
  const byHeadline = groupBy(articles, ({ headline }) => headline.toLowerCase());
  return ({ articleId, article }) => {
    if (articleId) return bySlug.get(articleId) ?? [];
    if (!article) return [];
    return (
      bySlug.get(article) ??
      byKey.get(keyOf(article) ?? "") ??
      byHeadline.get(article.toLowerCase()) ??
      []
    );
  };
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
