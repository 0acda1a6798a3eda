import "@/components/styles/records/records.css";
import "@/components/styles/records/feeds.css";
import type { Metadata } from "next";
import { PageHead } from "@/components/desk/page-head";
import { AddFeed } from "@/components/feed/add-feed";
import { FeedTable } from "@/components/feed/feed-table";
import { EmptyState } from "@/components/ui/empty-state";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { may } from "@/lib/domain/permissions";
import { listFeeds } from "@/lib/services/feeds/feeds";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Feeds") };
}

export default async function FeedsPage() {
  const actor = await actorOrSignIn("/desk/feeds");
  const feeds = await listFeeds(actor);
  const manages = may(actor.role, "feed.manage");
  return (
    <>
      <PageHead
        title={t("Feeds")}
        about={t(
          "Sites that the newsroom follows: new items become articles, changed ones new text versions.",
        )}
      >
        {manages && <AddFeed />}
      </PageHead>
      {feeds.length > 0 ? (
        <FeedTable feeds={feeds} manages={manages} />
      ) : (
        <EmptyState title={t("No feed is followed yet")}>
          <p>
            {manages
              ? t(
                  "Add the RSS, Atom or JSON Feed address of a site; you see what it holds before anything comes in.",
                )
              : t("An editor adds the feeds that the newsroom follows.")}
          </p>
        </EmptyState>
      )}
    </>
  );
}
