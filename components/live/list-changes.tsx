"use client";
// A list does not move under the hand: what colleagues changed in it is counted, and shown when asked.
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useMe } from "@/components/desk/me";
import { Button } from "@/components/ui/button";
import type { Change } from "@/lib/domain/view/live";
import { t } from "@/lib/words/t";
import { useLive } from "./use-live";

type Props = {
  /** Slugs of the claims in the list: what happens to others is no news here, but for new and moved ones. */
  shown: readonly string[];
  /** The list is of one article. */
  article?: string;
  /** What the server drew this list from; another one means that it is fresh. */
  drawnAt: number;
};

/** Moves bring a claim into a list or take it out; everything else changes a row. */
const COMES_AND_GOES = new Set([
  "claim.created",
  "claim.moved",
  "claim.published",
  "claim.retracted",
]);

/** True when a list that shows these claims may look different after the change. */
export function concerns(change: Change, shown: readonly string[], article?: string): boolean {
  if (change.kind !== "claim" || change.slug === null) return false;
  if (article !== undefined && change.article !== article) return false;
  return shown.includes(change.slug) || COMES_AND_GOES.has(change.type);
}

/** One quiet line, and nothing while nothing happened. */
export function ListChanges({ shown, article, drawnAt }: Props) {
  const router = useRouter();
  const me = useMe();
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [missed, setMissed] = useState(false);
  useEffect(() => {
    setChanged(new Set());
    setMissed(false);
  }, [drawnAt]);
  useLive({
    onChange(change) {
      if (change.by === me.id || !concerns(change, shown, article)) return;
      setChanged((known) => new Set(known).add(change.subject));
    },
    onReload: () => setMissed(true),
  });
  const words = missed
    ? t("Much has changed here.")
    : t("{count, plural, one {# claim was changed} other {# claims were changed}} by others.", {
        count: changed.size,
      });
  return (
    <div className="list-changes" role="status">
      {(missed || changed.size > 0) && (
        <>
          <span>{words}</span> <Button onClick={() => router.refresh()}>{t("Show changes")}</Button>
        </>
      )}
    </div>
  );
}
