"use client";
// A first wording of the claim, drawn from its words. It goes into the form only when a person takes it.
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import type { Article } from "@/lib/domain/article";
import { draftStatement, type Missing } from "@/lib/domain/finding/statement";
import { limits } from "@/lib/domain/writing/limits";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";

type Props = {
  article: Pick<Article, "language" | "direction" | "publishedAt">;
  words: string;
  /** What stands in the form: nothing is offered that stands there already. */
  statement: string;
  onTake: (draft: { statement: string; claimant: string | null }) => void;
};

const openWords: Record<Missing["what"], string> = {
  who: msg("Who is meant"),
  when: msg("When it was"),
};

export function StatementOffer({ article, words, statement, onTake }: Props) {
  const { language, publishedAt } = article;
  const draft = useMemo(
    () => draftStatement({ sentence: words, language, publishedAt }),
    [words, language, publishedAt],
  );
  const isOffered = draft.statement.length <= limits.statement && !draft.statement.includes("\n");
  if (!isOffered || statement.trim() === draft.statement) return null;
  return (
    <div className="statement-offer">
      <p className="field-label">{t("Draft, made from these words: read it before you use it")}</p>
      <p lang={language} dir="auto">
        {draft.statement}
      </p>
      {draft.claimant && (
        <p className="field-hint">
          {rich("Said by {claimant}", { claimant: <bdi>{draft.claimant}</bdi> })}
        </p>
      )}
      {draft.missing.map(({ what, words: open }) => (
        <p key={`${what} ${open}`} className="field-hint">
          {rich("{what} is left open: “{open}”", {
            what: t(openWords[what]),
            open: <bdi>{open}</bdi>,
          })}
        </p>
      ))}
      <Button onClick={() => onTake(draft)}>
        {statement.trim() === "" ? t("Use the draft") : t("Use the draft instead")}
      </Button>
    </div>
  );
}
