// The library: every source once, with how many claims rest on it.
import Link from "next/link";
import { PartialDate } from "@/components/ui/date";
import { reliabilityWords, type Source } from "@/lib/domain/source";
import { t } from "@/lib/words/t";

type Props = { sources: readonly (Source & { claims: number })[] };

export function SourceTable({ sources }: Props) {
  return (
    <table className="records">
      <caption className="visually-hidden">{t("Sources, changed last first")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("Source")}</th>
          <th scope="col">{t("Date")}</th>
          <th scope="col">{t("Level")}</th>
          <th scope="col">{t("Reliability")}</th>
          <th scope="col">{t("Used by")}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.id}>
            <th scope="row">
              <Link
                href={`/desk/sources/${source.id}`}
                className="record-link"
                lang={source.language ?? undefined}
                dir="auto"
              >
                {source.title}
              </Link>
              {source.withdrawnOn && <span className="record-about">{t("Withdrawn")}</span>}
              {source.unnamed && <span className="record-about">{t("Can’t be named")}</span>}
              {source.publisher && (
                <span className="record-about">
                  <bdi>{source.publisher}</bdi>
                </span>
              )}
            </th>
            <td>
              {source.publishedOn ? (
                <PartialDate date={source.publishedOn} />
              ) : (
                <span className="muted">{t("No date")}</span>
              )}
            </td>
            <td>{source.level === "primary" ? t("Primary") : t("Secondary")}</td>
            <td>
              {source.reliability}{" "}
              <span className="muted">{t(reliabilityWords[source.reliability])}</span>
            </td>
            <td>
              {source.claims > 0
                ? t("{count, plural, one {# claim} other {# claims}}", { count: source.claims })
                : t("No claim")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
