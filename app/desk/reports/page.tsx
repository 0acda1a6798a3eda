import "@/components/styles/records/records.css";
import "@/components/styles/records/corrections.css";
import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/components/desk/page-head";
import { Pager } from "@/components/desk/pager";
import { ReportCard } from "@/components/report/report-card";
import { EmptyState } from "@/components/ui/empty-state";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { may } from "@/lib/domain/permissions";
import { reportStates, reportStateWords } from "@/lib/domain/view/reports";
import { isSlug } from "@/lib/domain/writing/slug";
import { addressOf, queryOf, type SearchParams } from "@/lib/format/query";
import { listReports } from "@/lib/services/reports/reports";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Reports from readers") };
}

const PATH = "/desk/reports";

export default async function ReportsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const query = queryOf(await searchParams, ["state", "claim", "cursor"]);
  const actor = await actorOrSignIn(addressOf(PATH, query));
  const claim = query.claim && isSlug(query.claim) ? query.claim : undefined;
  // Of one claim all are shown until a state is chosen: there are few.
  const chosen = reportStates.find((known) => known === query.state);
  const state = chosen ?? (claim ? undefined : "new");
  const { items, next } = await listReports(actor, {
    ...(state && { state }),
    ...(claim && { claim }),
    ...(query.cursor && { cursor: query.cursor }),
  });
  return (
    <>
      <PageHead
        title={t("Reports from readers")}
        about={t(
          "What readers say is wrong. What you decide stands on the claim’s page, without their words.",
        )}
      />
      {claim && (
        <p className="link-row">
          <span>{t("Of one claim.")}</span>
          <Link href={`/desk/claims/${claim}`}>{t("The claim")}</Link>
          <Link href={PATH}>{t("Of all claims")}</Link>
        </p>
      )}
      <nav aria-label={t("State")} className="reports-filter">
        <ul className="link-row">
          {reportStates.map((each) => (
            <li key={each}>
              <Link
                href={addressOf(PATH, {
                  ...(claim && { claim }),
                  ...((each !== "new" || claim) && { state: each }),
                })}
                aria-current={each === state ? "page" : undefined}
              >
                {t(reportStateWords[each])}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {items.length > 0 ? (
        <ol className="reports">
          {items.map((report) => (
            <li key={`${report.id} ${report.version}`}>
              <ReportCard report={report} decides={may(actor.role, "report.decide")} />
            </li>
          ))}
        </ol>
      ) : (
        <EmptyState title={state === "new" ? t("No report waits") : t("None")}>
          <p>{t("Readers send them from the page of a claim, under Report an error.")}</p>
        </EmptyState>
      )}
      <Pager path={PATH} query={query} next={next} />
    </>
  );
}
