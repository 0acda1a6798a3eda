import "@/components/styles/desk-articles.css";
import "@/components/styles/records/records.css";
import "@/components/styles/claim-filters.css";
import "@/components/styles/records/corrections.css";
import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/components/desk/page-head";
import { Pager } from "@/components/desk/pager";
import { SourceFilterForm } from "@/components/source/source-filter-form";
import { SourceTable } from "@/components/source/source-table";
import { EmptyState } from "@/components/ui/empty-state";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { sourceFilter } from "@/lib/domain/library/library";
import { addressOf, queryOf, type SearchParams } from "@/lib/format/query";
import { listLanguages, listSources } from "@/lib/services/sources";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Sources") };
}

const PATH = "/desk/sources";

type Props = { searchParams: Promise<SearchParams> };

export default async function SourcesPage({ searchParams }: Props) {
  const query = queryOf(await searchParams, [
    "q",
    "level",
    "reliability",
    "language",
    "only",
    "cursor",
  ]);
  const { q } = query;
  const actor = await actorOrSignIn(addressOf(PATH, query));
  const read = sourceFilter.safeParse(query);
  const filter = read.success ? read.data : {};
  const page = await listSources(actor, filter);
  const narrowed = Boolean(filter.level ?? filter.reliability ?? filter.language ?? filter.only);
  return (
    <>
      <PageHead title={t("Sources")} about={t("Everything that claims rest on, once each.")} />
      <SourceFilterForm path={PATH} filter={filter} languages={await listLanguages(actor)} />
      {page.items.length > 0 && <SourceTable sources={page.items} />}
      {page.items.length === 0 && !q && narrowed && (
        <EmptyState title={t("No source of this kind")}>
          <p>
            <Link href={PATH}>{t("See all sources")}</Link>.
          </p>
        </EmptyState>
      )}
      {page.items.length === 0 && q && (
        <EmptyState title={t("No source is like “{q}”", { q })}>
          <p>
            {rich("Try fewer words, or <a>see all sources</a>.", {
              a: (inner) => <Link href={PATH}>{inner}</Link>,
            })}
          </p>
        </EmptyState>
      )}
      {page.items.length === 0 && !q && !narrowed && (
        <EmptyState title={t("No sources yet")}>
          <p>
            {rich(
              "A source comes in with the first evidence that uses it. Open one of the <a>claims</a> and add evidence.",
              { a: (inner) => <Link href="/desk/claims">{inner}</Link> },
            )}
          </p>
        </EmptyState>
      )}
      <Pager path={PATH} query={query} next={page.next} />
    </>
  );
}
