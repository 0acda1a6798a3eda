// How far second opinions agreed with the first ratings, and each pair behind that.
import Link from "next/link";
import { Day } from "@/components/ui/date";
import { FEWEST_PAIRS } from "@/lib/domain/opinion/agreement";
import { stepOf } from "@/lib/domain/rating";
import type { Statistics } from "@/lib/domain/view/statistics";
import { formatCount } from "@/lib/format/count";

const share = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 0 });

export function AgreementPart({ agreement }: { agreement: Statistics["agreement"] }) {
  const { pairs, opinions } = agreement;
  return (
    <section aria-labelledby="agreement" className="statistics-part">
      <h2 id="agreement" className="section-title">
        Agreement
      </h2>
      <p>{inWords(agreement)}</p>
      {pairs > 0 && (
        <details>
          <summary>{formatCount(pairs, "second opinion")}</summary>
          <table className="records">
            <thead>
              <tr>
                <th scope="col">Claim</th>
                <th scope="col">First rating</th>
                <th scope="col">Second, blind</th>
                <th scope="col">Given</th>
              </tr>
            </thead>
            <tbody>
              {opinions.map(({ slug, first, second, at }) => (
                <tr key={`${slug} ${at}`}>
                  <th scope="row">
                    <Link href={`/desk/claims/${slug}`}>{slug}</Link>
                  </th>
                  <td data-label="First rating">{stepOf(first).label}</td>
                  <td data-label="Second, blind">{stepOf(second).label}</td>
                  <td data-label="Given">
                    <Day time={at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

function inWords({ pairs, observed, kappa, weighted }: Statistics["agreement"]): string {
  if (pairs === 0) return "No second opinion was given in this period.";
  const same = `${share.format(observed ?? 0)} of ${formatCount(pairs, "second opinion")} gave the same rating as the first.`;
  if (pairs < FEWEST_PAIRS || kappa === null)
    return `${same} Cohen’s kappa is shown from ${FEWEST_PAIRS} on.`;
  const scale =
    weighted.kappa === null ? "" : `, ${weighted.kappa.toFixed(2)} by distance on the scale`;
  return `${same} Cohen’s kappa: ${kappa.toFixed(2)}${scale} (1 is full agreement, 0 what chance gives).`;
}
