"use client";
// The text as it reads now. Claims go along where their words still stand; the others are named.
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { LeftDraft } from "@/components/desk/left-draft";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { FetchAgain } from "@/components/intake/fetch-again";
import { ArticleTextField, type PastedText } from "@/components/intake/text-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useDraft } from "@/components/ui/use-draft";
import { addRevision } from "@/lib/client/articles";
import type { Article } from "@/lib/domain/article";
import type { RevisionAdded } from "@/lib/domain/view/answer";
import type { DeskArticle } from "@/lib/domain/view/desk";
import { t } from "@/lib/words/t";

type Props = { article: Article; claims: DeskArticle["claims"] };

export function NewRevision({ article, claims }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState<(RevisionAdded & { isNew: boolean }) | null>(null);

  function close() {
    setOpen(false);
    setAdded(null);
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("New text version")}</Button>
      <Dialog open={open} onClose={close} title={t("New text version")} wide>
        {added ? (
          <Outcome added={added} claims={claims} onClose={close} />
        ) : (
          <RevisionForm
            article={article}
            onClose={close}
            onAdded={(answer) => {
              setAdded({ ...answer, isNew: answer.number > article.revisionNumber });
              router.refresh();
            }}
          />
        )}
      </Dialog>
    </>
  );
}

type FormProps = {
  article: Article;
  onAdded: (answer: RevisionAdded) => void;
  onClose: () => void;
};
const empty: PastedText = { text: "", blocks: null };

function RevisionForm({ article, onAdded, onClose }: FormProps) {
  const me = useMe();
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, problem } = useAct(form);
  const { values, change, clear, restored } = useDraft(`${me.id}:revision:${article.slug}`, empty);

  async function send(event: FormEvent) {
    event.preventDefault();
    const added = await run((idempotencyKey) =>
      addRevision(article.slug, values.blocks ? { blocks: values.blocks } : { text: values.text }, {
        idempotencyKey,
      }),
    );
    if (!added) return;
    clear();
    onAdded(added);
  }
  return (
    <form ref={form} className="form article-form" onSubmit={send} noValidate>
      <LeftDraft restored={restored} onClear={clear} />
      {article.url && <FetchAgain article={article.slug} address={article.url} />}
      <ArticleTextField
        value={values}
        onValue={change}
        hint={t("The whole text as it reads now. Earlier versions are kept.")}
        error={problem?.errorAt("/text") ?? problem?.errorAt("/blocks")}
        lang={article.language}
      />
      <ActProblemNotice problem={problem} title={t("The text was not saved")} />
      <div className="form-acts">
        <Button look="primary" type="submit" busy={busy}>
          {busy ? t("Saving …") : t("Save text version")}
        </Button>
        <Button onClick={onClose}>{t("Not now")}</Button>
      </div>
    </form>
  );
}

type OutcomeProps = {
  added: RevisionAdded & { isNew: boolean };
  claims: DeskArticle["claims"];
  onClose: () => void;
};

function Outcome({ added, claims, onClose }: OutcomeProps) {
  const lost = added.anchors.filter(({ health }) => health === "lost" || health === "changed");
  const moved = added.anchors.filter((anchor) => anchor.health === "moved").length;
  const kept = added.anchors.length - lost.length - moved;
  const wordsOf = (slug: string) => {
    const claim = claims.find((candidate) => candidate.slug === slug);
    return claim?.statement ?? claim?.quote ?? slug;
  };
  return (
    <div className="form" role="status">
      <p>
        {added.isNew
          ? t("Version {number} of the text is saved.", { number: added.number })
          : t("Nothing changed: this is version {number}, which stands.", {
              number: added.number,
            })}{" "}
        {t(
          "{kept, plural, one {# claim} other {# claims}} stood still, {moved} moved with their words, {lost} lost them.",
          { kept, moved, lost: lost.length },
        )}
      </p>
      {lost.length > 0 && (
        <>
          <p>
            {t(
              "These claims need a person: their words are no longer in the text as they were checked.",
            )}
          </p>
          <ul className="unfinished">
            {lost.map((anchor) => (
              <li key={anchor.claim}>
                <Link href={`/desk/changed/${anchor.claim}`}>
                  <bdi>{wordsOf(anchor.claim)}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="form-acts">
        <Button look="primary" onClick={onClose}>
          {t("Done")}
        </Button>
      </div>
    </div>
  );
}
