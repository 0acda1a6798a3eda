// What came of readers' reports, and the way to send one.
import { Day } from "@/components/ui/date";
import type { PublicReport } from "@/lib/domain/view/reports";
import { here } from "@/lib/words/ambient";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

type Props = { slug: string; reports: readonly PublicReport[] };

export function ReaderReports({ slug, reports }: Props) {
  const toReport = (
    <p className="report-link on-screen">
      <a href={here(`/claims/${slug}/report`)} rel="nofollow">
        {t("Report an error")}
      </a>
    </p>
  );
  if (reports.length === 0) return toReport;
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t("Reports from readers")}</h2>
      <ul className="reader-reports">
        {reports.map((report) => (
          <li key={report.number}>
            <p>
              <strong>{report.state === "accepted" ? t("Accepted") : t("Rejected")}</strong>{" "}
              <span className="byline">
                {rich("Number {number}, of {date}, answered on {date2}", {
                  number: report.number,
                  date: <Day time={report.createdAt} />,
                  date2: <Day time={report.decidedAt} />,
                })}
              </span>
            </p>
            <p dir="auto">{report.outcome}</p>
          </li>
        ))}
      </ul>
      {toReport}
    </section>
  );
}
