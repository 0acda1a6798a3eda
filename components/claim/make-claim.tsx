"use client";
// A claim is made of chosen words. The rest can wait for its own page, so only the words are needed.
import { type FormEvent, useMemo, useRef } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import type { TextSpan } from "@/components/selection/text-span";
import { StatementOffer } from "@/components/sentence/statement-offer";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Segmented } from "@/components/ui/segmented";
import { Select, TextArea, TextField } from "@/components/ui/text-field";
import { useDraft } from "@/components/ui/use-draft";
import { createClaim } from "@/lib/client/claims";
import { toCodePoints } from "@/lib/domain/anchor/code-points";
import type { Article } from "@/lib/domain/article";
import { claimInput, claimKinds, kindWords, risks, riskWords } from "@/lib/domain/claim";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { limits } from "@/lib/domain/writing/limits";
import { t } from "@/lib/words/t";
import { type ClaimDraft, claimDraftPrefix } from "./claim-draft";

type Props = {
  article: Pick<Article, "slug" | "language" | "direction" | "publishedAt">;
  text: string;
  span: TextSpan | null;
  /** True when the words are a suggested sentence. */
  suggested: boolean;
  onClose: () => void;
  onMade: (claim: DeskClaim) => void;
};

export function MakeClaim(props: Props) {
  return (
    <Dialog open={props.span !== null} onClose={props.onClose} title={t("Make a claim")}>
      {props.span && <MakeClaimForm {...props} span={props.span} />}
    </Dialog>
  );
}

function MakeClaimForm(props: Props & { span: TextSpan }) {
  const { article, text, span, suggested, onClose, onMade } = props;
  const me = useMe();
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, problem } = useAct(form);
  const key = `${claimDraftPrefix(me.id, article.slug)}${span.start}-${span.end}`;
  const initial = useMemo<ClaimDraft>(
    () => ({
      exact: span.exact,
      start: span.start,
      statement: "",
      kind: "event",
      claimant: "",
      risk: "normal",
    }),
    [span],
  );
  const draft = useDraft(key, initial);
  const { values, clear } = draft;
  // The draft holds its words, too, so that the page can name it later.
  const change = (patch: Partial<ClaimDraft>) =>
    draft.change({ exact: span.exact, start: span.start, ...patch });
  const errorAt = problem?.errorAt ?? (() => null);

  async function send(event: FormEvent) {
    event.preventDefault();
    const claim = await run((idempotencyKey) =>
      createClaim(
        article.slug,
        {
          quote: span.exact,
          start: toCodePoints(text, span.start),
          ...(suggested && { suggested }),
          statement: values.statement,
          claimant: values.claimant,
          kind: claimInput.shape.kind.safeParse(values.kind).data,
          risk: claimInput.shape.risk.safeParse(values.risk).data,
        },
        { idempotencyKey },
      ),
    );
    if (!claim) return;
    clear();
    onMade(claim);
  }

  const quoteError = errorAt("/quote") ?? errorAt("/start");
  return (
    <form ref={form} className="form" onSubmit={send} noValidate>
      <blockquote className="chosen-quote" lang={article.language} dir={article.direction}>
        {span.exact}
      </blockquote>
      {quoteError && <p className="field-error">{quoteError}</p>}
      <TextArea
        label={t("Statement")}
        optional
        hint={t(
          "The claim in words that stand alone, as it will be rated. It can be written later.",
        )}
        value={values.statement}
        onValue={(statement) => change({ statement })}
        error={errorAt("/statement")}
        limit={limits.statement}
        lang={article.language}
        dir="auto"
      />
      <StatementOffer
        article={article}
        words={span.exact}
        statement={values.statement}
        onTake={({ statement, claimant }) =>
          change(claimant && values.claimant === "" ? { statement, claimant } : { statement })
        }
      />
      <div className="form-row">
        <TextField
          label={t("Claimant")}
          optional
          hint={t("Who said it. Leave it empty where the article says it itself.")}
          value={values.claimant}
          onValue={(claimant) => change({ claimant })}
          error={errorAt("/claimant")}
          limit={limits.claimant}
          dir="auto"
        />
        <Select
          label={t("Kind")}
          value={values.kind}
          onValue={(kind) => change({ kind })}
          options={claimKinds.map((kind) => ({ value: kind, label: t(kindWords[kind]) }))}
          error={errorAt("/kind")}
        />
      </div>
      <Segmented
        label={t("Risk of harm if it is wrong")}
        labelShown
        value={values.risk}
        onValue={(risk) => change({ risk })}
        options={risks.map((risk) => ({ value: risk, label: t(riskWords[risk]) }))}
      />
      <ActProblemNotice problem={problem} title={t("The claim was not made")} />
      <div className="form-acts">
        <Button look="primary" type="submit" busy={busy}>
          {busy ? t("Saving …") : t("Make the claim")}
        </Button>
        <Button onClick={onClose}>{t("Not now")}</Button>
      </div>
    </form>
  );
}
