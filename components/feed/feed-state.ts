// How it stands with a feed, in a word or two.
import type { Feed } from "@/lib/domain/feed/feed";

export function feedState(feed: Feed): string {
  if (feed.looking) return "Looking …";
  if (!feed.startedAt) return feed.lastProblem ? "Can’t be read" : "Waits for you";
  if (!feed.active) return "Off";
  return feed.fails > 0 ? "In trouble" : "On";
}
