"use client";
// A feed to follow: where it is, whose, how often it is looked at.
import { type FormEvent, useRef, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { rhythmOptions } from "@/components/feed/rhythm";
import { Button } from "@/components/ui/button";
import { Select, TextField } from "@/components/ui/text-field";
import { followChecks } from "@/lib/client/others";
import { FEED_MINUTES, type OtherFeed, otherFeedInput } from "@/lib/domain/others/other-feed";
import { t } from "@/lib/words/t";

export function FeedStep({ onFollowed }: { onFollowed: (feed: OtherFeed) => void }) {
  const [url, setUrl] = useState("");
  const [title, setTitle] = useState("");
  const [minutes, setMinutes] = useState(String(FEED_MINUTES));
  const [wrong, setWrong] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, problem } = useAct(form);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = otherFeedInput.safeParse({
      url: url.trim(),
      everyMinutes: Number(minutes),
      ...(title.trim() && { title }),
    });
    setWrong(input.success ? null : (input.error.issues[0]?.message ?? null));
    if (!input.success) return;
    const feed = await run((idempotencyKey) => followChecks(input.data, { idempotencyKey }));
    if (feed) onFollowed(feed);
  }

  const error = wrong ?? problem?.errorAt("/url") ?? null;
  return (
    <form className="form" ref={form} onSubmit={submit} noValidate>
      <TextField
        label={t("Address of the feed")}
        hint={t(
          "A DataFeed or a list of ClaimReview. What stands in it comes in at once, and what is new at each look.",
        )}
        value={url}
        onValue={setUrl}
        error={error}
        inputMode="url"
        dir="ltr"
        maxLength={2000}
        spellCheck={false}
      />
      <TextField
        label={t("Name")}
        optional
        value={title}
        onValue={setTitle}
        error={problem?.errorAt("/title") ?? null}
        maxLength={200}
        dir="auto"
      />
      <Select label={t("Look")} value={minutes} onValue={setMinutes} options={rhythmOptions()} />
      {!error && <ActProblemNotice problem={problem} title={t("The feed is not followed yet")} />}
      <p className="form-acts">
        <Button type="submit" look="primary" busy={busy}>
          {t("Follow this feed")}
        </Button>
      </p>
    </form>
  );
}
