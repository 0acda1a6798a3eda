// What came of readers' reports, and the way to send one.
import { Day } from "@/components/ui/date";
import type { PublicReport } from "@/lib/domain/view/reports";

type Props = { slug: string; reports: readonly PublicReport[] };

export function ReaderReports({ slug, reports }: Props) {
  const toReport = (
    <p className="report-link on-screen">
      <a href={`/claims/${slug}/report`} rel="nofollow">
        Report an error
      </a>
    </p>
  );
  if (reports.length === 0) return toReport;
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">Reports from readers</h2>
      <ul className="reader-reports">
        {reports.map((report) => (
          <li key={report.number}>
            <p>
              <strong>{report.state === "accepted" ? "Accepted" : "Rejected"}</strong>{" "}
              <span className="byline">
                Number {report.number}, of <Day time={report.createdAt} />, answered on{" "}
                <Day time={report.decidedAt} />
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
