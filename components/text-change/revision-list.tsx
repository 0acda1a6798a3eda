// The states of a text: when each came in, who brought it, how and from where.
import Link from "next/link";
import { Moment } from "@/components/ui/date";
import { WebLink } from "@/components/ui/web-link";
import { originalAddress } from "@/lib/client/texts";
import { type RevisionRow, wayWords } from "@/lib/domain/view/revisions";
import { formatSize } from "@/lib/format/size";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

type Props = { slug: string; revisions: readonly RevisionRow[]; current?: number };

export function RevisionList({ slug, revisions, current }: Props) {
  return (
    <ol className="revision-list">
      {revisions.map((revision) => (
        <li key={revision.number} className="revision-row">
          <Link
            href={`/desk/articles/${slug}/revisions/${revision.number}`}
            className="revision-link"
            aria-current={revision.number === current ? "page" : undefined}
          >
            {t("Text version {number}", { number: revision.number })}
          </Link>
          <Moment time={revision.at} />
          <span>
            {revision.by ? <bdi>{revision.by.name}</bdi> : t("The system")}, <From row={revision} />
          </span>
          <span className="revision-length">
            {t("{count, plural, one {# character} other {# characters}}", {
              count: revision.characters,
            })}
          </span>
          <span>
            {revision.original && (
              <a href={originalAddress(slug, revision.number)} download>
                {rich("Save the original<hidden> of text version {number}</hidden> ({bytes})", {
                  hidden: (inner) => <span className="visually-hidden">{inner}</span>,
                  number: revision.number,
                  bytes: formatSize(revision.original.bytes),
                })}
              </a>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function From({ row }: { row: RevisionRow }) {
  const way = row.feed
    ? rich("feed {feed}", { feed: <bdi>{row.feed}</bdi> })
    : t(wayWords[row.how]);
  // What was pasted has no name but the one that it is saved under.
  const pasted = row.how === "text" || row.how === "rich";
  const name = pasted ? null : row.original?.name;
  return (
    <>
      {way}
      {name && (
        <>
          {" "}
          <bdi>{name}</bdi>
        </>
      )}
      {row.sourceAddress && (
        <>
          {" "}
          {rich("from {site}", {
            site: (
              <WebLink href={row.sourceAddress}>
                <bdi>{hostOf(row.sourceAddress)}</bdi>
              </WebLink>
            ),
          })}
        </>
      )}
    </>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
