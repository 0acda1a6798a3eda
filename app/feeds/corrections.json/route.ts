import { listFeed } from "@/app/feed-answer";
import { correctionEntry, feedPaths } from "@/lib/render/feeds/feed";
import { JSON_FEED_TYPE, jsonFeed } from "@/lib/render/feeds/json-feed";
import { listCorrections } from "@/lib/services/public";
import { msg } from "@/lib/words/t";

// Made at each request: the build has neither a database nor an address.
export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  const made = {
    title: msg("Corrections"),
    page: "/corrections",
    path: feedPaths.correctionsJson,
    list: listCorrections,
    entry: correctionEntry,
  };
  return listFeed(request, made, jsonFeed, JSON_FEED_TYPE);
}
