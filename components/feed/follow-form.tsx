"use client";
// The last step of adding a feed: what is brought in, in which language, how often it is looked at.
import { type FormEvent, useRef, useState } from "react";
import { LanguageField } from "@/components/article/language-field";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/text-field";
import { useListening } from "@/components/ui/use-listening";
import { editFeed } from "@/lib/client/feeds";
import type { DeskFeed, FeedPatch, FoundFeed } from "@/lib/domain/feed/feed";
import { t } from "@/lib/words/t";
import { FoundItems } from "./found-items";
import { rhythmOptions } from "./rhythm";

type Props = { feed: DeskFeed; found: FoundFeed; onFollowed: (feed: DeskFeed) => void };

export function FollowForm({ feed, found, onFollowed }: Props) {
  const [take, setTake] = useState<NonNullable<FeedPatch["take"]>>("new");
  const [language, setLanguage] = useState(found.language ?? "en");
  const [minutes, setMinutes] = useState(String(feed.everyMinutes));
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, problem } = useAct(form);
  const listening = useListening();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const patch = { active: true, take, language, everyMinutes: Number(minutes) };
    const followed = await run(() => editFeed(feed.id, feed.version, patch));
    if (followed) onFollowed(followed);
  }

  const choices = [
    { value: "new", label: t("Only what comes from now on") },
    {
      value: "all",
      label: t("Also what stands there now: {count, plural, one {# article} other {# articles}}", {
        count: found.total,
      }),
    },
  ] as const;
  return (
    <form className="form" ref={form} onSubmit={submit} noValidate>
      <FoundItems found={found} />
      <fieldset className="choices" disabled={!listening}>
        <legend className="field-label">{t("Bring in")}</legend>
        {choices.map(({ value, label }) => (
          <label key={value} className="check">
            <input
              type="radio"
              name="take"
              value={value}
              checked={take === value}
              onChange={() => setTake(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <LanguageField
        value={language}
        onValue={setLanguage}
        error={problem?.errorAt("/language") ?? null}
      />
      <Select label={t("Look")} value={minutes} onValue={setMinutes} options={rhythmOptions()} />
      <ActProblemNotice problem={problem} title={t("The feed is not followed yet")} />
      <p className="form-acts">
        <Button type="submit" look="primary" busy={busy}>
          {t("Follow this feed")}
        </Button>
      </p>
    </form>
  );
}
