// One feed as a row.
import type { ReactNode } from "react";
import { ShortMoment } from "@/components/ui/date";
import type { FeedRow } from "@/lib/domain/feed/feed";
import { t } from "@/lib/words/t";
import { feedState } from "./feed-state";

export function FeedTableRow({ feed, children }: { feed: FeedRow; children?: ReactNode }) {
  return (
    <tr data-off={feed.startedAt && !feed.active ? true : undefined}>
      <th scope="row">
        <span className="feed-title" dir="auto" lang={feed.language ?? undefined}>
          {feed.title}
        </span>
        <span className="record-about feed-address">
          <bdi>{feed.url}</bdi>
        </span>
        {feed.lastProblem && <span className="feed-problem">{t(feed.lastProblem)}</span>}
      </th>
      <td data-label={t("State")}>{feedState(feed)}</td>
      <td data-label={t("Last look")}>
        {feed.lastLookedAt ? (
          <ShortMoment time={feed.lastLookedAt} />
        ) : (
          <span className="muted">{t("Not yet")}</span>
        )}
      </td>
      <td data-label={t("Next look")}>
        {feed.active ? (
          <ShortMoment time={feed.nextAt} />
        ) : (
          <span className="muted">{t("None")}</span>
        )}
      </td>
      <td data-label={t("Brought in")}>
        {feed.startedAt ? (
          <span>
            {t("{count, plural, one {# item} other {# items}}", { count: feed.done })}
            {feed.waiting > 0 && `, ${t("{waiting} under way", { waiting: feed.waiting })}`}
            {feed.failed > 0 && `, ${t("{failed} failed", { failed: feed.failed })}`}
          </span>
        ) : (
          <span className="muted">{t("Nothing")}</span>
        )}
      </td>
      {children}
    </tr>
  );
}
