"use client";
// A new article: its text is pasted, its fields typed. All of it is kept in the browser until the
// server has it.
import { useRouter } from "next/navigation";
import { type FormEvent, useRef } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { LeftDraft } from "@/components/desk/left-draft";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { headlineFirst } from "@/components/intake/paste";
import { ArticleTextField, type PastedText } from "@/components/intake/text-field";
import { Button } from "@/components/ui/button";
import { useDraft } from "@/components/ui/use-draft";
import { createArticle } from "@/lib/client/articles";
import type { Block } from "@/lib/domain/writing/blocks";
import { t } from "@/lib/words/t";
import { ArticleFields } from "./article-fields";
import { fieldsOf, noArticle } from "./article-values";

const noText: PastedText = { text: "", blocks: null };
const empty = { ...noArticle, ...noText };

export function NewArticle() {
  const router = useRouter();
  const me = useMe();
  const form = useRef<HTMLFormElement>(null);
  const { values, change, clear, restored } = useDraft(`${me.id}:new-article`, empty);
  const { run, busy, problem } = useAct(form);
  const { text, blocks, ...fields } = values;
  const errorAt = problem?.errorAt ?? (() => null);

  async function send(event: FormEvent) {
    event.preventDefault();
    const article = await run((idempotencyKey) =>
      createArticle(
        { ...fieldsOf(fields), ...(blocks ? { blocks } : { text }) },
        { idempotencyKey },
      ),
    );
    if (!article) return;
    clear();
    router.push(`/desk/articles/${article.slug}`);
  }

  // A heading at the head of a paste is the headline, unless one was typed.
  function takeHeadline(pasted: Block[]): Block[] {
    const found = fields.headline.trim() === "" ? headlineFirst(pasted) : null;
    if (!found) return pasted;
    change({ headline: found.headline });
    return found.rest;
  }

  return (
    <form ref={form} className="form article-form" onSubmit={send} noValidate>
      <LeftDraft restored={restored} onClear={clear} />
      <ArticleTextField
        value={{ text, blocks }}
        onValue={change}
        onPaste={takeHeadline}
        hint={t("Paste it as it was published: headings, lists and quotes are kept.")}
        error={errorAt("/text") ?? errorAt("/blocks")}
        lang={fields.language || undefined}
      />
      <ArticleFields values={fields} onChange={change} errorAt={errorAt} />
      <ActProblemNotice problem={problem} title={t("The article was not saved")} />
      <div className="form-acts">
        <Button look="primary" type="submit" busy={busy}>
          {busy ? t("Saving …") : t("Save article")}
        </Button>
      </div>
    </form>
  );
}
