"use client";
// Changes what stands around the text. When someone else was faster, both versions are shown and
// nothing that was typed is lost.
import { useRouter } from "next/navigation";
import { type FormEvent, useMemo, useRef, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { LeftDraft } from "@/components/desk/left-draft";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { TopicsField } from "@/components/topic/topics-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { useDraft } from "@/components/ui/use-draft";
import { editArticle } from "@/lib/client/articles";
import { ApiProblem } from "@/lib/client/request";
import type { Article } from "@/lib/domain/article";
import type { TopicName } from "@/lib/domain/topic/topic";
import { msg, t } from "@/lib/words/t";
import { ArticleFields } from "./article-fields";
import { type ArticleValues, changedFields, slugsOf, valuesOf } from "./article-values";

type Props = {
  article: Article;
  /** Those that can be chosen. */
  topics: readonly TopicName[];
};

export function EditArticle({ article, topics }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("Edit details")}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("Details of the article")} wide>
        <EditForm article={article} topics={topics} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function EditForm({ article, topics, onDone }: Props & { onDone: () => void }) {
  const router = useRouter();
  const say = useToast();
  const me = useMe();
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, problem } = useAct(form);
  const [seen, setSeen] = useState(article);
  const before = useMemo(() => valuesOf(seen), [seen]);
  const { values, change, clear, restored } = useDraft(`${me.id}:article:${article.slug}`, before);

  async function send(event: FormEvent) {
    event.preventDefault();
    const patch = changedFields(before, values);
    if (Object.keys(patch).length === 0) {
      clear();
      onDone();
      return;
    }
    const saved = await run(
      () => editArticle(article.slug, seen.version, patch),
      (error) => {
        if (error instanceof ApiProblem && error.status === 412 && error.current)
          setSeen(error.current as Article);
      },
    );
    if (!saved) return;
    clear();
    onDone();
    say(t("The details are saved."));
    router.refresh();
  }

  return (
    <form ref={form} className="form" onSubmit={send} noValidate>
      <LeftDraft restored={restored} onClear={clear} />
      {seen !== article && <Changed stands={before} typed={values} onTake={change} />}
      <ArticleFields values={values} onChange={change} errorAt={problem?.errorAt ?? (() => null)} />
      <TopicsField
        choices={topics}
        chosen={slugsOf(values.topics)}
        onChosen={(slugs) => change({ topics: slugs.join(" ") })}
        error={problem?.errorAt("/topics") ?? null}
      />
      {seen === article && (
        <ActProblemNotice problem={problem} title={t("The details were not saved")} />
      )}
      <div className="form-acts">
        <Button look="primary" type="submit" busy={busy}>
          {busy ? t("Saving …") : t("Save details")}
        </Button>
        <Button onClick={onDone}>{t("Not now")}</Button>
      </div>
    </form>
  );
}

const words: Record<keyof ArticleValues, string> = {
  headline: msg("Headline"),
  language: msg("Language"),
  publishedAt: msg("Published on"),
  publisher: msg("Publisher"),
  byline: msg("Byline"),
  url: msg("Address"),
  origin: msg("Origin"),
  topics: msg("Topics"),
};

type Stands = {
  stands: ArticleValues;
  typed: ArticleValues;
  onTake: (patch: Partial<ArticleValues>) => void;
};

const told = (stands: ArticleValues, name: keyof ArticleValues) =>
  (name === "topics" ? slugsOf(stands.topics).join(", ") : stands[name]) || "nothing";

function Changed({ stands, typed, onTake }: Stands) {
  const names = (Object.keys(words) as (keyof ArticleValues)[]).filter(
    (name) => stands[name] !== typed[name],
  );
  return (
    <Notice kind="error" title={t("Someone changed the article since you opened it")}>
      <p>{t("Your text is below and is not saved yet. What stands now:")}</p>
      <dl className="stands">
        {names.map((name) => (
          <div key={name}>
            <dt>{t(words[name])}</dt>
            <dd>
              <bdi>{told(stands, name)}</bdi>{" "}
              <button
                type="button"
                className="text-button"
                onClick={() => onTake({ [name]: stands[name] })}
              >
                {t("Take this")}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t("Save again to put yours in its place.")}</p>
    </Notice>
  );
}
