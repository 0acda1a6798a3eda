"use client";
// The feeds of other publishers that are followed, how each stands, and what an editor may do with it.
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { ShortMoment } from "@/components/ui/date";
import { useToast } from "@/components/ui/toast";
import { editOtherFeed, lookAtOtherFeed } from "@/lib/client/others";
import { rhythms } from "@/lib/domain/feed/feed";
import type { OtherFeed } from "@/lib/domain/others/other-feed";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

const REFRESH_MS = 2_000;
const wordsOf = (minutes: number) =>
  t(rhythms.find((rhythm) => rhythm.minutes === minutes)?.words ?? "") ||
  t("every {minutes} minutes", { minutes });

type Props = { feeds: readonly OtherFeed[]; manages: boolean };

export function OtherFeeds({ feeds, manages }: Props) {
  const router = useRouter();
  const say = useToast();
  const { run, busy } = useAct();
  const looking = feeds.some((feed) => feed.looking);
  useEffect(() => {
    if (!looking) return;
    const timer = setInterval(() => router.refresh(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [looking, router]);

  if (feeds.length === 0) return null;
  const act = async (what: (key: string) => Promise<OtherFeed>, said: string) => {
    const done = await run(what, (error) =>
      say(error instanceof Error ? error.message : t("It was not done.")),
    );
    if (done) say(said);
    router.refresh();
  };
  return (
    <section className="others-feeds" aria-label={t("Feeds that are followed")}>
      <h2>{t("Feeds that are followed")}</h2>
      <ul>
        {feeds.map((feed) => (
          <li key={feed.id}>
            <div>
              <span className="feed-title" dir="auto">
                {feed.title}
              </span>
              <span className="record-about feed-address">
                <bdi>{feed.url}</bdi>
              </span>
              <span className="record-about">
                {t("{count, plural, one {# check} other {# checks}}", { count: feed.checks })} ·{" "}
                {feed.active
                  ? t("looked at {rhythm}", { rhythm: wordsOf(feed.everyMinutes) })
                  : t("switched off")}
                {feed.lastLookedAt && (
                  <>
                    {" · "}
                    {rich("last {moment}", { moment: <ShortMoment time={feed.lastLookedAt} /> })}
                  </>
                )}
                {feed.looking && ` · ${t("looking …")}`}
              </span>
              {feed.lastProblem && <span className="feed-problem">{t(feed.lastProblem)}</span>}
            </div>
            {manages && (
              <div className="feed-acts">
                {feed.active && (
                  <Button
                    busy={busy}
                    aria-label={t("Look now at {title}", { title: feed.title })}
                    onClick={() =>
                      act(
                        (idempotencyKey) => lookAtOtherFeed(feed.id, { idempotencyKey }),
                        t("{title} is looked at now.", { title: feed.title }),
                      )
                    }
                  >
                    {t("Look now")}
                  </Button>
                )}
                <Button
                  busy={busy}
                  aria-label={
                    feed.active
                      ? t("Switch off {title}", { title: feed.title })
                      : t("Switch on {title}", { title: feed.title })
                  }
                  onClick={() =>
                    act(
                      () => editOtherFeed(feed.id, feed.version, { active: !feed.active }),
                      feed.active
                        ? t("{title} is switched off.", { title: feed.title })
                        : t("{title} is followed again.", { title: feed.title }),
                    )
                  }
                >
                  {feed.active ? t("Switch off") : t("Switch on")}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
