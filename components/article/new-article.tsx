"use client";
// A new article: its text is pasted, its fields typed. All of it is kept in the browser until the
// server has it.
import { useRouter } from "next/navigation";
import { type FormEvent, useRef } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { LeftDraft } from "@/components/desk/left-draft";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-field";
import { useDraft } from "@/components/ui/use-draft";
import { createArticle } from "@/lib/client/articles";
import { formatCount } from "@/lib/format/count";
import { ArticleFields } from "./article-fields";
import { fieldsOf, noArticle } from "./article-values";

const empty = { ...noArticle, text: "" };

export function NewArticle() {
  const router = useRouter();
  const me = useMe();
  const form = useRef<HTMLFormElement>(null);
  const { values, change, clear, restored } = useDraft(`${me.id}:new-article`, empty);
  const { run, busy, problem } = useAct(form);
  const { text, ...fields } = values;
  const errorAt = problem?.errorAt ?? (() => null);

  async function send(event: FormEvent) {
    event.preventDefault();
    const article = await run((idempotencyKey) =>
      createArticle({ ...fieldsOf(fields), text }, { idempotencyKey }),
    );
    if (!article) return;
    clear();
    router.push(`/desk/articles/${article.slug}`);
  }

  const paragraphs = text.split(/\n+/u).filter((line) => line.trim()).length;
  return (
    <form ref={form} className="form article-form" onSubmit={send} noValidate>
      <LeftDraft restored={restored} onClear={clear} />
      <TextArea
        label="Text"
        hint={
          paragraphs > 0
            ? `${formatCount(paragraphs, "paragraph")}. Each line becomes one.`
            : "Paste it as it was published. Each line becomes a paragraph."
        }
        value={text}
        onValue={(next) => change({ text: next })}
        error={errorAt("/text")}
        rows={12}
        dir="auto"
        lang={fields.language || undefined}
        required
      />
      <ArticleFields values={fields} onChange={change} errorAt={errorAt} />
      <ActProblemNotice problem={problem} title="The article was not saved" />
      <div className="form-acts">
        <Button look="primary" type="submit" busy={busy}>
          {busy ? "Saving …" : "Save article"}
        </Button>
      </div>
    </form>
  );
}
