// How far second opinions agreed with the first ratings, and each pair behind that.

import Link from "next/link";
import { Day } from "@/components/ui/date";
import { FEWEST_PAIRS } from "@/lib/domain/opinion/agreement";
import { stepOf } from "@/lib/domain/rating";
import type { Statistics } from "@/lib/domain/view/statistics";
import { formatShare } from "@/lib/format/count";
import { t } from "@/lib/words/t";

export function AgreementPart({ agreement }: { agreement: Statistics["agreement"] }) {
  const { pairs, opinions } = agreement;
  return (
    <section aria-labelledby="agreement" className="statistics-part">
      <h2 id="agreement" className="section-title">
        {t("Agreement")}
      </h2>
      <p>{inWords(agreement)}</p>
      {pairs > 0 && (
        <details>
          <summary>
            {t("{count, plural, one {# second opinion} other {# second opinions}}", {
              count: pairs,
            })}
          </summary>
          <table className="records">
            <thead>
              <tr>
                <th scope="col">{t("Claim")}</th>
                <th scope="col">{t("First rating")}</th>
                <th scope="col">{t("Second, blind")}</th>
                <th scope="col">{t("Given")}</th>
              </tr>
            </thead>
            <tbody>
              {opinions.map(({ slug, first, second, at }) => (
                <tr key={`${slug} ${at}`}>
                  <th scope="row">
                    <Link href={`/desk/claims/${slug}`}>{slug}</Link>
                  </th>
                  <td data-label={t("First rating")}>{t(stepOf(first).label)}</td>
                  <td data-label={t("Second, blind")}>{t(stepOf(second).label)}</td>
                  <td data-label={t("Given")}>
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
  if (pairs === 0) return t("No second opinion was given in this period.");
  const same = t(
    "{share} of {count, plural, one {# second opinion} other {# second opinions}} gave the same rating as the first.",
    { share: formatShare(observed ?? 0), count: pairs },
  );
  if (pairs < FEWEST_PAIRS || kappa === null)
    return `${same} ${t("Cohen’s kappa is shown from {count} on.", { count: FEWEST_PAIRS })}`;
  const values = { kappa: kappa.toFixed(2), weighted: weighted.kappa?.toFixed(2) ?? "" };
  const told =
    weighted.kappa === null
      ? t("Cohen’s kappa: {kappa} (1 is full agreement, 0 what chance gives).", values)
      : t(
          "Cohen’s kappa: {kappa}, {weighted} by distance on the scale (1 is full agreement, 0 what chance gives).",
          values,
        );
  return `${same} ${told}`;
}
