"use client";
// Every feed, how it stands, and what was last wrong.
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { lookAtFeed } from "@/lib/client/feeds";
import type { FeedRow } from "@/lib/domain/feed/feed";
import { t } from "@/lib/words/t";
import { FeedDialog } from "./feed-dialog";
import { FeedTableRow } from "./feed-table-row";

type Props = { feeds: readonly FeedRow[]; manages: boolean };

const REFRESH_MS = 2_000;

/** Asks for the page again every other second while the worker is busy with one of the feeds. */
function useFreshRows(feeds: readonly FeedRow[]): void {
  const router = useRouter();
  const busy = feeds.some((feed) => feed.looking || feed.waiting > 0);
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [busy, router]);
}

export function FeedTable({ feeds, manages }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const router = useRouter();
  const say = useToast();
  const { run, busy } = useAct();
  useFreshRows(feeds);

  async function look(feed: FeedRow) {
    const asked = await run(
      (idempotencyKey) => lookAtFeed(feed.id, { idempotencyKey }),
      (error) => say(error instanceof Error ? error.message : t("The feed was not looked at.")),
    );
    if (asked) router.refresh();
  }

  return (
    <>
      <table className="records feeds" data-middle>
        <caption className="visually-hidden">{t("Feeds, by name")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("Feed")}</th>
            <th scope="col">{t("State")}</th>
            <th scope="col">{t("Last look")}</th>
            <th scope="col">{t("Next look")}</th>
            <th scope="col">{t("Brought in")}</th>
            {manages && (
              <th scope="col">
                <span className="visually-hidden">{t("Acts")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {feeds.map((feed) => (
            <FeedTableRow key={feed.id} feed={feed}>
              {manages && (
                <td className="record-act">
                  <span className="feed-acts">
                    {feed.active && (
                      <Button
                        busy={busy || feed.looking}
                        onClick={() => void look(feed)}
                        aria-label={t("Look now at {title}", { title: feed.title })}
                      >
                        {t("Look now")}
                      </Button>
                    )}
                    <Button
                      onClick={() => setChosen(feed.id)}
                      aria-label={
                        feed.startedAt
                          ? t("Change {title}", { title: feed.title })
                          : t("Set up {title}", { title: feed.title })
                      }
                    >
                      {feed.startedAt ? t("Change") : t("Set up")}
                    </Button>
                  </span>
                </td>
              )}
            </FeedTableRow>
          ))}
        </tbody>
      </table>
      <FeedDialog
        key={chosen ?? "none"}
        id={chosen}
        onClose={() => setChosen(null)}
        onChanged={() => router.refresh()}
      />
    </>
  );
}
