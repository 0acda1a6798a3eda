"use client";
// Every feed, how it stands, and what was last wrong.
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { lookAtFeed } from "@/lib/client/feeds";
import type { FeedRow } from "@/lib/domain/feed/feed";
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
      (error) => say(error instanceof Error ? error.message : "The feed was not looked at."),
    );
    if (asked) router.refresh();
  }

  return (
    <>
      <table className="records feeds" data-middle>
        <caption className="visually-hidden">Feeds, by name</caption>
        <thead>
          <tr>
            <th scope="col">Feed</th>
            <th scope="col">State</th>
            <th scope="col">Last look</th>
            <th scope="col">Next look</th>
            <th scope="col">Brought in</th>
            {manages && (
              <th scope="col">
                <span className="visually-hidden">Acts</span>
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
                        aria-label={`Look now at ${feed.title}`}
                      >
                        Look now
                      </Button>
                    )}
                    <Button
                      onClick={() => setChosen(feed.id)}
                      aria-label={feed.startedAt ? `Change ${feed.title}` : `Set up ${feed.title}`}
                    >
                      {feed.startedAt ? "Change" : "Set up"}
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
