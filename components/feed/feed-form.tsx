"use client";
// What may be changed of a feed that is followed, and the items that could not be brought in.
import { type FormEvent, useRef, useState } from "react";
import { LanguageField } from "@/components/article/language-field";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Select, TextField } from "@/components/ui/text-field";
import { WebLink } from "@/components/ui/web-link";
import { editFeed } from "@/lib/client/feeds";
import type { DeskFeed, FailedItem, FeedPatch } from "@/lib/domain/feed/feed";
import { t } from "@/lib/words/t";
import { rhythmOptions } from "./rhythm";

type Props = { feed: DeskFeed; onChanged: (feed: DeskFeed) => void };

export function FeedForm({ feed, onChanged }: Props) {
  const [title, setTitle] = useState(feed.title);
  const [language, setLanguage] = useState(feed.language ?? "en");
  const [minutes, setMinutes] = useState(String(feed.everyMinutes));
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, problem } = useAct(form);

  async function change(patch: FeedPatch) {
    const changed = await run(() => editFeed(feed.id, feed.version, patch));
    if (changed) onChanged(changed);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void change({ title, language, everyMinutes: Number(minutes) });
  }

  return (
    <form className="form" ref={form} onSubmit={submit} noValidate>
      <p className="muted feed-address">
        <bdi>{feed.url}</bdi>
      </p>
      <TextField
        label={t("Name")}
        hint={t("Named as the publisher of what comes in.")}
        value={title}
        onValue={setTitle}
        error={problem?.errorAt("/title") ?? null}
        maxLength={200}
        dir="auto"
      />
      <LanguageField
        value={language}
        onValue={setLanguage}
        error={problem?.errorAt("/language") ?? null}
      />
      <Select label={t("Look")} value={minutes} onValue={setMinutes} options={rhythmOptions()} />
      <ActProblemNotice problem={problem} title={t("The feed was not changed")} />
      <p className="form-acts">
        <Button type="submit" look="primary" busy={busy}>
          {t("Save")}
        </Button>
        <Button busy={busy} onClick={() => void change({ active: !feed.active })}>
          {feed.active ? t("Switch off") : t("Switch on")}
        </Button>
      </p>
      <Failures failures={feed.failures} />
    </form>
  );
}

function Failures({ failures }: { failures: readonly FailedItem[] }) {
  if (failures.length === 0) return null;
  return (
    <section className="feed-found">
      <h3>{t("Not brought in")}</h3>
      <p className="muted">{t("“Look now” tries these again.")}</p>
      <ul className="feed-items">
        {failures.map((item) => (
          <li key={`${item.at} ${item.url} ${item.title}`}>
            <span dir="auto">
              <WebLink href={item.url}>{item.title ?? item.url ?? t("Without a title")}</WebLink>
            </span>
            <span className="record-about">{t(item.problem ?? "")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
