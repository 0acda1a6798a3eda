"use client";
// From an address to a feed that is followed: the worker looks first, and a person says yes.
import { type FormEvent, useCallback, useRef, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { addFeed, lookAtFeed } from "@/lib/client/feeds";
import { type DeskFeed, feedInput } from "@/lib/domain/feed/feed";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { FollowForm } from "./follow-form";
import { useFeedLook } from "./use-feed-look";

type Props = {
  /** One that was added before and waits to be switched on. */
  begun?: DeskFeed | null;
  onChanged: () => void;
  onFollowed: (feed: DeskFeed) => void;
};

export function FeedSetup({ begun = null, onChanged, onFollowed }: Props) {
  const [feed, setFeed] = useState<DeskFeed | null>(begun);
  const take = useCallback((next: DeskFeed) => setFeed(next), []);
  const { long } = useFeedLook(feed, take);
  const { run, busy, problem } = useAct();

  if (!feed)
    return (
      <AddressForm
        onAdded={(added) => {
          setFeed(added);
          onChanged();
        }}
      />
    );
  if (feed.looking)
    return (
      <div className="feed-wait" role="status">
        <p>{rich("Looking at {url} …", { url: <bdi>{feed.url}</bdi> })}</p>
        {long && (
          <p className="muted">
            {t(
              "This takes longer than usual. You can close this; the feed stays in the list and waits for you there.",
            )}
          </p>
        )}
      </div>
    );
  if (feed.found && !feed.lastProblem)
    return (
      <FollowForm key={feed.lastLookedAt} feed={feed} found={feed.found} onFollowed={onFollowed} />
    );
  return (
    <div className="form">
      <Notice kind="error" title={t("The feed could not be read")}>
        <p>{feed.lastProblem}</p>
      </Notice>
      <ActProblemNotice problem={problem} title={t("The feed was not looked at")} />
      <p className="form-acts">
        <Button
          busy={busy}
          onClick={async () => {
            const next = await run((idempotencyKey) => lookAtFeed(feed.id, { idempotencyKey }));
            if (next) setFeed(next);
          }}
        >
          {t("Look again")}
        </Button>
        <Button look="quiet" onClick={() => setFeed(null)}>
          {t("Use another address")}
        </Button>
      </p>
    </div>
  );
}

function AddressForm({ onAdded }: { onAdded: (feed: DeskFeed) => void }) {
  const [url, setUrl] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, problem } = useAct(form);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = feedInput.safeParse({ url: url.trim() });
    setWrong(input.success ? null : (input.error.issues[0]?.message ?? null));
    if (!input.success) return;
    const added = await run((idempotencyKey) => addFeed(input.data, { idempotencyKey }));
    if (added) onAdded(added);
  }

  const error = wrong ?? problem?.errorAt("/url") ?? null;
  return (
    <form className="form" ref={form} onSubmit={submit} noValidate>
      <TextField
        label={t("Address of the feed")}
        hint={t(
          "RSS, Atom or JSON Feed. Sites often link to it as “RSS”. Nothing is brought in before you have seen what it holds.",
        )}
        value={url}
        onValue={setUrl}
        error={error}
        inputMode="url"
        dir="ltr"
        maxLength={2000}
        spellCheck={false}
      />
      {!error && <ActProblemNotice problem={problem} title={t("The feed was not added")} />}
      <p className="form-acts">
        <Button type="submit" look="primary" busy={busy}>
          {t("Look at it")}
        </Button>
      </p>
    </form>
  );
}
