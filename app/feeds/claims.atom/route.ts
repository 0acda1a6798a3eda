import { listFeed } from "@/app/feed-answer";
import { ATOM_TYPE, atomFeed } from "@/lib/render/feeds/atom";
import { feedPaths, verdictEntry } from "@/lib/render/feeds/feed";
import { listPublicClaims } from "@/lib/services/public";
import { msg } from "@/lib/words/t";

// Made at each request: the build has neither a database nor an address.
export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  const made = {
    title: msg("Verdicts"),
    page: "/",
    path: feedPaths.claimsAtom,
    list: listPublicClaims,
    entry: verdictEntry,
  };
  return listFeed(request, made, atomFeed, ATOM_TYPE);
}
