import { answerFeed, FEED_PAGE, narrowedBy } from "@/app/feed-answer";
import { claimReviewFeed } from "@/lib/render/feeds/data-feed";
import { feedAddress } from "@/lib/render/feeds/feed";
import { listWholeClaims } from "@/lib/services/public";

// Made at each request: the build has neither a database nor an address.
export const dynamic = "force-dynamic";

const PATH = "/feeds/claimreview.json";

export function GET(request: Request): Promise<Response> {
  return answerFeed(request, "application/ld+json; charset=utf-8", async (site, cursor) => {
    const { topic } = narrowedBy(request);
    const narrowed = { ...(topic && { topic }) };
    const { items, next } = await listWholeClaims({
      limit: FEED_PAGE,
      ...narrowed,
      ...(cursor && { cursor }),
    });
    return {
      body: claimReviewFeed(site, items),
      next: next && feedAddress(site.origin, PATH, narrowed, next),
    };
  });
}
