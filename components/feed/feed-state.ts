// How it stands with a feed, in a word or two.
import type { Feed } from "@/lib/domain/feed/feed";
import { t } from "@/lib/words/t";

export function feedState(feed: Feed): string {
  if (feed.looking) return t("Looking …");
  if (!feed.startedAt) return feed.lastProblem ? t("Can’t be read") : t("Waits for you");
  if (!feed.active) return t("Off");
  return feed.fails > 0 ? t("In trouble") : t("On");
}
