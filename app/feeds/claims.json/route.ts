import { listFeed } from "@/app/feed-answer";
import { feedPaths, verdictEntry } from "@/lib/render/feeds/feed";
import { JSON_FEED_TYPE, jsonFeed } from "@/lib/render/feeds/json-feed";
import { listPublicClaims } from "@/lib/services/public";
import { msg } from "@/lib/words/t";

// Made at each request: the build has neither a database nor an address.
export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  const made = {
    title: msg("Verdicts"),
    page: "/",
    path: feedPaths.claimsJson,
    list: listPublicClaims,
    entry: verdictEntry,
  };
  return listFeed(request, made, jsonFeed, JSON_FEED_TYPE);
}
