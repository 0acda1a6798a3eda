// The library: every source once, with how many claims rest on it.
import Link from "next/link";
import { PartialDate } from "@/components/ui/date";
import { reliabilityWords, type Source } from "@/lib/domain/source";
import { formatCount } from "@/lib/format/count";

type Props = { sources: readonly (Source & { claims: number })[] };

export function SourceTable({ sources }: Props) {
  return (
    <table className="records">
      <caption className="visually-hidden">Sources, changed last first</caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Date</th>
          <th scope="col">Level</th>
          <th scope="col">Reliability</th>
          <th scope="col">Used by</th>
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
              {source.withdrawnOn && <span className="record-about">Withdrawn</span>}
              {source.unnamed && <span className="record-about">Can’t be named</span>}
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
                <span className="muted">No date</span>
              )}
            </td>
            <td>{source.level === "primary" ? "Primary" : "Secondary"}</td>
            <td>
              {source.reliability}{" "}
              <span className="muted">{reliabilityWords[source.reliability]}</span>
            </td>
            <td>{source.claims > 0 ? formatCount(source.claims, "claim") : "No claim"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
