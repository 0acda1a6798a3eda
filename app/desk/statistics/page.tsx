import "@/components/styles/records/corrections.css";
import "@/components/styles/records/statistics.css";
import type { Metadata } from "next";
import { PageHead } from "@/components/desk/page-head";
import { AgreementPart } from "@/components/statistics/agreement-part";
import { Bars } from "@/components/statistics/bars";
import { PackForm } from "@/components/statistics/pack-form";
import { PeopleTable } from "@/components/statistics/people-table";
import { PeriodLinks } from "@/components/statistics/period-links";
import { ReturnList } from "@/components/statistics/return-list";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { stateWords } from "@/lib/domain/claim";
import { may } from "@/lib/domain/permissions";
import { periodOf, type Statistics } from "@/lib/domain/view/statistics";
import { formatPartialDate } from "@/lib/format/date";
import { formatDuration } from "@/lib/format/duration";
import { addressOf, queryOf, type SearchParams } from "@/lib/format/query";
import { readStatistics } from "@/lib/services/statistics/read-statistics";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Statistics") };
}

const PATH = "/desk/statistics";

export default async function StatisticsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const query = queryOf(await searchParams, ["days"]);
  const actor = await actorOrSignIn(addressOf(PATH, query));
  const found = await readStatistics(actor, periodOf(query.days));
  const { approvals, returns } = found.decisions;
  const weeks = sinceFirst(found.weeks);
  return (
    <>
      <PageHead title={t("Statistics")} about={t("How the work of the desk goes.")}>
        <PeriodLinks path={PATH} days={found.days} />
      </PageHead>
      <div className="charts">
        <Bars
          title={t("Time in each state")}
          about={
            found.spells.length > 0
              ? t("Half of the claims that moved on had been there no longer than this.")
              : t("No claim moved on in this period.")
          }
          heads={[t("State"), t("Half within"), t("Nine of ten within"), t("Claims")]}
          bars={found.spells.map((one) => ({
            key: one.state,
            label: t(stateWords[one.state]),
            value: one.medianSeconds,
            words: formatDuration(one.medianSeconds),
            more: [formatDuration(one.ninthSeconds), String(one.spells)],
          }))}
        />
        <Bars
          title={t("Waiting for review now")}
          about={
            found.queue.oldestSeconds === null
              ? t("The queue is empty.")
              : t("The oldest has waited {oldestSeconds}.", {
                  oldestSeconds: formatDuration(found.queue.oldestSeconds),
                })
          }
          heads={[t("Waiting for"), t("Claims")]}
          bars={found.queue.ages.map(({ days, claims }, at) => ({
            key: String(days),
            label: ageWords(days, found.queue.ages[at + 1]?.days),
            value: claims,
            words: t("{count, plural, one {# claim} other {# claims}}", { count: claims }),
          }))}
        />
        <Bars
          title={t("Published by week")}
          about={
            weeks.length > 0
              ? t(
                  "New checks, corrections and retractions, the newest week first. Weeks begin on Monday.",
                )
              : t("Nothing was published in this period.")
          }
          heads={[t("Week of"), t("Publications")]}
          bars={weeks.map(({ week, first, corrected, retracted }) => ({
            key: week,
            label: formatPartialDate(week),
            value: first + corrected + retracted,
            words: [
              t("{first} new", { first }),
              corrected > 0 ? t("{corrected} corrected", { corrected }) : "",
              retracted > 0 ? t("{retracted} retracted", { retracted }) : "",
            ]
              .filter(Boolean)
              .join(", "),
          }))}
        />
      </div>
      <AgreementPart agreement={found.agreement} />
      <section aria-labelledby="load" className="statistics-part">
        <h2 id="load" className="section-title">
          {t("Load per person")}
        </h2>
        <PeopleTable people={found.people} />
      </section>
      <section aria-labelledby="returns" className="statistics-part">
        <h2 id="returns" className="section-title">
          {t("Returned from review")}
        </h2>
        <p className="muted">
          {t(
            "{count, plural, one {# return} other {# returns}} and {count2, plural, one {# approval} other {# approvals}} in this period.",
            { count: returns, count2: approvals },
          )}
        </p>
        <ReturnList returns={found.returns} />
      </section>
      {may(actor.role, "pack.make") && (
        <section aria-labelledby="pack" className="statistics-part">
          <h2 id="pack" className="section-title">
            {t("Pack for assessors")}
          </h2>
          <p className="muted">
            {t(
              "What was published from one day to another, with method, scale, sources, corrections, replies and counts, as IFCN and EFCSN ask for. It holds only what is public.",
            )}
          </p>
          <PackForm today={new Date().toISOString().slice(0, 10)} />
        </section>
      )}
    </>
  );
}

/** The weeks from the first in which something was published, newest first. */
function sinceFirst(weeks: Statistics["weeks"]): Statistics["weeks"] {
  const first = weeks.findIndex((week) => week.first + week.corrected + week.retracted > 0);
  return first === -1 ? [] : weeks.slice(first).reverse();
}

function ageWords(from: number, to: number | undefined): string {
  if (to === undefined) return t("{from} days and longer", { from });
  return from === 0 ? t("Under a day") : t("{from} to {to} days", { from, to });
}
