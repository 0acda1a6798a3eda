"use client";
// One feed: set up when it waits for that, else changed, switched off and on again.
import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { readFeed } from "@/lib/client/feeds";
import type { DeskFeed } from "@/lib/domain/feed/feed";
import { t } from "@/lib/words/t";
import { FeedForm } from "./feed-form";
import { FeedSetup } from "./feed-setup";

type Props = {
  /** Null while none is chosen. */
  id: string | null;
  onClose: () => void;
  onChanged: () => void;
};

export function FeedDialog({ id, onClose, onChanged }: Props) {
  const [feed, setFeed] = useState<DeskFeed | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const say = useToast();

  useEffect(() => {
    if (!id) return;
    const stopping = new AbortController();
    readFeed(id, { signal: stopping.signal }).then(setFeed, (error) => {
      if (!stopping.signal.aborted)
        setProblem(error instanceof Error ? error.message : String(error));
    });
    return () => stopping.abort();
  }, [id]);

  function changed(next: DeskFeed) {
    const was = feed?.active;
    setFeed(next);
    onChanged();
    if (was !== next.active) {
      say(
        next.active
          ? t("{title} is followed now.", { title: next.title })
          : t("{title} is switched off.", { title: next.title }),
      );
      onClose();
    } else say(t("Saved."));
  }

  return (
    <Dialog open={id !== null} onClose={onClose} title={feed?.title ?? t("Feed")}>
      {problem && <Notice kind="error" title={problem} />}
      {!feed && !problem && <p role="status">{t("Loading …")}</p>}
      {feed && !feed.startedAt && (
        <FeedSetup begun={feed} onChanged={onChanged} onFollowed={changed} />
      )}
      {feed?.startedAt && <FeedForm feed={feed} onChanged={changed} />}
    </Dialog>
  );
}
