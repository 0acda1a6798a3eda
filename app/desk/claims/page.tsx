import type { Metadata } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import "@/components/styles/claim-filters.css";
import "@/components/styles/claim-table.css";
import "@/components/styles/sheets/import.css";
import { ClaimFilterForm } from "@/components/claim-list/claim-filter-form";
import {
  addressWith,
  CLAIMS,
  chipsOf,
  filterNames,
  filterOf,
} from "@/components/claim-list/claim-filters";
import { ClaimTable } from "@/components/claim-list/claim-table";
import { densityOf } from "@/components/claim-list/density";
import { FilterChips } from "@/components/claim-list/filter-chips";
import { PageHead } from "@/components/desk/page-head";
import { Pager } from "@/components/desk/pager";
import { ListChanges } from "@/components/live/list-changes";
import { ExportLinks } from "@/components/sheet/export-links";
import { EmptyState } from "@/components/ui/empty-state";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import type { Actor } from "@/lib/domain/person";
import type { ClaimFilter } from "@/lib/domain/view/desk";
import { addressOf, queryOf, type SearchParams } from "@/lib/format/query";
import { readArticle } from "@/lib/services/articles";
import { listClaims, staff, suggestSearch } from "@/lib/services/desk";
import { listTopics } from "@/lib/services/topics/topics";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";

export const metadata: Metadata = { title: msg("Claims") };

export default async function ClaimsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const query = queryOf(await searchParams, filterNames);
  const actor = await actorOrSignIn(addressOf(CLAIMS, query));
  const filter = filterOf(query);
  const [{ items, next }, people, article, topics, jar] = await Promise.all([
    listClaims(actor, filter),
    staff(actor),
    headlineOf(actor, filter),
    listTopics(actor),
    cookies(),
  ]);
  const chips = chipsOf(filter, { people, article, topics });

  return (
    <>
      <PageHead title={t("Claims")}>
        <ExportLinks filter={filter} filtered={chips.length > 0} />
        <Link href={`${CLAIMS}/import`} className="button">
          {t("Import")}
        </Link>
      </PageHead>
      <ClaimFilterForm filter={filter} people={people} topics={topics} />
      <FilterChips chips={chips} />
      <ListChanges shown={items.map(({ slug }) => slug)} drawnAt={Date.now()} />
      {items.length > 0 ? (
        <ClaimTable
          rows={items}
          people={people}
          today={new Date().toISOString().slice(0, 10)}
          density={densityOf(jar.get("density")?.value)}
        />
      ) : (
        <NothingFound actor={actor} filter={filter} filtered={chips.length > 0} />
      )}
      <Pager path={CLAIMS} query={query} next={next} />
    </>
  );
}

/** The name of the article that the list is held to. */
async function headlineOf(actor: Actor, filter: ClaimFilter): Promise<string | null> {
  if (!filter.article) return null;
  const found = await readArticle(actor, filter.article).catch(() => null);
  return found?.article.headline ?? null;
}

async function NothingFound({
  actor,
  filter,
  filtered,
}: {
  actor: Actor;
  filter: ClaimFilter;
  filtered: boolean;
}) {
  if (!filtered)
    return (
      <EmptyState title={t("There is no claim yet")}>
        <p>
          {rich("Open one of the <a>articles</a> and choose words in its text.", {
            a: (inner) => <Link href="/desk/articles">{inner}</Link>,
          })}
        </p>
      </EmptyState>
    );
  const better = filter.q ? await suggestSearch(actor, filter.q) : null;
  return (
    <EmptyState title={t("No claim fits these filters")}>
      {better && (
        <p>
          {rich("Did you mean {better}?", {
            better: <Link href={addressWith(filter, { q: better })}>{better}</Link>,
          })}
        </p>
      )}
      <p>
        {rich("Take a filter off above, or <a>show all claims</a>.", {
          a: (inner) => <Link href={CLAIMS}>{inner}</Link>,
        })}
      </p>
    </EmptyState>
  );
}
